package nato

import (
	"slices"
	"strings"
)

// ParseCommand reads the argument of /nato spending or /nato compare: names of
// countries and groups in any way (codes in any case), years (2019, since
// 2014, 2014-2019), "in dollars", bounds (below 2%), an order (top 5), or a
// question. Nothing asks for the ranking. It is lenient and never fails: what
// it does not understand is in Query.Problems.
func (t *Tables) ParseCommand(args string) Query {
	if len(args) > maxArgument {
		return Query{Kind: Ranking, Unit: Share, Text: args, Problems: []Explanation{{Problem: Unclear, Asked: args,
			Note: "That is too long for a country. Give a name or two, and a year if you like: poland since 2014."}}}
	}
	if subjects := t.names.exact(keyOf(tokens(args))); len(subjects) == 1 && !strings.ContainsAny(args, "$€£%<>=≤≥") {
		return Query{Kind: SpendingOf, Unit: Share, Subjects: subjects, Text: args}
	}
	if q, ok := t.ParseQuestion(args); ok && len(q.Corrected) == 0 {
		return q
	}
	if strings.TrimSpace(args) != "" && keyOf(tokens(args)) == "" {
		_, problem := t.names.Resolve(args)
		return Query{Kind: Ranking, Unit: Share, Text: args, Problems: []Explanation{*problem}}
	}
	c := &command{question: question{reading: t.readArgument(args), tables: t}}
	return c.query()
}

// command is the argument of a command, being turned into a query.
type command struct {
	question
	problems []Explanation
}

// nameBreaks are the classes that divide one name from the next.
var nameBreaks = []class{cAnd, cOr, cCompare, cTo, cThan, cYear, cPercent, cSince, cFrom, cBetween, cMoney, cSpend, cMost, cLeast, cMore, cLess, cMeet, cMiss}

// query makes the query, with a problem for everything that is no name.
func (c *command) query() Query {
	c.dropPoliteness()
	c.readNames()
	if !c.readYears() {
		c.problems = append(c.problems, Explanation{Problem: Unclear, Note: "That has more than two years in it. Give one year, or the first and the last: 2014-2019."})
	}
	if !c.readBound() {
		c.problems = append(c.problems, Explanation{Problem: Unclear, Note: "That has more than one share in it. Give one: below 2%."})
	}
	if c.has[cEuro] > 0 {
		c.problems = append(c.problems, Explanation{Problem: NoUnit, Note: "The tables have shares of GDP and US dollars, no other currency."})
	}
	q := Query{Years: c.years, Unit: Share, Bound: c.bound, Limit: c.number(), Text: c.text, Problems: c.problems, MembersOnly: c.has[cMember] > 0}
	if c.any(cMoney, cScale) {
		q.Unit, q.UnitAsked = Dollars, true
	} else if c.any(cShare, cGDP) {
		q.UnitAsked = true
	}
	q.Kind = c.kind()
	q.Subjects = c.subjects
	q.Ascending = c.has[cLeast] > 0
	if q.Limit == 0 && q.Kind == Ranking && len(q.Subjects) == 0 && c.any(cMost, cLeast) {
		q.Limit = c.limit()
	}
	return q
}

// kind is what a command asks for, by its names and words.
func (c *command) kind() Kind {
	switch {
	case len(c.subjects) > 1:
		return Comparison
	case len(c.subjects) == 1 && c.subjects[0].isSeveral() && (c.bounded || c.any(cMost, cLeast, cRank)):
		return Ranking
	case len(c.subjects) == 1 && c.bounded:
		return Check
	case len(c.subjects) == 1 && c.has[cAverage] > 0:
		return Average
	case len(c.subjects) == 1 && (c.years.isRange() || c.any(cChange, cUp, cDown)):
		return Change
	case len(c.subjects) == 1:
		return SpendingOf
	case c.has[cAverage] > 0 && len(c.problems) == 0:
		c.subjects = []Subject{{Kind: Aggregate, Name: NATOTotal}}
		return Average
	}
	return Ranking
}

// readNames collects the subjects, and explains the words that are none. A run
// of names and unknown words is first taken for one name, so that "czech
// republik" is one misspelling and not a country and a riddle.
func (c *command) readNames() {
	for i := 0; i < len(c.items); {
		j := i
		for j < len(c.items) && !slices.Contains(nameBreaks, c.items[j].class) {
			j++
		}
		c.readRun(c.items[i:j])
		i = j + 1
	}
}

// readRun reads the names between two breaks.
func (c *command) readRun(run []item) {
	if !slices.ContainsFunc(run, func(it item) bool { return it.class == cUnknown }) {
		c.takeAll(run)
		return
	}
	subject, problem := c.tables.names.Resolve(c.between(run))
	if problem != nil && problem.Problem == Unknown {
		run = trim(run)
		subject, problem = c.tables.names.Resolve(c.between(run))
	}
	known := slices.ContainsFunc(run, func(it item) bool { return it.class == cSubject })
	switch {
	case problem == nil:
		c.subjects = append(c.subjects, subject)
	case problem.Problem == Unknown && known:
		c.takeAll(run)
	default:
		c.problems = append(c.problems, *problem)
	}
}

// between is the text of a run.
func (c *command) between(run []item) string { return c.text[run[0].start:run[len(run)-1].end] }

// trim takes the items that are no names off both ends of a run.
func trim(run []item) []item {
	first := slices.IndexFunc(run, isNameLike)
	last := len(run) - 1
	for !isNameLike(run[last]) {
		last--
	}
	return run[first : last+1]
}

// isNameLike reports whether an item is a name or may be a misspelt one.
func isNameLike(it item) bool {
	return it.class == cSubject || it.class == cNATO || it.class == cUnknown || it.class == cFound && it.subject.Name != ""
}

// takeAll takes each name of a run by itself.
func (c *command) takeAll(run []item) {
	for _, it := range run {
		switch {
		case it.class == cUnknown:
			c.readRun([]item{it})
		case len(it.others) > 0:
			name := c.text[it.start:it.end]
			c.problems = append(c.problems, Explanation{Problem: Ambiguous, Asked: name, Meant: append([]Subject{it.subject}, it.others...)})
		case isNameLike(it) && !(it.class == cNATO && c.isOnlyWhose(it)):
			c.subjects = append(c.subjects, it.subject)
		}
	}
}

// isOnlyWhose reports whether NATO says no more than whose members are meant:
// NATO members below 2%, in NATO.
func (c *command) isOnlyWhose(nato item) bool {
	i := slices.IndexFunc(c.items, func(it item) bool { return it.start == nato.start })
	return c.any(cMember, cCountry, cTarget, cPercent) || c.before(i) == cIn
}
