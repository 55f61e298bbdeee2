package nato

import (
	"fmt"
	"slices"
	"strings"
)

// year is the one year that a query is about, or the newest; a year without
// figures is explained.
func (a *answer) year() (int, bool) {
	year := a.q.Years.To
	if year == 0 {
		year = a.spending.last
	}
	if year < a.spending.first || year > a.spending.last {
		a.noYear(year)
		return 0, false
	}
	return year, true
}

// noYear explains a year without figures.
func (a *answer) noYear(year int) {
	a.problem(Explanation{Problem: NoYear, Asked: fmt.Sprint(year), Note: fmt.Sprintf(
		"The tables (%s) have the years %d to %d; they have no figure for %d.", a.Edition(), a.spending.first, a.spending.last, year)})
}

// span is the range of years that a query is about, cut to those held; a range
// with none of them is explained.
func (a *answer) span() (from, to int, ok bool) {
	from, to = a.q.Years.From, a.q.Years.To
	if from == 0 {
		from = a.spending.first
	}
	if to == 0 {
		to = a.spending.last
	}
	if from > a.spending.last || to < a.spending.first {
		a.noYear(from)
		return 0, 0, false
	}
	if from < a.spending.first || to > a.spending.last {
		a.note(fmt.Sprintf("The tables (%s) have the years %d to %d.", a.Edition(), a.spending.first, a.spending.last))
	}
	return max(from, a.spending.first), min(to, a.spending.last), true
}

// figuresOf finds the figures of the subjects in a year, groups in the order
// of their ranking. What has none is explained.
func (a *answer) figuresOf(subjects []Subject, year int) []Figure {
	var figures []Figure
	for _, s := range subjects {
		switch f, ok := a.spending.figure(s.Name, year); {
		case ok:
			figures = append(figures, f)
		case s.Kind == GroupSubject:
			figures = append(figures, a.groupFigures(s, year)...)
		case s.Kind == MemberSubject:
			m, _ := a.Member(s.ISO2)
			a.problem(Explanation{Problem: NoFigures, Asked: s.Name, Subject: s, Note: m.NoFigures})
		default:
			a.problem(Explanation{Problem: NotMember, Asked: s.Name, Subject: s})
		}
	}
	return figures
}

// groupFigures finds the figures of a group's members, the highest first.
func (a *answer) groupFigures(s Subject, year int) []Figure {
	var figures []Figure
	for _, code := range s.Codes {
		m, _ := a.Member(code)
		if f, ok := a.spending.figure(m.Name, year); ok {
			figures = append(figures, f)
		} else if a.q.Limit == 0 && a.q.Bound == (Bound{}) {
			a.note(m.NoFigures)
		}
	}
	sortFigures(figures, a.q.Unit, a.q.Ascending)
	return figures
}

// all is every country's figure of a year, ranked.
func (a *answer) all(year int) []Figure {
	var figures []Figure
	for _, m := range a.members {
		if f, ok := a.spending.figure(m.Name, year); ok {
			figures = append(figures, f)
		}
	}
	sortFigures(figures, a.q.Unit, a.q.Ascending)
	return figures
}

// sortFigures ranks figures, the highest or the lowest first; equal ones stay
// in the order of their names.
func sortFigures(figures []Figure, u Unit, ascending bool) {
	slices.SortStableFunc(figures, func(x, y Figure) int {
		if ascending {
			return x.rankIn(u, y)
		}
		return y.rankIn(u, x)
	})
}

// rankIn compares two figures in a unit.
func (f Figure) rankIn(u Unit, other Figure) int {
	switch a, b := f.value(u), other.value(u); {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// give puts figures, their rows and their series into the result.
func (a *answer) give(figures []Figure) {
	a.r.Figures = append(a.r.Figures, figures...)
	for _, f := range figures {
		a.r.Quotes = append(a.r.Quotes, Quote{f.row(a.q.Unit), f.Line(a.q.Unit)})
	}
	const most = 6 // more lines than that nobody can tell apart
	for _, f := range figures {
		known := slices.ContainsFunc(a.r.Series, func(s Series) bool { return s.Country == f.Country })
		if !known && len(a.r.Series) < most {
			a.r.Series = append(a.r.Series, a.series(f.Country))
		}
	}
}

// series is a country's figures over all years, in the unit asked for.
func (a *answer) series(country string) Series {
	s := Series{Country: country, Unit: a.q.Unit, First: a.spending.first}
	for _, f := range a.spending.series[country] {
		s.Values = append(s.Values, f.value(a.q.Unit))
	}
	return s
}

// sideBySide writes figures of one year in a row: Poland 4.12%, Greece 3.08%
// of GDP (2024e).
func sideBySide(figures []Figure, u Unit) string {
	parts := make([]string, len(figures))
	for i, f := range figures {
		parts[i] = f.Country + " " + f.amount(u)
		if f.BeforeAccession {
			parts[i] += " (before joining NATO)"
		}
	}
	return strings.Join(parts, ", ") + ofGDP(u) + " (" + figures[0].label() + ")"
}

// names lists the countries of figures.
func names(figures []Figure) string {
	list := make([]string, len(figures))
	for i, f := range figures {
		list[i] = f.Country
	}
	return joined(list, "and")
}
