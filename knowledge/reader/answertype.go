package reader

import (
	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// offer is which kinds of answer a sentence has, judged by its tokens alone:
// the word classes of every candidate sentence would cost more than all else.
type offer uint8

// The kinds of answer that can be told from tokens.
const (
	offersNumber offer = 1 << iota
	offersYear
	offersName
	offersPercent
	offersMoney
	offersReason
	offersQuote
)

// openOffer is what a sentence offers to a question that does not have the word.
type openOffer struct {
	word  string // folded
	offer offer
}

// look finds what the sentence offers to any question: for sure, and by words
// that are no answer to a question that has them already.
func (s *Sentence) look() {
	for i, t := range s.Tokens {
		switch {
		case t.Text == "%" || t.Term == "percent":
			s.sure |= offersPercent
		case t.Text == "$" || t.Text == "€" || t.Text == "£" || t.Term == "dollar" || t.Term == "euro":
			s.sure |= offersMoney
		case t.Text == "“" || t.Text == `"`:
			s.sure |= offersQuote
		case language.RelativeDate(s.Tokens[i:]):
			s.sure |= offersYear
		case !t.Word():
		default:
			if o := wordOffers(t, i == 0); o != 0 {
				s.open = append(s.open, openOffer{t.Folded, o})
			}
		}
	}
}

// wordOffers is what a word offers to a question that does not have it.
func wordOffers(t language.Token, opens bool) offer {
	switch {
	case t.Digit() && len(t.Text) == 4 && (t.Text[0] == '1' || t.Text[0] == '2'):
		return offersYear | offersNumber
	case counts(t):
		return offersNumber
	case t.Capital() && !t.Stop && !opens:
		if language.MonthOrDay(t.Text) {
			return offersName | offersYear
		}
		return offersName
	case t.Capital() && !t.Stop && language.PlaceName(t.Text):
		return offersName
	case reasonWords[t.Folded]:
		return offersReason
	}
	return 0
}

// offers is what a sentence offers that is not already in the question.
func (q *Query) offers(s *Sentence) offer {
	s.looked.Do(s.look)
	have := s.sure
	for _, o := range s.open {
		if have|o.offer != have && !q.asked[o.word] {
			have |= o.offer
		}
	}
	return have
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
		found = e&offersName != 0
		f[fTypeName] = b2f(found)
	case question.Date:
		found = e&offersYear != 0
		f[fTypeDate] = b2f(found)
	case question.Count:
		found = e&offersNumber != 0
		f[fTypeNumber] = b2f(found)
		f[fTypeCountFocus] = b2f(found) * q.countsFocus(s, m)
	case question.Amount, question.Measure, question.Money, question.Percent, question.Duration:
		found = e&(offersNumber|offersPercent|offersMoney) != 0
		f[fTypeNumber] = b2f(found)
	case question.Reason:
		found = e&offersReason != 0
		f[fTypeReason] = b2f(found)
	case question.Definition, question.Role:
		f[fTypeDefinition] = q.defines(s, m)
		return
	case question.Statement:
		f[fTypeQuote] = b2f(e&offersQuote != 0)
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
		if !s.Tokens[i].Word() || !q.links(s.Tokens[i].Term) {
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
