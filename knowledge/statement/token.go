package statement

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// token is a piece of a sentence whose part is known, or not.
type token struct {
	knowledge.Span
	class   class
	fold    string       // in lower case; of a phrase, its words
	subject nato.Subject // of cName and cAlliance
	owner   bool         // a possessive ending follows the name
	demonym bool
	value   float64 // of cNumber, cYear and cPct
	digits  bool    // of cNumber: not in words
}

// tokenise takes a sentence to pieces.
func (r *Reader) tokenise(text string) []token {
	return merge(phrases(r.name(text, raw(text))), text)
}

// raw divides text into words, numbers and signs.
func raw(text string) []token {
	out := make([]token, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		c, size := utf8.DecodeRuneInString(text[at:])
		end := at + size
		switch {
		case unicode.IsLetter(c):
			end = wordEnd(text, at)
		case c >= '0' && c <= '9':
			end = numberEnd(text, at)
		case unicode.IsSpace(c):
			at = end
			continue
		}
		s := knowledge.Span{Start: at, End: end}
		out = append(out, newToken(s, s.In(text)))
		at = end
	}
	return out
}

// newToken makes a token of a word, number or sign.
func newToken(s knowledge.Span, word string) token {
	t := token{Span: s, fold: strings.ReplaceAll(strings.ToLower(word), "’", "'")}
	if c := word[0]; c >= '0' && c <= '9' {
		t.class, t.digits = cNumber, true
		t.value, _ = strconv.ParseFloat(plainNumber(word), 64)
	} else if n, ok := numerals[t.fold]; ok {
		t.class, t.value = cNumber, n
	}
	return t
}

// plainNumber writes 1,200 as 1200 and 4,12 as 4.12.
func plainNumber(word string) string {
	whole, part, found := strings.Cut(word, ",")
	if found && len(part) < 3 && !strings.Contains(part, ".") {
		return whole + "." + part
	}
	return strings.ReplaceAll(word, ",", "")
}

// wordEnd finds the end of a word: letters, with apostrophes and the full stops
// of an abbreviation between them. A possessive ending is no part of it.
func wordEnd(text string, at int) int {
	end := at
	for end < len(text) {
		c, size := utf8.DecodeRuneInString(text[end:])
		next, _ := utf8.DecodeRuneInString(text[min(end+size, len(text)):])
		switch {
		case unicode.IsLetter(c) || unicode.IsMark(c):
		case (c == '\'' || c == '’') && unicode.IsLetter(next) && !isPossessive(text[end:]):
		case c == '.' && unicode.IsLetter(next):
		default:
			return end
		}
		end += size
	}
	return end
}

// isPossessive reports whether a text begins with 's and no letter behind it.
func isPossessive(text string) bool {
	for _, ending := range []string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(text, ending); ok {
			next, _ := utf8.DecodeRuneInString(rest)
			return !unicode.IsLetter(next)
		}
	}
	return false
}

// numberEnd finds the end of digits with points and commas between them.
func numberEnd(text string, at int) int {
	end := at
	for end < len(text) {
		c := text[end]
		inside := (c == '.' || c == ',') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9'
		if !inside && (c < '0' || c > '9') {
			return end
		}
		end++
	}
	return end
}

// name puts the names of countries in place of their words. A name that may
// stand for several places, or is part of a compound (US-led), is no name.
func (r *Reader) name(text string, tokens []token) []token {
	var out []token
	i := 0
	for _, m := range r.names.Mentions(text) {
		for i < len(tokens) && tokens[i].Start < m.Start {
			out = append(out, tokens[i])
			i++
		}
		t := token{Span: knowledge.Span{Start: m.Start, End: m.End}, class: cName, subject: m.Subject, demonym: m.Demonym}
		for i < len(tokens) && tokens[i].Start < m.End {
			t.End = max(t.End, tokens[i].End)
			i++
		}
		t.fold = strings.ToLower(t.In(text))
		switch {
		case len(m.Others) > 0 || m.Weak || strings.HasPrefix(text[t.End:], "-") || strings.HasPrefix(text[t.End:], "$"):
			t.class, t.subject = cUnknown, nato.Subject{}
		case m.Subject.Name == nato.NATOTotal:
			t.class = cAlliance
		}
		if isPossessive(text[t.End:]) {
			t.owner = true
			i += 2 // the apostrophe and the s
		} else if strings.HasSuffix(t.fold, "s") && i < len(tokens) && (tokens[i].fold == "'" || text[t.End:min(t.End+3, len(text))] == "’") {
			t.owner = true
			i++
		}
		out = append(out, t)
	}
	return append(out, tokens[min(i, len(tokens)):]...)
}

