package question

import (
	"strings"

	"natobot/knowledge/language"
)

// Kind is the kind of answer that a question wants.
type Kind string

// The kinds of answer. Other is a question without a question word, such as
// "nato budget?".
const (
	Person       Kind = "person"
	Role         Kind = "role" // who is NAME?
	Country      Kind = "country"
	Place        Kind = "place"
	Organisation Kind = "organisation"
	Date         Kind = "date"
	Duration     Kind = "duration"
	Count        Kind = "count"
	Amount       Kind = "amount" // how much
	Money        Kind = "money"
	Percent      Kind = "percent"
	Measure      Kind = "measure" // how tall, how far, how old
	Reason       Kind = "reason"
	Manner       Kind = "manner"
	Definition   Kind = "definition" // what is X?
	Statement    Kind = "statement"  // what did X say?
	Thing        Kind = "thing"      // which X, what X
	What         Kind = "what"       // what did X do?
	YesNo        Kind = "yesno"
	Other        Kind = "other"
)

// Question is a question as understood. Its methods take the places of tokens
// in Tokens.
type Question struct {
	Text     string           // as given
	Tokens   []language.Token // of a long text the first only
	Tags     []language.Tag   // of the tokens, as many
	Mentions []language.Mention
	Kind     Kind
	Wh       int    // the token of the question word, -1 without one
	Focus    int    // the token that says what is asked for ("which country"), -1 without one
	Verb     int    // the main verb's token, -1 without one
	Subject  bool   // the answer is the subject of the verb: "who withdrew?"
	Plural   bool   // several answers are asked for: "which countries ...?"
	Aux      string // the auxiliary that opens a yes/no question
}

// maxTokens is how much of a question is read: enough for a person's longest,
// and a bound on the work that a 10,000-character message can cause.
const maxTokens = 120

// Analyse reads a question. It never fails: text that is no question has the
// kind Other, or the kind of what its last noun may ask for.
func Analyse(text string) Question {
	q := Question{Text: text, Wh: -1, Focus: -1, Verb: -1}
	q.Tokens = language.Tokens(text)
	if len(q.Tokens) > maxTokens {
		q.Tokens = q.Tokens[:maxTokens]
	}
	q.Tags = language.Tags(q.Tokens)
	q.Mentions = language.Mentions(q.Tokens, q.Tags)
	q.findWh()
	q.classify()
	if q.Verb < 0 {
		q.Verb = q.mainVerb()
	}
	if q.Verb < 0 {
		q.Verb = q.verbAfterSubject()
	}
	return q
}

// low is the folded text of a token, "" outside the question.
func (q *Question) low(i int) string {
	if i < 0 || i >= len(q.Tokens) {
		return ""
	}
	return q.Tokens[i].Folded
}

// findWh finds the question word: the first of those there are, since the
// others mostly open a clause inside ("who is the man who ...").
func (q *Question) findWh() {
	for i := range q.Tokens {
		if q.whWord(i) != "" {
			q.Wh = i
			return
		}
	}
}

// whWord is the plain form of a question word: "who's" is "who".
func (q *Question) whWord(i int) string {
	w := strings.TrimSuffix(q.low(i), "'s")
	switch w {
	case "whos", "whats", "wheres", "whens", "hows", "whys":
		w = strings.TrimSuffix(w, "s")
	}
	switch w {
	case "who", "whom", "whose", "what", "which", "when", "where", "why", "how":
		return w
	}
	return ""
}

// Word returns the question word in its plain form, "" without one.
func (q *Question) Word() string {
	if q.Wh < 0 {
		return ""
	}
	return q.whWord(q.Wh)
}

// NameAt says whether a token is part of a proper name, or is a country's name
// or adjective in lower case.
func (q *Question) NameAt(i int) bool {
	if text := q.Tokens[i].Text; language.PlaceName(text) || language.Demonym(text) {
		return true // typed in lower case, as people do
	}
	for _, m := range q.Mentions {
		if m.Kind.Proper() && m.First <= i && i <= m.Last {
			return true
		}
	}
	return false
}

// Importance is how much a token counts in finding the answer, in (0,1]. The
// noun that says what is asked for often stands nowhere near the answer ("in
// which year ..."), and some words carry little.
func (q *Question) Importance(i int) float64 {
	if light[language.Term(q.Tokens[i].Text)] {
		return 0.4
	}
	if i == q.Focus {
		switch q.Kind {
		case Date, Country, Place, Percent, Reason, Measure, Organisation:
			return 0.4
		case Person:
			if q.Word() != "who" {
				return 0.4 // which president ...?
			}
		}
	}
	return 1
}

// light are the terms that carry little in a question.
var light = func() map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(`name call happen know thing kind type sort way people person someone
		something tell describe mean refer use give many much`) {
		out[language.Term(w)] = true
	}
	return out
}()
