package source

import (
	"errors"
	"strings"
)

// Bounds on Markdown. Its parser takes time that grows with the square of these,
// so a small file could keep it busy for minutes; no text that people wrote
// comes near them.
const (
	maxNesting     = 100    // lists and quotes within one another
	maxColumns     = 200    // of a table
	maxBrackets    = 1000   // open at the same time
	maxSigns       = 20_000 // of emphasis, in one paragraph
	maxDefinitions = 10_000 // of links, in one paragraph
)

// knots counts what is counted within one paragraph.
type knots struct {
	open, deepest, signs, definitions int
}

// nesting refuses Markdown that is tied up beyond any use.
func nesting(text string) error {
	var k knots
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			k = knots{}
			continue
		}
		k.add(line)
		if k.tooMany() || depth(line) > maxNesting || columns(line) > maxColumns {
			return errors.New("this is not Markdown that can be read (lists, quotes, brackets or a table are nested too deep); save it anew as plain text (.txt)")
		}
	}
	return nil
}

func (k *knots) add(line string) {
	for i := range len(line) {
		switch line[i] {
		case '[':
			k.open++
			k.deepest = max(k.deepest, k.open)
		case ']':
			k.open = max(0, k.open-1)
		case '*', '_':
			k.signs++
		}
	}
	k.definitions += strings.Count(line, "]:")
}

func (k *knots) tooMany() bool {
	return k.deepest > maxBrackets || k.signs > maxSigns || k.definitions > maxDefinitions
}

// listOrQuote is the sign of a list item or a quote at the start of a line.
var listOrQuote = pattern(`^[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?:[ \t]|$))`)

// depth is how deep a line is nested at most: by its signs, and by the space
// before the first of them.
func depth(line string) int {
	n := 0
	for loc := listOrQuote().FindStringIndex(line); loc != nil && n <= maxNesting; loc = listOrQuote().FindStringIndex(line) {
		if n == 0 {
			n = (len(line) - len(strings.TrimLeft(line, " \t"))) / 2
		}
		n++
		line = line[loc[1]:]
	}
	return n
}

// columns is the number of columns that a line below the head of a table makes.
func columns(line string) int {
	if strings.Trim(line, "|:- \t\r\n") != "" {
		return 0
	}
	return strings.Count(line, "|")
}
