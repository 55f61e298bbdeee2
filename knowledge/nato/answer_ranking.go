package nato

import (
	"fmt"
	"slices"
)

// ranked answers with countries in order, all or some of them.
func (a *answer) ranked() {
	if len(a.q.Problems) > 0 && len(a.q.Subjects) == 0 {
		return
	}
	year, ok := a.year()
	if !ok {
		return
	}
	var figures []Figure
	if len(a.q.Subjects) > 0 && a.q.Subjects[0].Kind != Aggregate {
		figures = a.figuresOf(a.q.Subjects, year)
	} else {
		figures = a.all(year)
	}
	if len(figures) == 0 {
		return
	}
	if a.q.MembersOnly || a.q.Bound != (Bound{}) {
		figures = a.joinedOnly(figures)
	}
	if a.q.Bound != (Bound{}) {
		a.rankedWithin(figures, year)
		return
	}
	shown := figures
	if a.q.Limit > 0 {
		shown = figures[:min(a.q.Limit, len(figures))]
	}
	a.give(shown)
	if len(shown) == len(figures) {
		a.say("%s", a.extent(shown))
		a.r.Detail = fmt.Sprintf("%d of %d at %g%% of GDP or more", countMeeting(figures), len(figures), a.spending.guideline)
		return
	}
	a.say("%s", names(shown))
	a.r.Detail = sideBySide(shown, a.q.Unit) + a.tie(shown, figures) + a.otherUnit(len(shown), year)
}

// joinedOnly leaves out countries that had not joined by then, and says which.
func (a *answer) joinedOnly(figures []Figure) []Figure {
	var joined, others []Figure
	for _, f := range figures {
		if f.BeforeAccession {
			others = append(others, f)
		} else {
			joined = append(joined, f)
		}
	}
	if len(others) > 0 {
		a.note(fmt.Sprintf("Not counted, as they had not joined in %s: %s.", others[0].label(), names(others)))
	}
	return joined
}

// tie names the country that a limit cut off though it has the same figure as
// the last one shown.
func (a *answer) tie(shown, figures []Figure) string {
	last, next := shown[len(shown)-1], figures[len(shown)]
	if last.rankIn(a.q.Unit, next) != 0 {
		return ""
	}
	return fmt.Sprintf("; %s has the same as %s", next.Country, last.Country)
}

// otherUnit adds who is first by the unit that was not asked for, where
// neither was, since "most" may mean either.
func (a *answer) otherUnit(shown, year int) string {
	if a.q.UnitAsked || shown != 1 || len(a.q.Subjects) > 0 {
		return ""
	}
	other := *a
	other.q.Unit = Dollars
	f := other.all(year)[0]
	a.r.Quotes = append(a.r.Quotes, Quote{f.row(Dollars), f.Line(Dollars)})
	return fmt.Sprintf("; in dollars %s, %s", f.Country, f.Written(Dollars))
}

// rankedWithin answers with the countries that a bound holds for.
func (a *answer) rankedWithin(figures []Figure, year int) {
	limit, ok := a.limitOf(year)
	if !ok {
		return
	}
	within := slices.DeleteFunc(slices.Clone(figures), func(f Figure) bool { return !a.holdsAs(f, limit) })
	a.give(within)
	if a.q.Counted {
		a.say("%d", len(within))
	} else if len(within) > 0 {
		a.say("%s", names(within))
	} else {
		a.say("none")
	}
	a.r.Detail = fmt.Sprintf("%d of %d %s", len(within), len(figures), a.condition(limit))
	if a.q.Part != "" {
		a.r.Detail += fmt.Sprintf(" in %s year from %d to %d", map[Part]string{Ever: "some", Always: "every"}[a.q.Part], a.spending.first, a.spending.last)
	}
	const few = 8 // more are in the figures alone
	if len(within) > 0 && len(within) <= few {
		a.r.Detail += ": " + sideBySide(within, a.q.Unit)
	} else if len(figures) > 0 {
		a.r.Detail += " (" + figures[0].label() + ")"
	}
	a.r.Detail += a.onTheLine(figures, limit)
}

