package nato

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// unmarked are the letters that Unicode does not take apart into a base letter and a
// mark, as people type them on a keyboard that lacks them.
var unmarked = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'æ': "ae", 'œ': "oe",
	'ß': "ss", 'ı': "i", 'ħ': "h", '’': "'", '‘': "'", 'ʼ': "'", '`': "'", '´': "'",
}

// fold makes spellings of one name equal: lower case, no accents, plain
// apostrophes. It never fails; invalid bytes become U+FFFD.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		if plain, ok := unmarked[r]; ok {
			b.WriteString(plain)
		} else if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isASCII reports whether s needs no Unicode rules.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
