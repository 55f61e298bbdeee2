package source

import (
	"strings"
	"unicode/utf8"
)

// bom is the mark that some editors put before text in UTF-8.
const bom = "\uFEFF"

// validUTF8 is the text in some bytes, with U+FFFD for bytes that are no UTF-8:
// one for each stretch that could have begun a character, as Unicode advises and
// other programs do, so that their reading of the file is the same as this one.
func validUTF8(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	b.Grow(len(data) + 64)
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			size = brokenPrefix(data)
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

// brokenPrefix is the length of the longest start of a character that broken
// bytes begin with: at least 1.
func brokenPrefix(data []byte) int {
	for n := min(3, len(data)); n > 1; n-- {
		if opensCharacter(data[:n]) {
			return n
		}
	}
	return 1
}

// opensCharacter says whether some bytes can be completed to one character.
func opensCharacter(start []byte) bool {
	if utf8.FullRune(start) {
		return false
	}
	// A character cut short is not full, and its first byte alone is not
	// either; a stray byte is a "full" error at once.
	r, _ := utf8.DecodeRune(start)
	return r == utf8.RuneError
}
