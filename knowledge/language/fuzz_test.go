package language

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// seeds are texts that have gone wrong here or elsewhere, and the shapes of
// right ones.
var seeds = []string{
	"", " ", "\"", "”", "“", "]", "[", "1] a", "(", "p. 1)", "U.S.", "The U.S. Army.", "U.S.'s", "'s", "’s", "’", ".", "...", "…", "a. b. C. D.", "\xff\xfe", "a\xffb", "\xe2\x80",
	"He left.[1] Then [2", "x.[y] Z", "x.[y] \xff", "“Why?” she asked. “Because!” he said.", "Prime Minister Mark Rutte, 57, won 4.12% of $3.8 billion on July 9-11, 2024.",
	"BRUSSELS (AN) — Dutch", "May.", "In May. March", "44 BC", "$", "US$", "€", "%", "-", "- - -", "five and", "hundred and", "two-", "the 4th of", "Sept.", "Mr.", "Mr. ", "St. Petersburg",
	"\u200d", "e\u0301\u0301", "👨\u200d👩\u200d👧 🇺🇸", "مرحبا 北京", "\u202eabc", "\u00a0x\u00a0", "\x00", "İı", "ﬁ", "a\r\nb\nc", "who's rutte", "can you tell me who won?", "which of the", "how many",
	strings.Repeat("a", 700), strings.Repeat("北", 300), strings.Repeat("U.S. ", 200), strings.Repeat("[", 700), strings.Repeat("x] ", 200), strings.Repeat("“", 300), strings.Repeat("five ", 150),
}

func FuzzSentences(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, most)
	}
	f.Add(strings.Repeat("word ", 100), 20)
	f.Fuzz(func(t *testing.T, text string, most int) {
		checkSentences(t, text, most, Sentences(text, most))
	})
}

// checkSentences checks what holds for the sentences of any text.
func checkSentences(t *testing.T, text string, most int, got []Span) {
	t.Helper()
	at, valid := 0, utf8.ValidString(text)
	for _, s := range got {
		if s.Start < at || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("%q: %v after byte %d", text, s, at)
		}
		if left := text[at:s.Start]; strings.TrimSpace(left) != "" {
			t.Errorf("%q: %q is in no sentence", text, left)
		}
		piece := s.In(text)
		if strings.TrimFunc(piece, unicode.IsSpace) != piece {
			t.Errorf("%q: %q has space around it", text, piece)
		}
		if len(piece) > max(most, utf8.UTFMax) {
			t.Errorf("%q: %q is longer than %d", text, piece, most)
		}
		if valid && !utf8.ValidString(piece) {
			t.Errorf("%q: %q is cut in a character", text, piece)
		}
		at = s.End
	}
	if left := text[at:]; strings.TrimSpace(left) != "" {
		t.Errorf("%q: %q is in no sentence", text, left)
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, tok := range Tokens(text) {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) || tok.Text != tok.In(text) {
				t.Fatalf("%q: %+v after byte %d", text, tok, at)
			}
			if left := text[at:tok.Start]; strings.TrimSpace(left) != "" {
				t.Errorf("%q: %q is in no token", text, left)
			}
			if len(tok.Text) > maxWord && tok.Word() {
				t.Errorf("%q: %q has a term", text, tok.Text)
			}
			if tok.Stop && !tok.Word() {
				t.Errorf("%q: %q is a stop word and no word", text, tok.Text)
			}
			at = tok.End
		}
		if left := text[at:]; strings.TrimSpace(left) != "" {
			t.Errorf("%q: %q is in no token", text, left)
		}
	})
}

func FuzzMentions(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Tokens(text)
		tags := Tags(tokens)
		if len(tags) != len(tokens) {
			t.Fatalf("%q: %d tags for %d tokens", text, len(tags), len(tokens))
		}
		if n := Dateline(tokens); n < 0 || n > min(maxDateline, len(tokens)) {
			t.Errorf("%q: a dateline of %d tokens", text, n)
		}
		RelativeDate(tokens)
		at, quoted := 0, false
		for _, m := range Mentions(tokens, tags) {
			if m.First < 0 || m.Last < m.First || m.Last >= len(tokens) || m.Office < 0 || m.Office > m.Last-m.First {
				t.Fatalf("%q: %+v of %d tokens", text, m, len(tokens))
			}
			if m.Kind == Quotation {
				quoted = true
				continue
			}
			if quoted || m.First < at {
				t.Errorf("%q: %+v is out of order", text, m)
			}
			at = m.Last + 1
		}
	})
}
