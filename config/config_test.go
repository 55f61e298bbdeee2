package config

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// environment makes a getenv of a map.
func environment(of map[string]string) func(string) string {
	return func(name string) string { return of[name] }
}

// settingsFile writes a settings file and returns its path.
func settingsFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "natobot.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadDefaults(t *testing.T) {
	home := t.TempDir()
	got, err := Load(Settings{}, "", environment(map[string]string{"HOME": home}))
	want := Settings{Data: filepath.Join(home, ".local", "share", "natobot"), Command: "nato", LogLevel: "info"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("settings %+v, error %v, want %+v", got, err, want)
	}
	if got, err = Load(Settings{}, "", environment(nil)); err != nil || got.Data != "" {
		t.Errorf("without a home: %+v, error %v", got, err)
	}
}

func TestLoadOrder(t *testing.T) {
	file := settingsFile(t, "knowledge: [news, /all]\ndata: kept\ncommand: paper\nlog_level: warn\n")
	folder := filepath.Dir(file)
	env := map[string]string{"NATOBOT_CONFIG": file}
	for _, c := range []struct {
		flags    Settings
		env, set string
		want     Settings
	}{
		{want: Settings{[]string{filepath.Join(folder, "news"), "/all"}, filepath.Join(folder, "kept"), "paper", "warn"}},
		{env: "NATOBOT_DATA", set: "/env", want: Settings{[]string{filepath.Join(folder, "news"), "/all"}, "/env", "paper", "warn"}},
		{env: "NATOBOT_KNOWLEDGE", set: "a" + string(filepath.ListSeparator) + "b", want: Settings{[]string{"a", "b"}, "/env", "paper", "warn"}},
		{Settings{[]string{"c"}, "/flag", "", "debug"}, "NATOBOT_LOG_LEVEL", "error", Settings{[]string{"c"}, "/flag", "paper", "debug"}},
	} {
		env[c.env] = c.set
		if got, err := Load(c.flags, "", environment(env)); err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("with %s: settings %+v, error %v, want %+v", c.env, got, err, c.want)
		}
	}
}

func TestLoadUsualFile(t *testing.T) {
	root := t.TempDir()
	path := filepath.Join(root, "natobot", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("command: paper"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Load(Settings{}, "", environment(map[string]string{"XDG_CONFIG_HOME": root}))
	if err != nil || got.Command != "paper" {
		t.Errorf("settings %+v, error %v", got, err)
	}
}

func TestLoadMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"command: nato\ntokens: x\n": "line 2: unknown field \"tokens\"; the settings are",
		"command: [":                 "line 1: ",
		"knowledge: {a: b}":          "line 1: ",
		"command: Über Bot":          `command name "Über Bot": use`,
		"log_level: loud":            `log level "loud": use`,
	} {
		_, err := Load(Settings{}, settingsFile(t, text), environment(nil))
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: error %v, want one line with %q", text, err, want)
		}
	}
	if _, err := Load(Settings{}, "", environment(map[string]string{"NATOBOT_CONFIG": "/nowhere.yaml"})); err == nil {
		t.Error("a file that the environment names may be missing")
	}
	if _, err := Load(Settings{}, settingsFile(t, " \n"), environment(nil)); err != nil {
		t.Errorf("an empty file: %v", err)
	}
}
