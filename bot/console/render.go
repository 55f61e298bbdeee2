package console

import (
	"strings"

	"natobot/bot"
	"natobot/knowledge"
)

// moreQuotes is how many quotes are shown besides the one that answers, and
// how many where nothing answers.
const moreQuotes = 2

// Render writes a reply for a person. It ends with a line break, unless the
// reply is silence.
func (s Screen) Render(r bot.Reply) string {
	p := page{screen: s}
	switch r.Kind {
	case bot.Silence:
	case bot.Answer:
		p.answer(r)
	case bot.Refusal:
		p.text(strong, r.Message)
		p.quotes("Nearest quotes", r.Quotes, "")
		p.list("Try", r.Suggestions)
	case bot.Help:
		p.text(plain, r.Message+r.Answer)
		p.list("Try", r.Suggestions)
		p.commands(r.Commands)
	case bot.Sources:
		p.text(plain, r.Answer)
		p.sources(r.Sources)
	default:
		p.text(plain, r.Message)
	}
	return p.b.String()
}

// page is a reply being written.
type page struct {
	screen Screen
	b      strings.Builder
}

// The margins of what is set off.
const (
	indent = "  "
	rule   = "  │ "
)

// answer shows the short answer, then the quote that holds it, then the others.
func (p *page) answer(r bot.Reply) {
	p.text(strong, r.Answer)
	p.text(plain, r.Message)
	p.figures(r)
	if len(r.Quotes) == 0 {
		return
	}
	first := r.Quotes[0]
	p.gap()
	p.quote(first)
	p.source(first.Source, "")
	p.quotes("More quotes", r.Quotes[1:], first.Source.URL)
}

// quotes shows a few quotes under a heading. Neighbours from the same place
// share one line that says where they stand, and the link that shown says to be
// there already is not repeated.
func (p *page) quotes(heading string, quotes []knowledge.Snippet, shown string) {
	if len(quotes) == 0 {
		return
	}
	p.gap()
	p.text(strong, heading)
	quotes = quotes[:min(moreQuotes, len(quotes))]
	for i, q := range quotes {
		if i > 0 {
			p.gap()
		}
		p.quote(q)
		if i+1 < len(quotes) && cited(quotes[i+1].Source) == cited(q.Source) {
			continue
		}
		p.source(q.Source, shown)
		shown = q.Source.URL
	}
}

// quote shows an exact piece of a source, the answer in it set off.
func (p *page) quote(q knowledge.Snippet) {
	text, marks := cleanMarked(q.Text, q.Highlights)
	for _, line := range wrap(text, p.room(rule)) {
		p.line(p.screen.paint(faint, rule), p.screen.marked(text, line, marks))
	}
}

// source says where a quote stands, with the link unless it is shown already.
func (p *page) source(s knowledge.Source, shown string) {
	p.indented(faint, cited(s))
	if s.URL != "" && s.URL != shown {
		p.line(indent, p.screen.paint(faint, Clean(s.URL)))
	}
}

// cited is a source's citation with its title.
func cited(s knowledge.Source) string {
	c := bot.Citation(s)
	if s.Title != "" && !strings.HasPrefix(c, s.Title) {
		c += " · " + s.Title
	}
	return c
}

// list shows lines under a heading.
func (p *page) list(heading string, items []string) {
	if len(items) == 0 {
		return
	}
	p.gap()
	p.text(strong, heading)
	for _, item := range items {
		p.indented(plain, item)
	}
}

// commands shows what the bot can be told, in two columns.
func (p *page) commands(all []bot.Command) {
	if len(all) == 0 {
		return
	}
	p.gap()
	p.text(strong, "Commands")
	widest := 0
	for _, c := range all {
		widest = max(widest, len(c.Usage))
	}
	for _, c := range all {
		p.line(indent, Clean(c.Usage)+strings.Repeat(" ", widest-len(c.Usage)+2)+p.screen.paint(faint, Clean(c.Does)))
	}
}

// maxListed is how many sources are listed.
const maxListed = 30

// sources lists articles with their links.
func (p *page) sources(all []knowledge.Meta) {
	p.gap()
	for _, m := range all[:min(maxListed, len(all))] {
		p.indented(plain, bot.Listed(m))
		if m.URL != "" {
			p.line(indent+indent, p.screen.paint(faint, Clean(m.URL)))
		}
	}
	if len(all) > maxListed {
		p.indented(faint, "and older ones")
	}
}

// text shows a text at the left edge; "" shows nothing.
func (p *page) text(as style, text string) { p.block("", as, text) }

// indented shows a text set in a little.
func (p *page) indented(as style, text string) { p.block(indent, as, text) }

// block shows a text, each of its lines on lines of its own.
func (p *page) block(margin string, as style, text string) {
	if text == "" {
		return
	}
	for part := range strings.SplitSeq(text, "\n") {
		part = Clean(part)
		for _, line := range wrap(part, p.room(margin)) {
			p.line(margin, p.screen.paint(as, line.In(part)))
		}
	}
}

// gap leaves a line free, but not at the top.
func (p *page) gap() {
	if p.b.Len() > 0 {
		p.b.WriteByte('\n')
	}
}

func (p *page) line(margin, text string) {
	p.b.WriteString(strings.TrimRight(margin+text, " "))
	p.b.WriteByte('\n')
}

// room is how many columns are left beside a margin; 0 for any number.
func (p *page) room(margin string) int {
	if p.screen.Width == 0 {
		return 0
	}
	return max(20, p.screen.Width-len([]rune(margin)))
}
