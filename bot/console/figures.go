package console

import (
	"fmt"
	"strings"

	"natobot/bot"
	"natobot/knowledge/nato"
)

// fewFigures is how many figures an answer in words can hold; more are listed.
// fewSeries is how many lines of blocks are shown.
const (
	fewFigures = 8
	fewSeries  = 3
)

// figures shows a line of blocks for each country's years, which only a
// terminal has room and letters for, and lists figures that are many.
func (p *page) figures(r bot.Reply) {
	if p.screen.Width > 0 && len(r.Series) <= fewSeries {
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
		room := strings.Repeat(" ", widest-len([]rune(f.Country)))
		p.line(indent, fmt.Sprintf("%2d  %s%s  %s", i+1, Clean(f.Country), room, Clean(f.Written)))
	}
}

// sparkline draws a series between its first and its last year.
func sparkline(s bot.Series) string {
	return fmt.Sprintf("%s %d %s %d", s.Country, s.First, nato.Sparkline(s.Values), s.First+len(s.Values)-1)
}
