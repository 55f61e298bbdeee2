package reader

import (
	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// evidence is what a sentence offers as an answer, judged by its tokens alone:
// the word classes of every candidate sentence would cost more than all else.
type evidence struct {
	numbers, years, names, percents, money, reasons, quotes int
}

// offers looks a sentence's tokens over for answers that are not already in
// the question.
func (q *Query) offers(s *Sentence) evidence {
	var e evidence
	for i, t := range s.Tokens {
		switch {
		case t.Text == "%" || t.Term == "percent":
			e.percents++
		case t.Text == "$" || t.Text == "€" || t.Text == "£" || t.Term == "dollar" || t.Term == "euro":
			e.money++
		case t.Text == "“" || t.Text == `"`:
			e.quotes++
		case language.RelativeDate(s.Tokens[i:]):
			e.years++
		case !t.Word() || q.asked[t.Folded]:
		case t.Digit() && len(t.Text) == 4 && (t.Text[0] == '1' || t.Text[0] == '2'):
			e.years++
			e.numbers++
		case counts(t):
			e.numbers++
		case t.Capital() && !t.Stop && i > 0:
			e.names++
			if language.MonthOrDay(t.Text) {
				e.years++
			}
		case t.Capital() && !t.Stop && language.PlaceName(t.Text):
			e.names++
		case reasonWords[t.Folded]:
			e.reasons++
		}
	}
	return e
}

// counts says whether a token is a number that counts or measures, in digits or
// a small one in words; "32nd" is none.
func counts(t language.Token) bool {
	if t.Term == "" || t.Term[0] < '0' || t.Term[0] > '9' {
		return false
	}
	last := t.Term[len(t.Term)-1]
	return last >= '0' && last <= '9'
}

// reasonWords introduce why something is so.
var reasonWords = map[string]bool{
	"because": true, "due": true, "since": true, "therefore": true, "thus": true, "owing": true, "caused": true, "cause": true,
	"causes": true, "reason": true, "reasons": true, "result": true, "resulted": true, "resulting": true, "so": true, "led": true,
	"leading": true, "order": true, "allow": true, "allows": true, "allowed": true, "purpose": true, "response": true, "after": true,
}

// answerType sets whether the sentence offers the kind of answer wanted.
func (q *Query) answerType(f Vector, s *Sentence, m match) {
	e := q.offers(s)
	found, typed := false, true
	switch q.Kind {
	case question.Person, question.Organisation, question.Country, question.Place:
		found = e.names > 0
		f[fTypeName] = b2f(found)
	case question.Date:
		found = e.years > 0
		f[fTypeDate] = b2f(found)
	case question.Count:
		found = e.numbers > 0
		f[fTypeNumber] = b2f(found)
		f[fTypeCountFocus] = b2f(found) * q.countsFocus(s, m)
	case question.Amount, question.Measure, question.Money, question.Percent, question.Duration:
		found = e.numbers > 0 || e.percents > 0 || e.money > 0
		f[fTypeNumber] = b2f(found)
	case question.Reason:
		found = e.reasons > 0
		f[fTypeReason] = b2f(found)
	case question.Definition, question.Role:
		f[fTypeDefinition] = q.defines(s, m)
		return
	case question.Statement:
		f[fTypeQuote] = b2f(e.quotes > 0)
		return
	default:
		typed = false
	}
	if typed {
		f[fTypeFound] = b2f(found)
		f[fTypeMissing] = b2f(!found)
	}
}

// countsFocus says whether a number stands before what is to be counted.
func (q *Query) countsFocus(s *Sentence, m match) float64 {
	for t, term := range q.Terms {
		if term.Token != q.Focus || m.place[t] < 0 {
			continue
		}
		for i := max(0, m.place[t]-4); i < m.place[t]; i++ {
			if counts(s.Tokens[i]) {
				return 1
			}
		}
	}
	return 0
}

// defines says whether the sentence says what the question's topic is: the
// topic near its beginning, then "is", "are", "was" or a comma and an article.
func (q *Query) defines(s *Sentence, m match) float64 {
	for i := 0; i+1 < min(14, len(s.Tokens)); i++ {
		if len(q.links[s.Tokens[i].Term]) == 0 || !s.Tokens[i].Word() {
			continue
		}
		next := s.Tokens[i+1].Folded
		switch next {
		case "is", "are", "was", "were", "means", "refers":
			return 1
		case ",", "(", "–", "—":
			if i+2 < len(s.Tokens) {
				if w := s.Tokens[i+2].Folded; w == "the" || w == "a" || w == "an" || w == "who" || w == "which" {
					return 0.7
				}
			}
		}
	}
	return 0
}
