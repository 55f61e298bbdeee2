// Package config gathers the program's settings. A flag counts before the
// environment, the environment before a YAML file, and that before the
// defaults. Only the commands import it.
package config

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"regexp"
)

// Settings are what can be set. The zero value of a field means "not set".
type Settings struct {
	Knowledge []string // files and folders to answer from; none for the built-in knowledge
	Data      string   // the folder for what must last; "" where there is no place for one
	Command   string   // the name of the bot's command
	LogLevel  string   // debug, info, warn or error
}

// Defaults of Settings.
const (
	defaultCommand  = "nato"
	defaultLogLevel = "info"
)

// Load gathers the settings: flags are those given on the command line, file
// names a settings file ("" for the one in its usual place, if it is there).
func Load(flags Settings, file string, getenv func(string) string) (Settings, error) {
	written, err := fromFile(file, getenv)
	if err != nil {
		return Settings{}, err
	}
	s := flags.over(fromEnvironment(getenv)).over(written).over(Settings{
		Data: dataFolder(getenv), Command: defaultCommand, LogLevel: defaultLogLevel,
	})
	return s, s.check()
}

// over fills what is not set in s from lower.
func (s Settings) over(lower Settings) Settings {
	if len(s.Knowledge) == 0 {
		s.Knowledge = lower.Knowledge
	}
	s.Data = first(s.Data, lower.Data)
	s.Command = first(s.Command, lower.Command)
	s.LogLevel = first(s.LogLevel, lower.LogLevel)
	return s
}

// commandName is what every platform takes for the name of a command.
var commandName = regexp.MustCompile(`^[a-z0-9_-]{1,32}$`)

func (s Settings) check() error {
	if !commandName.MatchString(s.Command) {
		return fmt.Errorf("command name %q: use 1 to 32 of a-z, 0-9, - and _", s.Command)
	}
	_, err := s.Level()
	return err
}

// Level is LogLevel as slog has it.
func (s Settings) Level() (slog.Level, error) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(s.LogLevel)); err != nil {
		return level, fmt.Errorf("log level %q: use debug, info, warn or error", s.LogLevel)
	}
	return level, nil
}

// fromEnvironment reads the settings in the environment.
func fromEnvironment(getenv func(string) string) Settings {
	return Settings{
		Knowledge: paths(getenv("NATOBOT_KNOWLEDGE")),
		Data:      getenv("NATOBOT_DATA"),
		Command:   getenv("NATOBOT_COMMAND"),
		LogLevel:  getenv("NATOBOT_LOG_LEVEL"),
	}
}

// paths divides a list of paths as PATH is divided.
func paths(list string) []string {
	var out []string
	for _, p := range filepath.SplitList(list) {
		if p != "" {
			out = append(out, p)
		}
	}
	return out
}

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