// holdsAs reports whether a figure is within the query's bound, or, where that
// is asked, the country's figures of any year or of every year.
func (a *answer) holdsAs(f Figure, limit float64) bool {
	outside := func(f Figure) bool { return !a.holds(f, limit) }
	inside := func(f Figure) bool { return a.holds(f, limit) }
	switch a.q.Part {
	case Ever:
		return slices.ContainsFunc(a.spending.series[f.Country], inside)
	case Always:
		return !slices.ContainsFunc(a.spending.series[f.Country], outside)
	}
	return inside(f)
}

// onTheLine names the countries that "above" just leaves out.
func (a *answer) onTheLine(figures []Figure, limit float64) string {
	if a.q.Bound.Op != Above || a.q.Bound.Than != nil || a.q.Part != "" {
		return ""
	}
	exact := slices.DeleteFunc(slices.Clone(figures), func(f Figure) bool { return f.PctGDP != limit })
	if len(exact) == 0 {
		return ""
	}
	return fmt.Sprintf("; exactly at %s: %s", amount(limit, Share), names(exact))
}

// limitOf is the value that a bound sets: its own, or another country's figure.
func (a *answer) limitOf(year int) (float64, bool) {
	if a.q.Bound.Than == nil {
		return a.q.Bound.Pct, true
	}
	figures := a.figuresOf([]Subject{*a.q.Bound.Than}, year)
	if len(figures) != 1 {
		return 0, false
	}
	a.r.Quotes = append(a.r.Quotes, Quote{figures[0].row(a.q.Unit), figures[0].Line(a.q.Unit)})
	return figures[0].value(a.q.Unit), true
}

// holds reports whether a figure is within the query's bound.
func (a *answer) holds(f Figure, limit float64) bool {
	v := f.value(a.q.Unit)
	switch a.q.Bound.Op {
	case Above:
		return v > limit
	case Below:
		return v < limit
	case AtMost:
		return v <= limit
	case Exactly:
		return v == limit
	}
	return v >= limit && (a.q.Bound.Between == 0 || v <= a.q.Bound.Between)
}

// condition writes a bound: at 2% or more.
func (a *answer) condition(limit float64) string {
	at := fmt.Sprintf("%g%%", limit)
	if a.q.Bound.Than != nil {
		at = a.q.Bound.Than.Name + "'s " + amount(limit, a.q.Unit)
	}
	switch a.q.Bound.Op {
	case Above:
		return "above " + at
	case Below:
		return "below " + at
	case AtMost:
		return "at " + at + " or less"
	case Exactly:
		return "at exactly " + at
	}
	if a.q.Bound.Between > 0 {
		return fmt.Sprintf("from %s to %g%%", at, a.q.Bound.Between)
	}
	return "at " + at + " or more"
}

// check answers whether the subjects are within a bound.
func (a *answer) check() {
	if a.q.Years.isRange() {
		a.yearsWithin()
		return
	}
	year, ok := a.year()
	if !ok {
		return
	}
	limit, ok := a.limitOf(year)
	figures := a.figuresOf(a.q.Subjects, year)
	if !ok || len(figures) == 0 {
		return
	}
	a.give(figures)
	if a.q.Bound.Than != nil {
		than, _ := a.spending.figure(a.q.Bound.Than.Name, year)
		a.r.Figures = append(a.r.Figures, than)
	}
	if len(figures) == 1 {
		f := figures[0]
		why := f.Written(a.q.Unit)
		if a.q.Bound.Than != nil {
			why += " against " + a.q.Bound.Than.Name + "'s " + amount(limit, a.q.Unit)
		}
		a.say("%s", yes(a.holds(f, limit), why))
		a.r.Detail = a.standsAt(f)
		return
	}
	a.checkSeveral(figures, limit)
}

// checkSeveral answers for several subjects: yes when all are within the bound.
func (a *answer) checkSeveral(figures []Figure, limit float64) {
	var in, out []Figure
	for _, f := range figures {
		if a.holds(f, limit) {
			in = append(in, f)
		} else {
			out = append(out, f)
		}
	}
	a.say("%s", yes(len(out) == 0, sideBySide(figures, a.q.Unit)))
	a.r.Detail = fmt.Sprintf("%d of %d %s", len(in), len(figures), a.condition(limit))
	if len(out) > 0 {
		a.r.Detail += "; not " + names(out)
	}
}
