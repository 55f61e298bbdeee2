package console

import (
	"strings"

	"github.com/rivo/uniseg"

	"natobot/knowledge"
)

// wrap divides text into lines of at most width columns, at spaces, and returns
// where they lie in it. A word that is longer has a line of its own. With a
// width of 0 or less everything is one line.
func wrap(text string, width int) []knowledge.Span {
	if width <= 0 {
		return []knowledge.Span{{Start: 0, End: len(text)}}
	}
	var lines []knowledge.Span
	var line knowledge.Span
	used := 0
	for at := 0; at < len(text); {
		word := nextWord(text, at)
		at = word.End
		columns := uniseg.StringWidth(word.In(text))
		gap := word.Start - line.End
		if used > 0 && used+gap+columns > width {
			lines = append(lines, line)
			used = 0
		}
		if used == 0 {
			line, used = word, columns
			continue
		}
		line.End, used = word.End, used+gap+columns
	}
	return append(lines, line)
}

// nextWord finds the next stretch without spaces; at the end of the text it may
// be empty.
func nextWord(text string, at int) knowledge.Span {
	start := at + len(text[at:]) - len(strings.TrimLeft(text[at:], " "))
	end := strings.IndexByte(text[start:], ' ')
	if end < 0 {
		return knowledge.Span{Start: start, End: len(text)}
	}
	return knowledge.Span{Start: start, End: start + end}
}
