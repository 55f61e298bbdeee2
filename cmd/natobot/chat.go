package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"natobot/bot/console"
	"natobot/config"
)

// chatCommand talks in the terminal.
type chatCommand struct {
	knowledgeFlag
}

// Run implements the command for kong.
func (c *chatCommand) Run(ctx context.Context, p process, line *commandLine) error {
	s, err := p.settings(line, c.knowledgeFlag)
	if err != nil {
		return err
	}
	b, done, err := p.open(ctx, s)
	if err != nil {
		return err
	}
	chat := console.Chat{Bot: b, Output: p.stdout, Screen: console.NewScreen(p.stdout, p.getenv), Log: p.logger(s)}
	if console.IsTerminal(p.stdin) && console.IsTerminal(p.stdout) {
		err = p.converse(ctx, chat, s)
	} else {
		chat.Input = console.NewLines(p.stdin)
		err = chat.Run(ctx)
	}
	return errors.Join(err, done())
}

// converse chats with somebody at a terminal.
func (p process) converse(ctx context.Context, chat console.Chat, s config.Settings) error {
	fmt.Fprintf(p.stdout, "Ask a question, or type /%s help. Ctrl-D or quit ends the chat.\n", s.Command)
	history := ""
	if s.Data != "" {
		history = filepath.Join(s.Data, "history")
	}
	editor := console.NewEditor(history)
	chat.Input = editor
	err := chat.Run(ctx)
	if closing := editor.Close(); closing != nil {
		p.complain(closing) // the conversation went well all the same
	}
	return err
}
