package nato

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is how a token was written; it decides whether "us" may be a country.
type shape uint8

const (
	lower   shape = iota // poland, iPhone
	capital              // Poland
	upper                // US
	dotted               // U.S., u.k.
	flag                 // a flag emoji or :flag_pl:
	number               // 2, 4.12, 2014
	sign                 // % $ < > , and the like
)

// token is a word, a number, a flag or a sign, where it stands in the text.
type token struct {
	start, end int    // without a possessive ending
	fold       string // the same, folded; a flag's two letters
	shape      shape
	owner      bool // a possessive ending follows: Poland's
	opens      bool // it opens a sentence, where a capital says nothing
}

// tokens divides text. Hyphens and slashes divide words, dots inside
// abbreviations and decimals do not. What is no word, number, flag or known
// sign is skipped.
func tokens(text string) []token {
	found := make([]token, 0, len(text)/6+1)
	opens := true
	for at := 0; at < len(text); {
		t, next := nextToken(text, at)
		at = next
		if t.end == 0 {
			continue
		}
		t.opens = opens
		opens = t.shape == sign && strings.Contains(".!?", t.fold)
		found = append(found, t)
	}
	return found
}

// nextToken reads the token at a position and says where to go on. Where there
// is none, the token is zero.
func nextToken(text string, at int) (token, int) {
	r, size := utf8.DecodeRuneInString(text[at:])
	switch {
	case unicode.IsLetter(r):
		return word(text, at)
	case r >= '0' && r <= '9':
		return decimal(text, at)
	case isRegional(r):
		return flagEmoji(text, at, size)
	case r == ':':
		return flagCode(text, at)
	case strings.ContainsRune(signs, r):
		return token{start: at, end: at + size, fold: string(r), shape: sign}, at + size
	}
	return token{}, at + size
}

const signs = ",;/&%$€£<>≤≥=+-–—.!?"

// word reads letters, with apostrophes inside or the dots of an abbreviation.
func word(text string, at int) (token, int) {
	t := token{start: at, end: abbreviation(text, at), shape: dotted}
	if t.end == at {
		t.end = lettersEnd(text, at)
		t.shape = wordShape(text[at:t.end])
	}
	t.fold = fold(text[at:t.end])
	if t.shape == dotted {
		t.fold = strings.ReplaceAll(t.fold, ".", "")
	}
	next := t.end + possessive(text, t.end)
	t.owner = next > t.end
	return t, next
}

// lettersEnd returns the end of a run of letters. An apostrophe belongs to it
// between letters, unless it begins a possessive ending.
func lettersEnd(text string, at int) int {
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		inside := unicode.IsLetter(r) || unicode.IsMark(r) ||
			isApostrophe(r) && letterAt(text, at+size) && possessive(text, at) == 0
		if !inside {
			break
		}
		at += size
	}
	return at
}

// possessive returns the length of an ending 's, or of a bare apostrophe after
// an s, at a position; 0 when there is none.
func possessive(text string, at int) int {
	r, size := utf8.DecodeRuneInString(text[at:])
	if !isApostrophe(r) {
		return 0
	}
	after := at + size
	if after < len(text) && text[after]|0x20 == 's' && !letterAt(text, after+1) {
		return size + 1
	}
	if at > 0 && text[at-1]|0x20 == 's' && !letterAt(text, after) {
		return size
	}
	return 0
}

// abbreviation returns the end of single letters with dots, such as U.S. or
// U.S.A, or at when there is none.
func abbreviation(text string, at int) int {
	end, letters := at, 0
	for end+1 < len(text) && isASCIILetter(text[end]) && text[end+1] == '.' {
		end += 2
		letters++
	}
	if letters > 0 && end < len(text) && isASCIILetter(text[end]) && !letterAt(text, end+1) {
		end++
		letters++
	}
	if letters < 2 || letterAt(text, end) {
		return at
	}
	return end
}

// decimal reads a number with a point or thousands commas in it.
func decimal(text string, at int) (token, int) {
	end := at
	for end < len(text) && (isDigit(text[end]) || pointAt(text, end)) {
		end++
	}
	return token{start: at, end: end, fold: strings.ReplaceAll(text[at:end], ",", ""), shape: number}, end
}

// pointAt reports whether a decimal point, or a comma before exactly three
// digits, stands at a position.
func pointAt(text string, at int) bool {
	digits := 0
	for i := at + 1; i < len(text) && isDigit(text[i]); i++ {
		digits++
	}
	return text[at] == '.' && digits > 0 || text[at] == ',' && digits == 3
}

// flagEmoji reads two regional indicators as the code they spell.
func flagEmoji(text string, at, size int) (token, int) {
	first, _ := utf8.DecodeRuneInString(text[at:])
	second, more := utf8.DecodeRuneInString(text[at+size:])
	if !isRegional(second) {
		return token{}, at + size
	}
	end := at + size + more
	code := string([]rune{first - regionalA + 'a', second - regionalA + 'a'})
	return token{start: at, end: end, fold: code, shape: flag}, end
}

// flagCode reads the short code of a flag, as Discord (:flag_pl:) and Slack
// (:flag-pl:) write it.
func flagCode(text string, at int) (token, int) {
	end := at + len(":flag_pl:")
	if len(text) < end {
		return token{}, at + 1
	}
	code := strings.ToLower(text[at:end])
	known := strings.HasPrefix(code, ":flag_") || strings.HasPrefix(code, ":flag-")
	if !known || code[8] != ':' || !isASCIILetter(code[6]) || !isASCIILetter(code[7]) {
		return token{}, at + 1
	}
	return token{start: at, end: end, fold: code[6:8], shape: flag}, end
}

const regionalA = '\U0001F1E6'

func isRegional(r rune) bool    { return r >= regionalA && r <= regionalA+25 }
func isDigit(b byte) bool       { return b >= '0' && b <= '9' }
func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isApostrophe(r rune) bool  { return strings.ContainsRune("'’‘ʼ`´", r) }
func flagOf(code string) string { return string([]rune{regional(code[0]), regional(code[1])}) }
func regional(letter byte) rune { return regionalA + rune(letter-'A') }

// letterAt reports whether a letter stands at a position.
func letterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[min(at, len(text)):])
	return unicode.IsLetter(r)
}

// wordShape tells US, Poland and poland apart.
func wordShape(word string) shape {
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	switch {
	case !unicode.IsUpper(first):
		return lower
	case rest != "" && !strings.ContainsFunc(rest, unicode.IsLower):
		return upper
	}
	return capital
}
