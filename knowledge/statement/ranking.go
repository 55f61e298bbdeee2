package statement

import (
	"cmp"
	"slices"
	"strings"

	"natobot/knowledge/nato"
)

// ranking answers who spends most or least, who is within a bound, and how many
// are.
func (c *Collection) ranking(q nato.Query) Answer {
	switch {
	case len(q.Subjects) > 0 || q.Part != "" || q.Bound.Than != nil || q.Bound.Between > 0:
		return Answer{}
	case q.Bound.Op != "" && q.Counted:
		return c.count(q)
	case q.Bound.Op != "":
		return c.list(q)
	case q.Limit == 1:
		return c.leader(q)
	case q.Limit == 0 && !q.UnitAsked:
		return c.all(q)
	}
	return c.chain(q)
}

// sameSide reports whether two comparisons are on one side of a bound.
func sameSide(a, b nato.Op) bool {
	high := func(op nato.Op) bool { return op == nato.Above || op == nato.AtLeast }
	return high(a) == high(b) && a != nato.Exactly && b != nato.Exactly
}

// count answers how many countries are within a bound: what is so now before
// what was so at some time. Counts that differ settle nothing.
func (c *Collection) count(q nato.Query) Answer {
	found := c.those(func(s Statement) bool {
		return s.Kind == Count && s.Pct == q.Bound.Pct && sameSide(s.Op, q.Bound.Op) && (q.Years.To == 0 && s.Year == 0 || q.Years.To == s.Year && s.Year > 0)
	})
	if current := slices.DeleteFunc(slices.Clone(found), func(s Statement) bool { return s.Past }); len(current) > 0 && q.Years.To == 0 {
		found = current
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(s Statement) bool { return s.Number != found[0].Number && sameArticle(s, found[0]) }) {
		return Answer{}
	}
	s := found[0]
	return Answer{Ruling: Answered, Text: s.Figure.In(s.Quote.Text), Span: s.Figure, Stated: found[:1]}
}

// sameArticle reports whether two statements are from one article.
func sameArticle(a, b Statement) bool { return a.Quote.Source.ID == b.Quote.Source.ID }

// list answers which countries are within a bound, with the longest list that a
// sentence gives.
func (c *Collection) list(q nato.Query) Answer {
	found := c.those(func(s Statement) bool {
		return s.Kind == Share && !s.Exact() && s.List != s.Name && s.Pct == q.Bound.Pct && sameSide(s.Op, q.Bound.Op) && (q.Years.To == 0 || s.Year == q.Years.To)
	})
	if len(found) == 0 {
		return Answer{}
	}
	best := found[0]
	for _, s := range found {
		if sameArticle(s, best) && s.List.Len() > best.List.Len() {
			best = s
		}
	}
	listed := slices.DeleteFunc(found, func(s Statement) bool {
		return !sameArticle(s, best) || s.List != best.List || s.Quote.Offset != best.Quote.Offset
	})
	return Answer{Ruling: Answered, Text: best.List.In(best.Quote.Text), Span: best.List, Stated: listed}
}

// leader answers who spends most, or least.
func (c *Collection) leader(q nato.Query) Answer {
	kind := Most
	if q.Ascending {
		kind = Least
	}
	found := c.those(func(s Statement) bool {
		return s.Kind == kind && (q.Years.To == 0 || s.Year == q.Years.To) && s.Absolute == (q.Unit == nato.Dollars)
	})
	if len(found) == 0 || slices.ContainsFunc(found, func(s Statement) bool { return s.Subject.Name != found[0].Subject.Name && sameArticle(s, found[0]) }) {
		return Answer{}
	}
	s := found[0]
	return Answer{Ruling: Answered, Text: s.Name.In(s.Quote.Text), Span: s.Name, Stated: c.withFigure(s)}
}

// withFigure is who leads with the figure that the same sentence gives, if any.
func (c *Collection) withFigure(leads Statement) []Statement {
	for _, s := range c.of(leads.Subject, 0) {
		if s.Exact() && s.Quote.Offset == leads.Quote.Offset && sameArticle(s, leads) {
			return []Statement{s}
		}
	}
	return []Statement{leads}
}

// isLeader answers whether a country spends most, or least.
func (c *Collection) isLeader(q nato.Query) Answer {
	if !q.Confirm || q.Limit != 1 || len(q.Subjects) != 1 {
		return Answer{}
	}
	a := c.leader(q)
	if a.Ruling == Answered {
		name := a.Stated[0].Subject.Name
		a.Text, a.Derived = yes(name == q.Subjects[0].Name)+", "+name, true
	}
	return a
}

// all answers with every figure that is stated, the highest first.
func (c *Collection) all(q nato.Query) Answer {
	stated := c.Countries()
	if q.Years.To > 0 {
		stated = slices.DeleteFunc(stated, func(s Statement) bool { return s.Year != q.Years.To })
	}
	if len(stated) == 0 {
		return Answer{}
	}
	if q.Ascending {
		slices.Reverse(stated)
	}
	return Answer{Ruling: Answered, Derived: true, Text: sideBySide(stated), Stated: stated}
}

// chain answers who the first of a ranking are, where one sentence says who
// leads and gives the figures of those who follow, in order.
func (c *Collection) chain(q nato.Query) Answer {
	lead := c.leader(nato.Query{Ascending: q.Ascending, Years: q.Years, Unit: q.Unit})
	if lead.Ruling != Answered || q.Unit == nato.Dollars {
		return Answer{}
	}
	first := lead.Stated[0]
	chain := c.those(func(s Statement) bool {
		return s.Exact() && s.Quote.Offset == first.Quote.Offset && sameArticle(s, first)
	})
	inOrder := func(a, b Statement) int {
		if q.Ascending {
			a, b = b, a
		}
		return cmp.Compare(b.Pct, a.Pct)
	}
	if len(chain) < q.Limit || !slices.IsSortedFunc(chain, inOrder) {
		return Answer{}
	}
	var names []string
	for _, s := range chain[:q.Limit] {
		names = append(names, s.Subject.Name)
	}
	return Answer{Ruling: Answered, Derived: true, Text: strings.Join(names, ", "), Stated: chain[:q.Limit]}
}
