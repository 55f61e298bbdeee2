package reader

import (
	"strconv"
	"strings"

	"natobot/knowledge/language"
)

// bound is a limit that a question asks about: "more than 2%".
type bound struct {
	value float64
	above bool // at or over the value, else under it
}

// comparison answers "does X spend more than N%?" by the figure that the
// sentence gives nearest behind the last name that both have.
func (q *Query) comparison(s *Sentence, m match) (verdict, ok bool) {
	b, kind, ok := q.bound()
	if !ok {
		return false, false
	}
	name := -1
	for t, term := range q.Terms {
		if m.place[t] > name && term.Name {
			name = m.place[t]
		}
	}
	if name < 0 {
		return false, false
	}
	for _, mention := range s.Mentions() {
		if mention.Kind != kind || mention.First < name || mention.First > name+6 {
			continue
		}
		if v, ok := amount(s.Tokens[mention.First : mention.Last+1]); ok && v != b.value {
			return (v >= b.value) == b.above, true
		}
	}
	return false, false
}

// bound finds the limit in the question, with the kind of figure that it is.
func (q *Query) bound() (bound, language.Kind, bool) {
	for _, m := range q.Mentions {
		if m.Kind != language.Percent && m.Kind != language.Money && m.Kind != language.Number {
			continue
		}
		v, ok := amount(q.Tokens[m.First : m.Last+1])
		if !ok {
			continue
		}
		b := bound{value: v, above: true}
		for i := max(0, m.First-3); i < m.First; i++ {
			switch q.Tokens[i].Folded {
			case "less", "under", "below", "fewer":
				b.above = false
			}
		}
		return b, m.Kind, true
	}
	return bound{}, "", false
}

// amount reads the number of a figure, without its unit.
func amount(tokens []language.Token) (float64, bool) {
	value, found := 0.0, false
	for _, t := range tokens {
		switch low := strings.ToLower(t.Text); low {
		case "thousand":
			value *= 1e3
		case "million":
			value *= 1e6
		case "billion", "bn":
			value *= 1e9
		case "trillion":
			value *= 1e12
		default:
			if v, err := strconv.ParseFloat(t.Term, 64); err == nil {
				value, found = v, true
			}
		}
	}
	return value, found
}
