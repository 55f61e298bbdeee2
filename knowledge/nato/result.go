package nato

import (
	"fmt"
	"strings"
)

// Result is what the tables say to a query.
type Result struct {
	Query    Query
	Answered bool
	Answer   string // short: 4.12% of GDP (2024e); "" when not answered
	Detail   string // one line more: rank, guideline, changes; or ""
	// Message says why there is no answer, or what else is to be known, such as
	// which of the names asked about has no figure. It is one or more sentences.
	Message  string
	Figures  []Figure // in the order asked, or ranked; empty, never nil, when there are none
	Series   []Series // over all years, for a sparkline or chart; at most one for each subject
	Members  []Member
	Leaders  []Leader
	Quotes   []Quote // the rows that the answer rests on
	Source   Source  // of the first of them
	Problems []Explanation
}

// Series is one country's or aggregate's figures over the years held.
type Series struct {
	Country string
	Unit    Unit
	First   int // the year of the first value
	Values  []float64
}

// Quote is a row of a table as evidence: exactly as it stands, and as a line
// for people.
type Quote struct {
	Row  Row
	Line string
}

// Answer answers a query from the tables. It never fails: where the tables
// have nothing, the result says why.
func (t *Tables) Answer(q Query) Result {
	a := &answer{Tables: t, q: q, r: Result{Query: q, Figures: []Figure{}, Problems: q.Problems}}
	a.run()
	var said []string
	for _, p := range a.r.Problems {
		said = append(said, p.String())
	}
	a.r.Message = strings.Join(append(said, a.notes...), " ")
	if !a.r.Answered {
		a.r.Answer, a.r.Detail, a.r.Figures = "", "", []Figure{}
	}
	if len(a.r.Quotes) > 0 {
		a.r.Source = t.sources[a.r.Quotes[0].Row.File]
	}
	return a.r
}

// answer is a result in the making.
type answer struct {
	*Tables
	q     Query
	r     Result
	notes []string // sentences for the message
}

// run answers by the kind of query.
func (a *answer) run() {
	if a.q.Bound != (Bound{}) && a.q.Bound.Than == nil {
		a.q.Unit = Share // a bound in percent says nothing about dollars
	}
	switch a.q.Kind {
	case SpendingOf, Comparison:
		a.spendingOf()
	case Ranking:
		a.ranked()
	case Standing:
		a.standing()
	case Check:
		a.check()
	case Distance:
		a.distance()
	case Larger:
		a.larger()
	case Change:
		a.change()
	case ChangeRanking:
		a.growth()
	case Average, Total:
		a.average()
	case YearsWithin:
		a.yearsWithin()
	case LeaderIn, LeaderBefore, LeaderAfter, LeaderNumber, LeaderTerm, LeaderCountry, LeadersFrom, ListLeaders, LongestLeader, IsLeader:
		a.aboutLeaders()
	default:
		a.aboutMembers()
	}
}

// say sets the answer.
func (a *answer) say(format string, args ...any) {
	a.r.Answered = true
	a.r.Answer = fmt.Sprintf(format, args...)
}

// note adds a sentence to the message.
func (a *answer) note(sentence string) {
	if sentence != "" {
		a.notes = append(a.notes, sentence)
	}
}

// yes writes yes or no in front of what shows it.
func yes(is bool, why string) string {
	if is {
		return "yes, " + why
	}
	return "no, " + why
}

// problem adds an explanation.
func (a *answer) problem(e Explanation) { a.r.Problems = append(a.r.Problems, e) }
