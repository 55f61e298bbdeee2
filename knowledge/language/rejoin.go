package language

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The splitter is a statistical model that sees little of what is around a
// full stop. What it gets wrong in edited text is put right here.

// maxAside is over how many pieces a remark in square brackets is put together.
const maxAside = 3

// rejoin undoes splits that no reader would make.
func rejoin(text string, sentences []Span) []Span {
	out := sentences[:0]
	for _, s := range sentences {
		from := belongsTo(text, out, s.In(text))
		if from < len(out) {
			out[from].End = s.End
			out = out[:from+1]
			continue
		}
		out = append(out, s)
	}
	return out
}

// belongsTo says which of the sentences so far the next piece goes on with,
// len(before) if it is a sentence of its own.
func belongsTo(text string, before []Span, piece string) int {
	n := len(before)
	if n == 0 {
		return n
	}
	last := before[n-1].In(text)
	if continues(piece) || unfinished(last, piece) {
		return n - 1
	}
	if i := unopened(piece, '(', ')'); i >= 0 && len(strings.Fields(piece[:i])) <= 2 && unclosed(last, '(', ')') {
		return n - 1 // (see p. 19)
	}
	if unopened(piece, '[', ']') < 0 {
		return n
	}
	for i := n - 1; i >= max(0, n-maxAside); i-- {
		if unclosed(before[i].In(text), '[', ']') {
			return i
		}
	}
	return n
}

// continues says whether a piece of text can only be the rest of the sentence
// before it: it begins with a closing mark, is marks alone, or begins with a word in lower case ("It
// never ends," he said; "Why?" she asked).
func continues(piece string) bool {
	r, size := utf8.DecodeRuneInString(piece)
	switch {
	case strings.ContainsRune("”’)]»,;:", r):
		return true
	case r == '"' || r == '\'':
		next, _ := utf8.DecodeRuneInString(piece[size:])
		return size == len(piece) || unicode.IsSpace(next)
	case strings.TrimFunc(piece, unicode.IsPunct) == "":
		return true
	}
	// A brand such as "iPhone", an address or "b." in a list may open a
	// sentence; a plain word in lower case hardly does in edited text.
	word := strings.TrimRight(firstWord(piece), ".,;:!?)]”’\"'")
	return unicode.IsLower(r) && strings.ToLower(word) == word && !strings.ContainsAny(word, ".0123456789") &&
		(utf8.RuneCountInString(word) > 1 || word == firstWord(piece))
}

// maxFragment is how long a piece may be, in bytes, to be looked at for a verb:
// a line of initials without end must not be read again for each of them.
const maxFragment = 40

// neverLast are abbreviations, and pieces of them, that stand before what they
// belong to and so end no sentence.
var neverLast = []string{"e.", "i.", "p.", "pp.", "pg.", "cf.", "ca.", "vs.", "approx."}

// unfinished says whether a sentence that ends in an abbreviation goes on with
// the piece behind it: "The U.S. | Amateur Hockey League", "James H. | Ward".
func unfinished(last, piece string) bool {
	word := strings.TrimLeft(last[strings.LastIndexFunc(last, unicode.IsSpace)+1:], "(“\"'[")
	if slices.Contains(neverLast, word) {
		return true
	}
	next := firstWord(piece)
	if r, _ := utf8.DecodeRuneInString(next); !initials(word) || !unicode.IsUpper(r) || StopWord(next) {
		return false
	}
	if len(last) <= maxFragment && !hasVerb(last) {
		return true // no sentence so far
	}
	if strings.Count(word, ".") < 2 {
		return false // Vitamin C. | Doctors ...
	}
	// A name of two words or more behind the abbreviation is the rest of a
	// name that it begins: the U.S. | Colored Troops.
	second, _ := utf8.DecodeRuneInString(firstWord(strings.TrimSpace(piece[len(next):])))
	return word != "D.C." && unicode.IsUpper(second)
}

// initials says whether a word is capital letters with a full stop each.
func initials(word string) bool {
	return strings.HasSuffix(word, ".") && abbreviation(strings.TrimSuffix(word, ".")) && strings.ToUpper(word) == word
}

func hasVerb(text string) bool {
	return slices.ContainsFunc(Tags(Tokens(text)), Tag.Verb)
}

// firstWord is what stands before the first space.
func firstWord(text string) string {
	if i := strings.IndexFunc(text, unicode.IsSpace); i >= 0 {
		return text[:i]
	}
	return text
}

// unopened finds the first closing bracket in text that has no opening one
// there, -1 without one.
func unopened(text string, open, shut byte) int {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case open:
			depth++
		case shut:
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return -1
}

// unclosed says whether the last bracket in text opens and does not close.
func unclosed(text string, open, shut byte) bool {
	return strings.LastIndexByte(text, open) > strings.LastIndexByte(text, shut)
}

// note is the mark of a note behind a sentence: "It ended.[1][citation needed] Then".
var note = regexp.MustCompile(`[.!?]["”’)]*(?:\[[^\[\]]{1,40}\])+\s+`)

// splitNotes divides sentences behind the marks of notes, which hide the full
// stop from the splitter.
func splitNotes(text string, sentences []Span) []Span {
	var out []Span
	for _, s := range sentences {
		if !strings.Contains(s.In(text), "] ") {
			out = append(out, s)
			continue
		}
		start := s.Start
		for _, m := range note.FindAllStringIndex(s.In(text), -1) {
			behind := s.Start + m[1]
			if r, _ := utf8.DecodeRuneInString(text[behind:s.End]); unicode.IsUpper(r) || r == '“' || r == '"' {
				out = append(out, Span{start, behind})
				start = behind
			}
		}
		out = append(out, Span{start, s.End})
	}
	return out
}
