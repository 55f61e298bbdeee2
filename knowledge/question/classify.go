package question

import (
	"strings"

	"natobot/knowledge/language"
)

// classify sets the kind, the focus and the verb.
func (q *Question) classify() {
	switch first := q.low(0); {
	case auxiliary(first) && (q.Wh < 0 || q.Wh > 1) && !q.indirect():
		q.Kind, q.Aux = YesNo, first
		return
	case q.Wh < 0:
		q.Kind = Other
		q.fragment()
		return
	}
	switch q.Word() {
	case "who", "whom", "whose":
		q.who()
	case "when":
		q.Kind = Date
	case "where":
		q.Kind = Place
	case "why":
		q.Kind = Reason
	case "how":
		q.how()
	default:
		q.what()
	}
}

// auxiliaries open a yes/no question.
var auxiliaries = map[string]bool{
	"is": true, "are": true, "was": true, "were": true, "do": true, "does": true, "did": true, "has": true, "have": true,
	"had": true, "can": true, "could": true, "will": true, "would": true, "should": true, "may": true, "might": true, "must": true,
	"isn't": true, "aren't": true, "wasn't": true, "weren't": true, "don't": true, "doesn't": true, "didn't": true, "hasn't": true,
	"haven't": true, "can't": true, "won't": true, "wouldn't": true, "shouldn't": true,
}

func auxiliary(word string) bool { return auxiliaries[word] }

// indirect says whether a yes/no question only wraps another: "can you tell me
// when it began?".
func (q *Question) indirect() bool {
	return q.low(1) == "you" && q.Wh > 1 && q.Wh <= maxWrapping
}

// maxWrapping is where the question word of a wrapped question stands at most:
// "could you please tell me who".
const maxWrapping = 5

// copulas holds the forms of "be", and the 's of "who's", which is a token.
var copulas = map[string]bool{"'s": true, "is": true, "are": true, "was": true, "were": true, "be": true, "been": true}

// who tells "who withdrew?" from "who is Kaja Kallas?".
func (q *Question) who() {
	q.Kind = Person
	next := q.low(q.Wh + 1)
	copula := copulas[next] || strings.HasSuffix(q.low(q.Wh), "s") && q.low(q.Wh) != "whose"
	at := q.Wh + 2
	if !copulas[next] {
		at = q.Wh + 1
	}
	if copula && q.endsWithName(at) {
		q.Kind = Role
		return
	}
	q.Subject = !auxiliary(next) || copulas[next]
	if copula {
		q.Focus = q.nounAfter(at - 1) // who is the king of ...?
	}
}

// endsWithName says whether a name is all that is left from a token on. People
// type names in lower case, so that words no dictionary of plain English would
// hold count as a name too: no article, no verb, three words at most.
func (q *Question) endsWithName(i int) bool {
	last := len(q.Tokens) - 1
	for last >= i && !q.Tokens[last].Word() {
		last--
	}
	if last < i || last-i > 3 {
		return false
	}
	for _, m := range q.Mentions {
		if m.Kind.Proper() && m.First <= i && m.Last >= last {
			return true
		}
	}
	for j := i; j <= last; j++ {
		if q.Tokens[j].Stop || !q.Tags[j].Noun() && !q.Tags[j].Adjective() || language.Office(q.Tokens[j].Text) {
			return false
		}
	}
	return true
}

// how tells counts from amounts, measures and manners.
func (q *Question) how() {
	next := q.low(q.Wh + 1)
	switch next {
	case "many":
		q.Kind, q.Focus = Count, q.nounAfter(q.Wh+1)
	case "much":
		q.Kind = Amount
		if q.Wh+2 < len(q.Tags) && q.Tags[q.Wh+2].Noun() {
			q.Focus = q.Wh + 2
		}
	case "long":
		q.Kind = Duration
	case "old", "tall", "far", "big", "large", "high", "deep", "wide", "heavy", "fast", "hot", "cold", "often", "close", "strong", "great", "small", "low":
		q.Kind = Measure
	case "come":
		q.Kind = Reason
	default:
		q.Kind = Manner
	}
}

