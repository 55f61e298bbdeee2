package bot

import (
	"strings"

	"natobot/knowledge"
)

// shownQuotes is how many quotes stand behind a list of sources.
const shownQuotes = 5

// help says what can be asked, with examples that the knowledge answers.
func (b *Bot) help() Reply {
	r := Reply{
		Kind: Help, Answered: true, Derived: true, Confidence: 1,
		Suggestions: b.questions(), Commands: b.commands(),
	}
	for _, e := range b.examples() {
		r.Quotes = append(r.Quotes, e.quote)
	}
	r.Answer = "Ask me a question in your own words. I answer from " + b.library.extent() +
		", always with the quote that says so."
	return r
}

// prompt is the help for a person who wrote nothing: no question was answered.
func (b *Bot) prompt() Reply {
	r := b.help()
	r.Message, r.Answer = r.Answer, ""
	r.Answered, r.Derived, r.Confidence, r.Quotes = false, false, 0, nil
	return r
}

// commands lists what the bot can be told.
func (b *Bot) commands() []Command {
	name := "/" + b.command
	out := []Command{{Name: "ask", Usage: name + " QUESTION", Does: "answers a question"}}
	if b.figures != nil {
		out = append(out, b.figures.Commands()...)
	}
	return append(out,
		Command{Name: "sources", Usage: name + " sources", Does: "lists what I answer from"},
		Command{Name: "help", Usage: name + " help", Does: "shows this"})
}

// sources lists what is answered from.
func (b *Bot) sources() Reply {
	r := Reply{
		Kind: Sources, Answered: true, Derived: true, Confidence: 1,
		Sources: b.library.metas(), Quotes: b.library.openings(shownQuotes),
	}
	r.Answer = "I answer from " + b.library.extent() + "."
	return r
}

// Listed names an article in a list of sources: its title and its origin.
func Listed(m knowledge.Meta) string {
	origin := Origin(m)
	if m.Title == "" || strings.HasPrefix(origin, m.Title) {
		return origin
	}
	return m.Title + " (" + origin + ")"
}
