package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Token is a word, number, sign or punctuation mark, and where it stands.
type Token struct {
	Span
	Text   string // exactly as in the text
	Folded string // Text as Fold makes it
	Term   string // what is indexed and matched; "" for punctuation and space
	Stop   bool   // so common that it says nothing about the topic
}

// Word says whether the token is a word, a number or a percent sign, and so
// has a term.
func (t Token) Word() bool { return t.Term != "" }

// Capital says whether the token begins with an upper-case letter.
func (t Token) Capital() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Digit says whether the token begins with a digit.
func (t Token) Digit() bool { return t.Text != "" && t.Text[0] >= '0' && t.Text[0] <= '9' }

// maxWord is the longest word in bytes that becomes a term: enough for any
// word of any language, too short for a line of binary noise to fill an index.
const maxWord = 64

// Tokens divides text into tokens, in order; space between them is left out.
// Words follow Unicode Standard Annex 29, with these changes: a possessive 's
// is a token of its own, an abbreviation keeps its last full stop ("U.S."), a
// word over 64 bytes has no term, and the last word of a country's name has the
// term of the whole name.
func Tokens(text string) []Token {
	out := make([]Token, 0, len(text)/5+1)
	at := 0
	for it := words.FromString(text); it.Next(); {
		word := it.Value()
		span := Span{at, at + len(word)}
		at = span.End
		if strings.TrimSpace(word) == "" {
			continue
		}
		if n := len(out); word == "." && n > 0 && abbreviation(out[n-1].Text) && out[n-1].End == span.Start {
			last := out[n-1].Span
			out[n-1] = newToken(text, Span{last.Start, span.End})
			continue
		}
		if n := len(out); n > 1 && possessiveEnd(out[n-2], out[n-1], word, span) {
			out[n-1] = Token{Span: Span{out[n-1].Start, span.End}, Text: text[out[n-1].Start:span.End]}
			continue
		}
		stem, ending := possessive(word)
		if stem > 0 {
			out = append(out, newToken(text, Span{span.Start, span.Start + stem}))
			span.Start += stem
			if ending {
				out = append(out, Token{Span: span, Text: span.In(text), Folded: Fold(span.In(text))})
			}
			continue
		}
		out = append(out, newToken(text, span))
	}
	joinPlaces(out)
	return out
}

// newToken makes the token at a span, with its term.
func newToken(text string, s Span) Token {
	t := Token{Span: s, Text: s.In(text)}
	t.Folded = Fold(t.Text)
	t.Term, t.Stop = term(t.Text, t.Folded)
	return t
}

// possessive finds where a word's 's begins, 0 if it has none.
func possessive(word string) (stem int, ending bool) {
	for _, ending := range []string{"'s", "’s", "'S", "’S"} {
		if n := len(word) - len(ending); n > 0 && word[n:] == ending {
			return n, true
		}
	}
	return 0, false
}

// possessiveEnd says whether an s ends the possessive of an abbreviation, which
// Annex 29 takes apart: U.S.'s.
func possessiveEnd(name, apostrophe Token, word string, at Span) bool {
	return (word == "s" || word == "S") && (apostrophe.Text == "'" || apostrophe.Text == "’") && apostrophe.End == at.Start &&
		name.End == apostrophe.Start && strings.HasSuffix(name.Text, ".") && name.Word()
}

// abbreviation says whether a word is one that a full stop may belong to: a
// letter, or letters with full stops between them.
func abbreviation(word string) bool {
	if utf8.RuneCountInString(word) == 1 {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	for _, part := range strings.Split(word, ".") {
		r, size := utf8.DecodeRuneInString(part)
		if size != len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}