// what reads "what" and "which": the noun behind them says what is asked for.
func (q *Question) what() {
	q.Kind = What
	next := q.Wh + 1
	if copulas[q.low(next)] || strings.HasSuffix(q.low(q.Wh), "s") {
		q.whatIs(next)
		return
	}
	if auxiliary(q.low(next)) {
		q.Verb = q.verbFrom(next + 1)
		if q.Verb >= 0 && statementVerbs[language.Term(q.Tokens[q.Verb].Text)] {
			q.Kind = Statement
		}
		return
	}
	if q.low(next) == "of" { // which of the countries
		next++
	}
	focus := q.nounAfter(next - 1)
	if focus < 0 {
		q.Subject = true // what began with ...?
		return
	}
	q.Focus = focus
	q.Kind = focusKind(q.Tokens[focus].Text, Thing)
	q.Plural = q.Tags[focus] == "NNS" || q.Tags[focus] == "NNPS"
	q.Subject = !auxiliary(q.low(focus + 1))
}

// whatIs reads "what is the capital of ...?" and "what is an acronym?".
func (q *Question) whatIs(copula int) {
	q.Kind = Definition
	if !copulas[q.low(copula)] {
		copula-- // what's
	}
	if focus := q.nounAfter(copula); focus >= 0 {
		if q.possessed(copula+1, focus) {
			q.Focus = focus
			q.Kind = focusKind(q.Tokens[focus].Text, Thing)
		}
	}
}

// possessed says whether the noun phrase that ends at focus is of something or
// someone: "the capital of Poland", "Poland's spending", "the purpose of".
func (q *Question) possessed(first, focus int) bool {
	switch q.low(focus + 1) {
	case "of", "for", "in", "behind", "to", "from", "on", "that", "between":
		return true
	}
	for i := first; i < focus; i++ {
		if q.Tags[i] == "POS" || q.Tags[i] == "PRP$" || q.Tokens[i].Text == "'s" || q.Tokens[i].Text == "’s" {
			return true
		}
	}
	return focusKind(q.Tokens[focus].Text, "") != ""
}

// nounAfter finds the head of the noun phrase that begins behind a token: the
// last of its nouns.
func (q *Question) nounAfter(i int) int {
	head := -1
	for j := i + 1; j < len(q.Tokens); j++ {
		tag, text := q.Tags[j], q.Tokens[j].Text
		switch {
		case tag.Noun():
			if copulas[q.low(j)] || auxiliary(q.low(j)) {
				return head
			}
			head = j
		case text == "'s" || text == "’s" || tag == "POS":
			head = -1
		case text == "-":
		case head < 0 && (tag.Adjective() || tag == "DT" || tag == "PRP$" || tag == "CD" || tag == "VBN" || tag == "VBG" || tag == "RB"):
		default:
			return head
		}
	}
	return head
}

// fragment reads a question without a question word: its last noun is what is
// asked for ("nato budget?").
func (q *Question) fragment() {
	for i := len(q.Tokens) - 1; i >= 0; i-- {
		if q.Tags[i].Noun() && focusKind(q.Tokens[i].Text, "") != "" {
			q.Focus = i
			q.Kind = focusKind(q.Tokens[i].Text, Other)
			return
		}
	}
	// "destroyers at Rota?" asks how many.
	for i := 0; i+1 < len(q.Tokens); i++ {
		if q.Tags[i] == "NNS" && q.Tags[i+1] == "IN" {
			q.Kind, q.Focus = Count, i
			return
		}
		if !q.Tags[i].Noun() && !q.Tags[i].Adjective() && q.Tags[i] != "CD" && q.Tokens[i].Word() {
			return
		}
	}
}

// mainVerb finds the verb that says what happened: the first behind the
// question word that is no auxiliary.
func (q *Question) mainVerb() int { return q.verbFrom(q.Wh + 1) }

// verbFrom finds the first full verb from a token on, -1 without one.
func (q *Question) verbFrom(i int) int {
	for j := max(0, i); j < len(q.Tokens); j++ {
		if q.Tags[j].Verb() && !auxiliary(q.low(j)) && !copulas[q.low(j)] && j != q.Focus {
			return j
		}
	}
	return -1
}

// verbAfterSubject finds the verb of "when did Poland join NATO?" where the
// tagger takes it for a noun, as it does behind a name: the word behind the
// subject of "do", "does" or "did"; -1 if there is none.
func (q *Question) verbAfterSubject() int {
	for i := range q.Tokens {
		if low := q.low(i); low != "do" && low != "does" && low != "did" {
			continue
		}
		for j := i + 2; j < len(q.Tokens); j++ {
			t := q.Tokens[j]
			if t.Word() && !t.Stop && !t.Capital() && !t.Digit() && q.Tags[j] == "NN" && (q.Tags[j-1].Noun() || q.Tags[j-1] == "PRP") {
				return j
			}
		}
	}
	return -1
}
