package console

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"natobot/bot"
	"natobot/knowledge"
)

// echo answers every question with itself, and panics when told to.
type echo struct{}

func (echo) Ask(_ context.Context, text string) (knowledge.Answer, error) {
	if text == "panic" {
		panic("told to")
	}
	return knowledge.Answer{Text: text + "."}, nil
}

func TestChat(t *testing.T) {
	var out, log strings.Builder
	c := Chat{
		Bot:    bot.New(bot.Options{Asker: echo{}}),
		Input:  NewLines(strings.NewReader("one\n\n  \npanic\ntwo\nQuit\nthree\n")),
		Output: &out,
		Log:    slog.New(slog.NewTextHandler(&log, nil)),
	}
	if err := c.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	const want = "one.\n\nSomething went wrong on my side, and I could not look that up. Please try again.\n\ntwo.\n\n"
	if out.String() != want {
		t.Errorf("said %q, want %q", out.String(), want)
	}
	if !strings.Contains(log.String(), "told to") {
		t.Errorf("the log does not say why: %q", log.String())
	}
}

// full is an output that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestChatOutputGone(t *testing.T) {
	c := Chat{Bot: bot.New(bot.Options{Asker: echo{}}), Input: NewLines(strings.NewReader("one\ntwo\n")), Output: full{}}
	if err := c.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("error %v", err)
	}
}
