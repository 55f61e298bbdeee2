package figures

import (
	"context"
	"strings"
	"sync"

	"natobot/bot"
	"natobot/knowledge"
	"natobot/knowledge/nato"
	"natobot/knowledge/statement"
)

// Options are what Figures answers from.
type Options struct {
	Tables   *nato.Tables // the reading of questions, and the names
	Official bool         // the tables' figures and facts count, too
	Articles []*knowledge.Article
	Asker    bot.Asker // answers from the articles what no figure answers
	Command  string    // the name of the bot's command, for examples; bot.DefaultCommand if empty
}

// Figures is a bot.Figures. It is safe for concurrent use.
type Figures struct {
	tables   *nato.Tables
	official bool
	asker    bot.Asker
	command  string
	stated   func() *statement.Collection // read on first use
}

// New makes a Figures.
func New(o Options) *Figures {
	f := &Figures{tables: o.Tables, official: o.Official, asker: o.Asker, command: o.Command}
	if f.command == "" {
		f.command = bot.DefaultCommand
	}
	f.stated = sync.OnceValue(func() *statement.Collection {
		return statement.Collect(statement.NewReader(o.Tables.Names(), o.Tables.Guideline()), o.Articles)
	})
	return f
}

// The names of the commands.
const (
	spending = "spending"
	compare  = "compare"
)

// Commands lists the commands, each with an example.
func (f *Figures) Commands() []bot.Command {
	name := "/" + f.command
	return []bot.Command{
		{Name: spending, Usage: name + " spending [COUNTRY]", Does: "says what members spend on defence, such as: " + name + " spending Poland"},
		{Name: compare, Usage: name + " compare COUNTRIES", Does: "sets figures side by side, such as: " + name + " compare Poland Greece"},
	}
}

// inquiry is what was asked, and how.
type inquiry struct {
	query   nato.Query
	command string // "" for a question
	text    string // as asked, without the command
}

// Reply implements bot.Figures.
func (f *Figures) Reply(ctx context.Context, command, text string) (bot.Reply, bool, error) {
	in := inquiry{command: command, text: strings.TrimSpace(text)}
	switch {
	case command == "":
		q, ok := f.tables.ParseQuestion(in.text)
		if !ok {
			return bot.Reply{}, false, nil
		}
		in.query = q
	case command == compare && in.text == "":
		return f.needsNames(), true, nil
	default:
		in.query = f.tables.ParseCommand(in.text)
		if isQuestion(in) {
			return bot.Reply{}, false, nil
		}
	}
	if f.official {
		return f.fromTables(ctx, in)
	}
	return f.fromTexts(ctx, in)
}

// needsNames asks for the names that a comparison lacks.
func (f *Figures) needsNames() bot.Reply {
	example := "/" + f.command + " compare Poland Greece"
	return bot.Reply{
		Kind: bot.Refusal, Resolved: "/" + f.command + " compare", Figures: []bot.Figure{},
		Message: "Which countries shall I compare? Name two or more: " + example, Suggestions: []string{example},
	}
}

// isQuestion reports whether what follows a command is no argument of it: a
// question in which nothing is known but words that no name has.
func isQuestion(in inquiry) bool {
	if !strings.HasSuffix(in.text, "?") || len(in.query.Subjects) > 0 {
		return false
	}
	for _, p := range in.query.Problems {
		if p.Problem == nato.Unknown && strings.Contains(p.Asked, " ") {
			return true
		}
	}
	return false
}

// understood is how an inquiry was read.
func (f *Figures) understood(in inquiry) string {
	if in.command == "" {
		return in.query.Text
	}
	return strings.TrimSpace("/" + f.command + " " + in.command + " " + in.text)
}
