package nato

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// covers reports whether a term was under way on a day.
func (l Leader) covers(d time.Time) bool {
	return !d.Before(l.From) && (l.To.IsZero() || d.Before(l.To))
}

// period writes a term: 1 October 2014 to 1 October 2024.
func (l Leader) period() string {
	if l.To.IsZero() {
		return "since " + day(l.From)
	}
	return day(l.From) + " to " + day(l.To)
}

// line writes a term as one readable line.
func (l Leader) line() string {
	office := "secretary general"
	if l.Acting {
		office = "acting secretary general"
	}
	return fmt.Sprintf("%s (%s): %s, %s", l.Name, l.Country, office, l.period())
}

// terms is all terms of one person.
func (a *answer) terms(name string) []Leader {
	return a.those(func(l Leader) bool { return l.Name == name })
}

// those is the terms that a test holds for, in order.
func (a *answer) those(test func(Leader) bool) []Leader {
	return slices.DeleteFunc(slices.Clone(a.leaders), func(l Leader) bool { return !test(l) })
}

// tell puts terms and their rows into the result, and says where a day is not
// certain.
func (a *answer) tell(terms ...Leader) {
	unsure := false
	for _, l := range terms {
		a.r.Leaders = append(a.r.Leaders, l)
		a.r.Quotes = append(a.r.Quotes, Quote{l.Row, l.line()})
		unsure = unsure || l.YearsOnly
	}
	if unsure {
		a.note("Of some of these dates only the year was checked in a source.")
	}
}

// aboutLeaders answers by the kind of query.
func (a *answer) aboutLeaders() {
	switch a.q.Kind {
	case LeaderIn:
		a.leaderIn()
	case LeaderBefore, LeaderAfter:
		a.neighbour()
	case LeaderNumber:
		a.leaderNumber()
	case LeaderTerm:
		a.term()
	case LeaderCountry:
		a.leaderCountry()
	case LeadersFrom:
		a.leadersFrom()
	case ListLeaders:
		a.listLeaders()
	case LongestLeader:
		a.longest()
	case IsLeader:
		a.isLeader()
	}
}

// leaderIn answers who was in office in the years asked about, or is.
func (a *answer) leaderIn() {
	years := a.q.Years
	if len(a.q.Subjects) > 0 {
		a.leaderWhenJoined()
		return
	}
	terms := a.leaders[len(a.leaders)-1:]
	if years != (Years{}) {
		terms = a.those(func(l Leader) bool {
			if a.q.Part == Beginning {
				return years.in(l.From.Year())
			}
			return (years.To == 0 || l.From.Year() <= years.To) && (years.From == 0 || l.To.IsZero() || l.To.Year() >= years.From)
		})
	}
	if a.q.Part == Acting || years == (Years{}) {
		acting := slices.DeleteFunc(slices.Clone(terms), func(l Leader) bool { return l.Acting != (a.q.Part == Acting) })
		terms = acting
	}
	a.tell(terms...)
	if len(terms) == 0 {
		a.nobody()
		return
	}
	var parts, periods []string
	for _, l := range terms {
		parts = append(parts, l.titled())
		periods = append(periods, l.period())
	}
	a.say("%s", strings.Join(parts, ", then "))
	a.r.Detail = strings.Join(periods, "; ")
}

// leaderWhenJoined answers who was in office when the subject joined.
func (a *answer) leaderWhenJoined() {
	m, _ := a.Member(a.q.Subjects[0].ISO2)
	a.show(m)
	terms := a.those(func(l Leader) bool { return l.covers(m.Joined) })
	if len(terms) == 0 {
		a.nobody()
		return
	}
	a.tell(terms...)
	a.say("%s", terms[0].titled())
	a.r.Detail = fmt.Sprintf("%s joined on %s; %s", m.Name, day(m.Joined), terms[0].line())
}

// titled is a name, marked where its bearer only acted.
func (l Leader) titled() string {
	if l.Acting {
		return l.Name + " (acting)"
	}
	return l.Name
}

// nobody explains years without a secretary general in the table.
func (a *answer) nobody() {
	first := a.leaders[0]
	a.problem(Explanation{Problem: NoYear, Note: fmt.Sprintf("The table of secretaries general has none for that. It begins with %s, who took office on %s.", first.Name, day(first.From))})
}

