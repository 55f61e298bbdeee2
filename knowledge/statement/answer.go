package statement

import (
	"fmt"
	"strings"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// Ruling says what a collection has to say to a question.
type Ruling int

// The rulings.
const (
	Unasked  Ruling = iota // it is nothing that statements settle
	Answered               // the statements answer
	Silent                 // it asks for a country's spending, which no article states
)

// Answer is what articles state to a question.
type Answer struct {
	Ruling Ruling
	Text   string
	// Derived says that Text is concluded. Otherwise it is Span of the first
	// statement's sentence.
	Derived bool
	Span    knowledge.Span
	// Stated is what the answer rests on, in the order asked or ranked; where
	// the ruling is Silent, what is stated about the country all the same.
	Stated  []Statement
	Missing []nato.Subject // of what was asked about, what nothing is stated of
}

// Answer answers a query from the statements.
func (c *Collection) Answer(q nato.Query) Answer {
	if q.Unit == nato.Dollars && q.UnitAsked && q.Kind != nato.Ranking || q.Years.From != q.Years.To {
		return Answer{}
	}
	switch q.Kind {
	case nato.SpendingOf, nato.Comparison, nato.Average:
		return c.figures(q)
	case nato.Check:
		return c.check(q)
	case nato.Larger:
		return c.larger(q)
	case nato.Standing:
		return c.isLeader(q)
	case nato.Ranking:
		return c.ranking(q)
	}
	return Answer{}
}

// figures answers with the figures of the subjects.
func (c *Collection) figures(q nato.Query) Answer {
	var a Answer
	subjects := c.countries(q.Subjects)
	var hints []Statement
	for _, s := range subjects {
		found := c.of(s, q.Years.To)
		if len(found) > 0 && (found[0].Exact() || len(subjects) == 1 && found[0].isQuantified()) {
			a.Stated = append(a.Stated, found[0])
			continue
		}
		hints = append(hints, found...)
		a.Missing = append(a.Missing, s)
	}
	switch {
	case len(a.Stated) == 0:
		return c.silent(q, hints)
	case len(subjects) == 1:
		s := a.Stated[0]
		a.Ruling, a.Text, a.Span = Answered, s.Figure.In(s.Quote.Text), s.Figure
	default:
		a.Ruling, a.Derived = Answered, true
		a.Text = sideBySide(a.Stated)
	}
	return a
}

// silent rules that what is asked is not stated. It is left to others where no
// country is asked about, or where a sentence tells of its spending otherwise.
func (c *Collection) silent(q nato.Query, hints []Statement) Answer {
	if len(q.Subjects) == 0 {
		return Answer{}
	}
	for _, s := range q.Subjects {
		if s.Kind == nato.Aggregate || c.told[s.Name] && q.Kind != nato.Check {
			return Answer{}
		}
	}
	return Answer{Ruling: Silent, Stated: hints, Missing: q.Subjects}
}

// countries is the subjects, with groups taken apart into their members.
func (c *Collection) countries(subjects []nato.Subject) []nato.Subject {
	var out []nato.Subject
	for _, s := range subjects {
		if s.Kind != nato.GroupSubject {
			out = append(out, s)
		}
		for _, code := range s.Codes {
			out = append(out, c.members[code])
		}
	}
	return out
}

// isQuantified reports whether a bound stands beside the country like a figure:
// more than 4%.
func (s Statement) isQuantified() bool {
	first := s.Figure.In(s.Quote.Text)[0]
	return !s.Exact() && !s.Bare && s.List == s.Name && (first < '0' || first > '9')
}

// sideBySide writes figures in a row.
func sideBySide(all []Statement) string {
	parts := make([]string, len(all))
	for i, s := range all {
		parts[i] = s.Subject.Name + " " + s.Written()
	}
	return strings.Join(parts, ", ")
}

// Written writes a statement's figure for people: "4.12% of GDP", with the year
// where the source dates it.
func (s Statement) Written() string {
	text := fmt.Sprintf("%g%%", s.Pct)
	switch {
	case s.Op == nato.Above:
		text = "above " + text
	case s.Op == nato.AtLeast:
		text += " or more"
	case s.Op == nato.Below:
		text = "below " + text
	case s.Op == nato.AtMost:
		text += " or less"
	case s.Rough:
		text = "about " + text
	}
	text += " of GDP"
	if s.Year > 0 {
		text += fmt.Sprintf(" (%d)", s.Year)
	}
	return text
}

// check answers whether the subjects are within a bound.
func (c *Collection) check(q nato.Query) Answer {
	if q.Bound.Than != nil {
		return c.than(q)
	}
	a := Answer{Ruling: Answered, Derived: true}
	all := true
	for _, s := range c.countries(q.Subjects) {
		st, is, ok := c.settles(s, q)
		if !ok {
			return c.silent(q, c.of(s, q.Years.To))
		}
		all = all && is
		a.Stated = append(a.Stated, st)
	}
	if len(a.Stated) == 0 {
		return Answer{}
	}
	why := a.Stated[0].Written()
	if len(a.Stated) > 1 {
		why = sideBySide(a.Stated)
	}
	a.Text = yes(all) + ", " + why
	return a
}

// settles finds the statement that settles whether a subject is within a bound.
func (c *Collection) settles(s nato.Subject, q nato.Query) (st Statement, is, ok bool) {
	for _, st := range c.of(s, q.Years.To) {
		is, settled := st.implies(q.Bound.Op, q.Bound.Pct)
		if settled && q.Bound.Between > 0 {
			below, known := st.implies(nato.AtMost, q.Bound.Between)
			is, settled = is && below, known
		}
		if settled {
			return st, is, true
		}
	}
	return Statement{}, false, false
}

// yes writes yes or no.
func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// than answers whether a country spends more, or less, than another.
func (c *Collection) than(q nato.Query) Answer {
	if len(q.Subjects) != 1 {
		return Answer{}
	}
	one, two, ok := c.pair(q.Subjects[0], *q.Bound.Than, q.Years.To)
	if !ok {
		return c.silent(q, nil)
	}
	is := one.Pct > two.Pct
	if q.Bound.Op == nato.Below {
		is = one.Pct < two.Pct
	}
	stated := []Statement{one, two}
	return Answer{Ruling: Answered, Derived: true, Text: yes(is) + ", " + sideBySide(stated), Stated: stated}
}

// larger answers which of two countries spends more, or less.
func (c *Collection) larger(q nato.Query) Answer {
	if len(q.Subjects) != 2 {
		return Answer{}
	}
	one, two, ok := c.pair(q.Subjects[0], q.Subjects[1], q.Years.To)
	if !ok {
		return c.silent(q, nil)
	}
	first := one
	if (two.Pct > one.Pct) != q.Ascending && two.Pct != one.Pct {
		first = two
	}
	return Answer{Ruling: Answered, Derived: true, Text: first.Subject.Name, Stated: []Statement{one, two}}
}

// pair finds figures of two countries that can be compared: exact, of one year,
// and of one article.
func (c *Collection) pair(a, b nato.Subject, year int) (one, two Statement, ok bool) {
	for _, one := range c.of(a, year) {
		for _, two := range c.of(b, year) {
			if one.Exact() && two.Exact() && one.Year == two.Year && one.Quote.Source.ID == two.Quote.Source.ID {
				return one, two, true
			}
		}
	}
	return Statement{}, Statement{}, false
}
