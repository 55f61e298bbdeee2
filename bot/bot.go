package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"natobot/knowledge"
)

// Asker answers a question from what it knows. The error is
// knowledge.ErrNoAnswer where that does not answer it. *knowledge.Base is one.
type Asker interface {
	Ask(ctx context.Context, text string) (knowledge.Answer, error)
}

// Figures replies to what is asked about figures, members and leaders, by
// command or in a question.
type Figures interface {
	// Commands lists the commands it has, for the help.
	Commands() []Command
	// Reply carries out a command by its name, on the text that follows it, or
	// answers a question, where the name is "". It returns false where that is
	// a question for the articles.
	Reply(ctx context.Context, command, text string) (Reply, bool, error)
}

// Options are what a Bot is made of.
type Options struct {
	Asker    Asker
	Articles []*knowledge.Article // what Asker answers from, for help, sources and refusals
	Figures  Figures              // nil where there are none
	Tables   []knowledge.Meta     // what Figures answers from besides Articles
	Command  string               // the name of the bot's command; DefaultCommand if empty
	Limit    time.Duration        // the longest an answer may take; DefaultLimit if zero
}

// Defaults of Options.
const (
	DefaultCommand = "nato"
	DefaultLimit   = 10 * time.Second
)

// MaxQuestion is the longest question that is read, in characters: the longest
// message that a platform lets people write.
const MaxQuestion = 4000

// Bot replies to messages. It is safe for concurrent use.
type Bot struct {
	asker    Asker
	figures  Figures
	library  library
	command  string
	limit    time.Duration
	examples func() []example
}

// New makes a bot.
func New(o Options) *Bot {
	b := &Bot{asker: o.Asker, figures: o.Figures, library: newLibrary(o.Articles, o.Tables), command: o.Command, limit: o.Limit}
	if b.command == "" {
		b.command = DefaultCommand
	}
	if b.limit == 0 {
		b.limit = DefaultLimit
	}
	b.examples = sync.OnceValue(b.findExamples)
	return b
}

// Respond replies to a message. The reply can be sent as it is even when there
// is an error: it is then a Failure with a neutral line for the person, and
// the error says the cause to whoever runs the bot. A panic while answering
// becomes such an error.
func (b *Bot) Respond(ctx context.Context, m Message) (Reply, error) {
	if m.Addressed == Overheard {
		return Reply{}, nil
	}
	start := time.Now()
	m.Text = validText(m.Text)
	r, err := b.inTime(ctx, m)
	if err != nil {
		r = failure(err)
	}
	r.Question = m.Text
	if r.Resolved == "" && r.Kind != Refusal {
		r.Resolved = strings.TrimSpace(m.Text)
	}
	r.Took = time.Since(start)
	return r, err
}

// errTooSlow is the cause of an answer's end when its time is up.
var errTooSlow = errors.New("the answer took longer than its time limit")

// inTime replies within the time limit. Where that is over, what works on the
// reply is left to find out by its context.
func (b *Bot) inTime(ctx context.Context, m Message) (Reply, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, b.limit, errTooSlow)
	defer cancel()
	type outcome struct {
		reply Reply
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		r, err := protected(func() (Reply, error) { return b.reply(ctx, m.Addressed, m.Text) })
		done <- outcome{r, err}
	}()
	select {
	case o := <-done:
		if o.err != nil && ctx.Err() != nil {
			return Reply{}, fmt.Errorf("%w: %w", context.Cause(ctx), o.err)
		}
		return o.reply, o.err
	case <-ctx.Done():
		return Reply{}, context.Cause(ctx)
	}
}

// reply does what a message asks for.
func (b *Bot) reply(ctx context.Context, how Addressed, text string) (Reply, error) {
	to := b.route(how, text)
	switch to.kind {
	case toNothing:
		return b.prompt(), nil
	case toHelp:
		return b.help(), nil
	case toSources:
		return b.sources(), nil
	case toGreeting:
		return b.greet(), nil
	case toThanks:
		return Reply{Kind: Courtesy, Message: "You're welcome!"}, nil
	case toFigures:
		r, ok, err := b.figures.Reply(ctx, to.command, to.text)
		if ok || err != nil {
			return r, err
		}
	}
	return b.answer(ctx, to.question)
}

// validText replaces each byte that is no UTF-8 with U+FFFD.
func validText(text string) string { return string([]rune(text)) }
