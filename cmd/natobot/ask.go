package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"

	"natobot/bot"
	"natobot/bot/console"
)

// askCommand answers the question on the command line, or each line of
// standard input.
type askCommand struct {
	JSON         bool `name:"json" help:"Write each answer as one line of JSON."`
	Conversation bool `help:"With -: the lines are turns of a conversation; a blank line begins a new one."`
	knowledgeFlag
	Question []string `arg:"" optional:"" help:"The question; - reads one question a line from standard input."`
}

// Run implements the command for kong.
func (c *askCommand) Run(ctx context.Context, p process, line *commandLine) error {
	piped := len(c.Question) == 1 && c.Question[0] == "-"
	if len(c.Question) == 0 {
		return usageError{errors.New(`what is the question? Write it behind "ask", or - to read questions from standard input`)}
	}
	if c.Conversation && !piped {
		return usageError{errors.New("--conversation reads its turns from standard input: put - for the question")}
	}
	s, err := p.settings(line, c.knowledgeFlag)
	if err != nil {
		return err
	}
	b, done, err := p.open(ctx, s)
	if err != nil {
		return err
	}
	out := replies{w: p.stdout, json: c.JSON, screen: console.NewScreen(p.stdout, p.getenv)}
	if piped {
		err = c.lines(ctx, b, console.NewLines(p.stdin), &out, p.logger(s))
	} else {
		err = c.once(ctx, b, &out)
	}
	return errors.Join(err, done())
}

// once answers the question on the command line.
func (c *askCommand) once(ctx context.Context, b *bot.Bot, out *replies) error {
	r, err := console.Respond(ctx, b, strings.Join(c.Question, " "), "")
	if err != nil {
		return err
	}
	return out.write(r)
}

// lines answers each line. A line that cannot be answered is logged, has its
// reply all the same, and fails the command when the others are done.
func (c *askCommand) lines(ctx context.Context, b *bot.Bot, in *console.Lines, out *replies, log *slog.Logger) error {
	failed, conversation := 0, 1
	for {
		line, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read the questions: %w", err)
		}
		if c.Conversation && strings.TrimSpace(line) == "" {
			conversation++
			continue
		}
		r, err := console.Respond(ctx, b, line, c.key(conversation))
		if err != nil {
			failed++
			log.Error("no answer", "error", err)
		}
		if err := out.write(r); err != nil {
			return err
		}
	}
	if failed > 0 {
		return fmt.Errorf("%d questions could not be looked up; the log says why", failed)
	}
	return nil
}

// key names a conversation; without --conversation each line stands alone.
func (c *askCommand) key(n int) string {
	if !c.Conversation {
		return ""
	}
	return strconv.Itoa(n)
}

// replies writes replies, each at once.
type replies struct {
	w      io.Writer
	json   bool
	screen console.Screen
	some   bool // one has been written
}

func (o *replies) write(r bot.Reply) error {
	text, err := o.text(r)
	if err != nil {
		return err
	}
	if _, err := o.w.Write(text); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	o.some = true
	return nil
}

// text is a reply as it is written: a line of JSON, or text for people with a
// free line between replies.
func (o *replies) text(r bot.Reply) ([]byte, error) {
	if o.json {
		return console.JSON(r)
	}
	text := o.screen.Render(r)
	if o.some {
		text = "\n" + text
	}
	return []byte(text), nil
}
