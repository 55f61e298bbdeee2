package console

import (
	"fmt"
	"strings"

	"natobot/bot"
	"natobot/knowledge/nato"
)

// fewFigures is how many figures an answer in words can hold; more are listed,
// and numbered once they are a ranking rather than a comparison.
const (
	fewFigures  = 2
	manyFigures = 6
)

// figures shows a line of blocks for each country's years, which only a
// terminal has room and letters for, and lists figures that are many.
func (p *page) figures(r bot.Reply) {
	if p.screen.Width > 0 && len(r.Series) <= fewFigures {
		for _, s := range r.Series {
			p.indented(plain, sparkline(s))
		}
	}
	if len(r.Figures) <= fewFigures {
		return
	}
	p.gap()
	widest := 0
	for _, f := range r.Figures {
		widest = max(widest, len([]rune(f.Country)))
	}
	for i, f := range r.Figures {
		line := Clean(f.Country) + strings.Repeat(" ", widest-len([]rune(f.Country))) + "  " + Clean(f.Written)
		if len(r.Figures) >= manyFigures {
			line = fmt.Sprintf("%2d  %s", i+1, line)
		}
		p.line(indent, line)
	}
}

// sparkline draws a series between its first and its last year.
func sparkline(s bot.Series) string {
	return fmt.Sprintf("%s %d %s %d", s.Country, s.First, nato.Sparkline(s.Values), s.First+len(s.Values)-1)
}
