package console

import (
	"strings"

	"natobot/knowledge"
)

// cleanMarked cleans a text and moves the spans marked in it along. Spans that
// do not lie in order inside the text are left out.
func cleanMarked(text string, marks []knowledge.Span) (string, []knowledge.Span) {
	var b strings.Builder
	var moved []knowledge.Span
	at := 0
	for _, m := range marks {
		if m.Start < at || m.End < m.Start || m.End > len(text) {
			continue
		}
		b.WriteString(Clean(text[at:m.Start]))
		start := b.Len()
		b.WriteString(Clean(m.In(text)))
		moved = append(moved, knowledge.Span{Start: start, End: b.Len()})
		at = m.End
	}
	b.WriteString(Clean(text[at:]))
	return b.String(), moved
}

// marked paints one line of a text, what is marked in it as the answer.
func (s Screen) marked(text string, line knowledge.Span, marks []knowledge.Span) string {
	var b strings.Builder
	at := line.Start
	for _, m := range marks {
		start, end := max(m.Start, at), min(m.End, line.End)
		if start >= end {
			continue
		}
		b.WriteString(text[at:start])
		b.WriteString(s.paint(answer, text[start:end]))
		at = end
	}
	b.WriteString(text[at:line.End])
	return b.String()
}
