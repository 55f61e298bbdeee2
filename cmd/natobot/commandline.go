package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"syscall"

	"github.com/alecthomas/kong"

	"natobot/bot/console"
	"natobot/config"
)

// commandLine is what can be written behind the program's name.
type commandLine struct {
	Config   string `placeholder:"FILE" help:"Read settings from this YAML file."`
	Data     string `placeholder:"FOLDER" help:"Keep here what must last ($$NATOBOT_DATA)."`
	LogLevel string `placeholder:"LEVEL" help:"Log debug, info, warn or error."`

	Ask     askCommand     `cmd:"" help:"Answer a question."`
	Chat    chatCommand    `cmd:"" help:"Answer questions as you type them."`
	Quiz    quizCommand    `cmd:"" help:"Score the answers to a file of questions."`
	Version versionCommand `cmd:"" help:"Say which natobot this is."`
}

// knowledgeFlag is the flag of every command that answers.
type knowledgeFlag struct {
	Knowledge []string `placeholder:"PATH" sep:"none" help:"Answer from this file or folder instead of the built-in knowledge. May be repeated."`
}

const description = "natobot answers questions from news articles, with the quote that says so."

// command carries out a command line.
func (p process) command(ctx context.Context, args []string) error {
	var line commandLine
	helped := false
	parser, err := kong.New(&line, kong.Name("natobot"), kong.Description(description),
		kong.Writers(p.stdout, p.stderr), kong.Exit(func(int) { helped = true }))
	if err != nil {
		return err
	}
	parsed, err := parser.Parse(args)
	switch {
	case helped: // the parser goes on after the help; what it then finds wanting does not matter
		return nil
	case err != nil:
		return usageError{err}
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return parsed.Run(p, &line)
}

// usageError is a command line that means nothing.
type usageError struct{ error }

// Unwrap lets errors.Is look inside.
func (e usageError) Unwrap() error { return e.error }

// exitCode says on standard error what went wrong, and returns the exit code.
func (p process) exitCode(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, syscall.EPIPE): // nobody reads the output, and there is nobody to tell
		return 1
	case errors.As(err, &usage):
		p.complain(err)
		fmt.Fprintln(p.stderr, `Run "natobot --help" to see how it is used.`)
		return 2
	}
	p.complain(err)
	return 1
}

// complain says what went wrong in one line. What it quotes may be anything.
func (p process) complain(err error) {
	fmt.Fprintf(p.stderr, "natobot: %s\n", console.Clean(err.Error()))
}

// settings gathers the settings for a command that answers.
func (p process) settings(line *commandLine, k knowledgeFlag) (config.Settings, error) {
	if slices.Contains(k.Knowledge, "") {
		return config.Settings{}, errors.New("--knowledge was given an empty path; name a file or a folder")
	}
	flags := config.Settings{Knowledge: k.Knowledge, Data: line.Data, LogLevel: line.LogLevel}
	return config.Load(flags, line.Config, p.getenv)
}

// logger writes a log for the operator to standard error.
func (p process) logger(s config.Settings) *slog.Logger {
	level, err := s.Level()
	if err != nil {
		level = slog.LevelInfo // settings are checked when they are loaded
	}
	return slog.New(slog.NewTextHandler(p.stderr, &slog.HandlerOptions{Level: level}))
}
