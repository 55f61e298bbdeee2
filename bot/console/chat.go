package console

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"

	"natobot/bot"
)

// Input is where the lines of a conversation come from: Lines or an Editor.
type Input interface {
	// Next returns the next line, and io.EOF when there are no more.
	Next() (string, error)
}

// Chat is a conversation with the bot.
type Chat struct {
	Bot    *bot.Bot
	Input  Input
	Output io.Writer
	Screen Screen
	Log    *slog.Logger
}

// Run replies to each line until the lines end or say to quit. Blank lines are
// passed over. What goes wrong with one reply is logged and costs that reply.
func (c Chat) Run(ctx context.Context) error {
	for {
		line, err := c.Input.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read what you typed: %w", err)
		}
		line = strings.TrimSpace(line)
		switch strings.ToLower(line) {
		case "":
			continue
		case "quit", "exit", "bye", "/quit", "/exit":
			return nil
		}
		if err := c.reply(ctx, line); err != nil {
			return err
		}
	}
}

// reply shows the reply to one line, with a free line behind it.
func (c Chat) reply(ctx context.Context, line string) error {
	r, err := Respond(ctx, c.Bot, line, "chat")
	if err != nil {
		c.Log.Error("no reply", "error", err)
	}
	_, err = io.WriteString(c.Output, c.Screen.Render(r)+"\n")
	return err
}