// neighbour answers who was in office before or after somebody; those who
// acted in between are in the detail.
func (a *answer) neighbour() {
	step, at := 1, slices.IndexFunc(a.leaders, func(l Leader) bool { return l.Name == a.q.Leader })
	if a.q.Kind == LeaderBefore {
		step = -1
	}
	var acting []Leader
	for i := at + step; i >= 0 && i < len(a.leaders); i += step {
		l := a.leaders[i]
		if l.Acting {
			acting = append(acting, l)
			continue
		}
		a.tell(append([]Leader{l}, acting...)...)
		a.say("%s", l.Name)
		a.r.Detail = l.period()
		for _, l := range acting {
			a.r.Detail += "; in between " + l.Name + " acted, " + l.period()
		}
		return
	}
	a.problem(Explanation{Problem: NoYear, Note: fmt.Sprintf("%s is at the %s of the table of secretaries general.", a.q.Leader, map[int]string{1: "end", -1: "beginning"}[step])})
}

// leaderNumber answers who the n-th secretary general was.
func (a *answer) leaderNumber() {
	numbered := a.those(func(l Leader) bool { return !l.Acting })
	n := a.q.Ordinal
	if n < 0 {
		n = len(numbered)
	}
	if n < 1 || n > len(numbered) {
		a.problem(Explanation{Problem: NoYear, Note: fmt.Sprintf("The table has %d secretaries general.", len(numbered))})
		return
	}
	l := numbered[n-1]
	a.tell(l)
	a.say("%s", l.Name)
	a.r.Detail = l.period()
}

// term answers when somebody was in office, or how long.
func (a *answer) term() {
	terms := a.terms(a.q.Leader)
	a.tell(terms...)
	var parts, periods []string
	for _, l := range terms {
		said := l.period()
		switch {
		case a.q.Part == Beginning:
			said = day(l.From)
		case a.q.Part == Ending && !l.To.IsZero():
			said = day(l.To)
		case a.q.Part == Length && !l.To.IsZero():
			said = span(l.From, l.To)
		}
		parts = append(parts, said)
		periods = append(periods, l.period())
	}
	a.say("%s", strings.Join(parts, "; "))
	a.r.Detail = strings.Join(append(periods, terms[0].Notes...), "; ")
}

// leaderCountry answers where somebody was from.
func (a *answer) leaderCountry() {
	terms := a.terms(a.q.Leader)
	a.tell(terms...)
	a.say("%s", terms[0].Country)
	a.r.Detail = terms[0].line()
}

// leadersFrom answers which secretaries general came from a country.
func (a *answer) leadersFrom() {
	from := a.those(func(l Leader) bool { return l.ISO2 == a.q.Subjects[0].ISO2 && !l.Acting })
	switch {
	case len(from) == 0:
	case a.q.Ordinal > 0:
		from = from[:1]
	case a.q.Ordinal < 0:
		from = from[len(from)-1:]
	}
	a.listTerms(from)
	if a.q.Confirm && len(from) > 0 {
		a.r.Answer = yes(true, a.r.Answer)
	} else if a.q.Confirm {
		a.r.Answer = "no"
	}
}

// listLeaders answers who all of them were.
func (a *answer) listLeaders() {
	a.listTerms(a.those(func(l Leader) bool { return !l.Acting }))
}

// listTerms answers with names, or with their number.
func (a *answer) listTerms(terms []Leader) {
	a.tell(terms...)
	list := make([]string, len(terms))
	for i, l := range terms {
		list[i] = l.Name
		a.r.Detail += map[bool]string{true: "; "}[i > 0] + l.Name + ", " + l.period()
	}
	switch {
	case a.q.Counted:
		a.say("%d", len(terms))
	case len(terms) == 0:
		a.say("none")
	default:
		a.say("%s", joined(list, "and"))
	}
}

// longest answers who served longest, or shortest, of those who have left.
func (a *answer) longest() {
	left := a.those(func(l Leader) bool { return !l.Acting && !l.To.IsZero() })
	slices.SortStableFunc(left, func(x, y Leader) int {
		if a.q.Ascending {
			x, y = y, x
		}
		return int(y.To.Sub(y.From)/time.Hour) - int(x.To.Sub(x.From)/time.Hour)
	})
	a.tell(left[0])
	a.say("%s", left[0].Name)
	a.r.Detail = span(left[0].From, left[0].To) + ", " + left[0].period()
}

// isLeader answers whether somebody was in office in the years asked about, or
// is.
func (a *answer) isLeader() {
	terms := a.terms(a.q.Leader)
	a.tell(terms...)
	years := a.q.Years
	was := slices.ContainsFunc(terms, func(l Leader) bool {
		if years == (Years{}) {
			return l.To.IsZero() || a.q.Part == Ever
		}
		return l.From.Year() <= years.To && (l.To.IsZero() || l.To.Year() >= years.From)
	})
	a.say("%s", yes(was, terms[0].period()))
}
