package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"
)

// document is the settings file.
type document struct {
	Knowledge []string `yaml:"knowledge"`
	Data      string   `yaml:"data"`
	Command   string   `yaml:"command"`
	LogLevel  string   `yaml:"log_level"`
}

// fromFile reads the settings file: the one named, or the one that the
// environment names, or the one in the usual place if there is one.
func fromFile(file string, getenv func(string) string) (Settings, error) {
	file = first(file, getenv("NATOBOT_CONFIG"))
	named := file != ""
	if !named {
		file = usualFile(getenv)
	}
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return Settings{}, nil
	}
	if err != nil {
		return Settings{}, fmt.Errorf("settings: %w", err)
	}
	s, err := parse(data, filepath.Dir(file))
	if err != nil {
		return Settings{}, fmt.Errorf("settings in %s: %w", file, err)
	}
	return s, nil
}

// parse reads a settings file. Relative paths in it are meant from its folder.
func parse(data []byte, folder string) (Settings, error) {
	var d document
	err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict()).Decode(&d)
	if err != nil && !errors.Is(err, io.EOF) {
		return Settings{}, readable(err)
	}
	s := Settings{Data: d.Data, Command: d.Command, LogLevel: d.LogLevel}
	if s.Data != "" {
		s.Data = within(folder, s.Data)
	}
	for _, p := range d.Knowledge {
		s.Knowledge = append(s.Knowledge, within(folder, p))
	}
	return s, nil
}

func within(folder, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// readable says in one line what is wrong and where.
func readable(err error) error {
	var located yaml.Error
	if !errors.As(err, &located) || located.GetToken() == nil || located.GetToken().Position == nil {
		return err
	}
	at := located.GetToken().Position
	return fmt.Errorf("line %d: %s; the settings are knowledge, data, command and log_level", at.Line, located.GetMessage())
}
