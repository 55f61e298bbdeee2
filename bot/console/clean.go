package console

import (
	"strings"
	"unicode"
)

// Clean makes foreign text fit for one line of a terminal: white space becomes
// a space, and control characters, which could move the cursor, set colours or
// turn the direction of what follows, are left out. Letters, emoji and
// right-to-left text stay as they are.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t', r == '\u0085', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), r == '\uFEFF', turnsDirection(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// turnsDirection says whether a character embeds, overrides or isolates a
// direction of writing, which can make text read as what it is not.
func turnsDirection(r rune) bool {
	return r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}