// phrases gives every word its class, the longest phrase first.
func phrases(tokens []token) []token {
	d := words()
	out := make([]token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if t.class != cUnknown && t.class != cNumber || t.subject.Name != "" {
			out = append(out, t)
			i++
			continue
		}
		if t.fold == "-" && i > 0 && i+1 < len(tokens) && tokens[i-1].End == t.Start && tokens[i+1].Start == t.End {
			t.class = cFill // inside a compound
		}
		key, used := "", 1
		for n := range d.longest[t.fold] {
			if i+n >= len(tokens) || n > 0 && tokens[i+n].subject.Name != "" {
				break
			}
			key = strings.TrimPrefix(key+" "+tokens[i+n].fold, " ")
			if c, ok := d.classes[key]; ok && (t.class != cFill || n > 0) && (t.class != cNumber || n > 0) {
				t.class, t.fold, t.End, used = c, key, tokens[i+n].End, n+1
			}
		}
		out = append(out, t)
		i += used
	}
	return out
}

// merge joins numbers with their signs and units: 4.12%, 23, US$35 billion.
func merge(tokens []token, text string) []token {
	out := make([]token, 0, len(tokens))
	for i := 0; i < len(tokens); {
		t, used := measured(tokens[i:], text)
		out = append(out, t)
		i += used
	}
	return out
}

// measured joins what begins with the first token, and says how many tokens
// that takes.
func measured(tokens []token, text string) (token, int) {
	t := tokens[0]
	at := func(n int) token {
		if n < len(tokens) {
			return tokens[n]
		}
		return token{}
	}
	if t.fold == "us" && at(1).fold == "$" && at(1).Start == t.End {
		money, used := measured(tokens[1:], text)
		money.Start = t.Start
		return money, used + 1
	}
	if isCurrency(t.fold) && at(1).class == cNumber {
		t.class, t.End = cMoney, at(1).End
		if at(2).class == cScale {
			t.End = at(2).End
			return t, 3
		}
		return t, 2
	}
	if t.class != cNumber {
		return t, 1
	}
	used := 1
	if at(1).fold == "-" && t.value >= 20 && at(2).class == cNumber && !at(2).digits && at(2).value < 10 && at(1).Start == t.End {
		t.value, t.End, used = t.value+at(2).value, at(2).End, 3
	}
	skip := used
	if at(skip).fold == "-" && at(skip).Start == t.End {
		skip++
	}
	next := at(skip)
	switch {
	case next.fold == "per" && at(skip+1).fold == "cent":
		t.class, t.End, used = cPct, at(skip+1).End, skip+2
	case slices.Contains([]string{"%", "percent", "pct", "pc"}, next.fold):
		t.class, t.End, used = cPct, next.End, skip+1
	case next.class == cScale || next.class == cMoney && !t.isYear():
		t.class, t.End, used = cMoney, next.End, skip+1
	case t.isYear():
		t.class = cYear
	}
	t.fold = strings.ToLower(t.In(text))
	return t, used
}

// isYear reports whether a number reads like a year.
func (t token) isYear() bool {
	return t.digits && len(t.fold) == 4 && t.value >= 1940 && t.value < 2100 && t.value == float64(int(t.value))
}

// isCurrency reports whether a word is the sign of a currency.
func isCurrency(fold string) bool {
	return fold == "$" || fold == "€" || fold == "£" || fold == "us$" || fold == "kr" || fold == "zł"
}
