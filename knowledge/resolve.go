package knowledge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"natobot/knowledge/language"
)

// Resolved is the question with each misspelt word put right: as the best of
// the candidates that hold the word meant write it. The rest stands as it was
// typed.
func (r Retrieval) Resolved() string {
	if len(r.typos) == 0 {
		return r.Query.Text
	}
	meant := make(map[string]string, len(r.typos)) // by the question's term
	for _, l := range r.typos {
		meant[r.Query.Terms[l.Term].Text] = l.Text
	}
	var b strings.Builder
	at := 0
	for _, t := range r.Query.Tokens {
		term, ok := meant[t.Term]
		if !ok || !t.Word() {
			continue
		}
		word := r.surface(term, t)
		if word == "" {
			continue
		}
		b.WriteString(r.Query.Text[at:t.Start])
		b.WriteString(word)
		at = t.End
	}
	b.WriteString(r.Query.Text[at:])
	return b.String()
}

// surface is the form of a term that is nearest to the word typed, in the best
// candidate that has any; "" if none has.
func (r Retrieval) surface(term string, typed language.Token) string {
	for _, c := range r.Candidates {
		if c.Passage.Terms[term] == 0 {
			continue
		}
		best, fewest := "", 0
		for _, s := range c.Passage.Sentences {
			for _, t := range s.Tokens {
				if t.Term != term {
					continue
				}
				if n := language.Edits(typed.Folded, t.Folded); best == "" || n < fewest {
					best, fewest = t.Text, n
				}
			}
		}
		if best != "" {
			return likeTyped(best, typed)
		}
	}
	return ""
}

// likeTyped gives a word of the texts the first letter's case of the word that
// was typed, unless it is written in capitals throughout or inside.
func likeTyped(word string, typed language.Token) string {
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	switch {
	case strings.ContainsFunc(rest, unicode.IsUpper):
		return word
	case typed.Capital():
		return string(unicode.ToUpper(first)) + rest
	}
	return string(unicode.ToLower(first)) + rest
}
