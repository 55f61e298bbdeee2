package nato

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// larger answers which subject spends more, or less.
func (a *answer) larger() {
	year, ok := a.year()
	if !ok {
		return
	}
	figures := a.figuresOf(a.q.Subjects, year)
	if len(figures) < 2 {
		return
	}
	a.give(figures)
	ranked := slices.Clone(figures)
	sortFigures(ranked, a.q.Unit, a.q.Ascending)
	if ranked[0].rankIn(a.q.Unit, ranked[1]) == 0 {
		a.say("%s and %s alike", ranked[0].Country, ranked[1].Country)
	} else {
		a.say("%s", ranked[0].Country)
	}
	a.r.Detail = sideBySide(figures, a.q.Unit) + "; " + a.apart(figures)
}

// distance answers how far the subject's figure is from a bound.
func (a *answer) distance() {
	year, ok := a.year()
	if !ok {
		return
	}
	figures := a.figuresOf(a.q.Subjects, year)
	if len(figures) != 1 {
		return
	}
	a.give(figures)
	f, side := figures[0], "above"
	d := hundredth(f.PctGDP - a.q.Bound.Pct)
	if d < 0 {
		d, side = -d, "below"
	}
	a.say("%.2f points %s %g%% of GDP (%s)", d, side, a.q.Bound.Pct, f.label())
	a.r.Detail = f.Written(Share) + "; " + a.standsAt(f)
}

// standing answers with a place in the ranking, or whether a country has it.
func (a *answer) standing() {
	year, ok := a.year()
	if !ok {
		return
	}
	figures := a.figuresOf(a.q.Subjects, year)
	if len(figures) == 0 {
		return
	}
	a.give(figures)
	var parts []string
	for _, f := range figures {
		parts = append(parts, fmt.Sprintf("%s of %d", ordinal(f.rank(a.q.Unit)), f.Of))
		if len(figures) > 1 {
			parts[len(parts)-1] = f.Country + " " + parts[len(parts)-1]
		}
	}
	a.say("%s", strings.Join(parts, ", "))
	if f := figures[0]; a.q.Confirm {
		place := f.rank(a.q.Unit)
		if a.q.Ascending {
			place = f.Of + 1 - place
		}
		a.r.Answer = yes(place <= a.q.Limit, a.r.Answer)
	}
	a.r.Detail = sideBySide(figures, a.q.Unit) + a.otherPlace(figures)
}

// otherPlace adds the place in dollars, where no unit was asked for.
func (a *answer) otherPlace(figures []Figure) string {
	if a.q.UnitAsked || len(figures) > 1 {
		return ""
	}
	return fmt.Sprintf("; in dollars %s of %d, %s", ordinal(figures[0].RankUSD), figures[0].Of, figures[0].amount(Dollars))
}

// growth answers who raised, or cut, its spending most in a range of years.
func (a *answer) growth() {
	from, to, ok := a.span()
	if !ok {
		return
	}
	figures := a.all(to)
	if len(a.q.Subjects) > 0 {
		figures = a.figuresOf(a.q.Subjects, to)
	}
	sign := 1.0
	if a.q.Ascending {
		sign = -1
	}
	figures = slices.DeleteFunc(figures, func(f Figure) bool { return sign*a.grown(f, from) <= 0 })
	slices.SortStableFunc(figures, func(x, y Figure) int { return cmp.Compare(sign*a.grown(y, from), sign*a.grown(x, from)) })
	if len(figures) == 0 {
		a.say("none")
		return
	}
	shown := figures[:min(max(1, a.q.Limit), len(figures))]
	a.give(shown)
	a.say("%s", names(shown))
	u := a.q.Unit
	var parts []string
	for _, f := range shown {
		first, _ := a.spending.figure(f.Country, from)
		parts = append(parts, fmt.Sprintf("%s %s (%s to %s)", f.Country, change(first.value(u), f.value(u), u), first.amount(u), f.amount(u)))
	}
	a.r.Detail = fmt.Sprintf("%d to %s: %s", from, shown[0].label(), strings.Join(parts, ", "))
}

// grown is how much a figure has grown since a year: in points of GDP, or as a
// share of the dollars then.
func (a *answer) grown(f Figure, since int) float64 {
	first, _ := a.spending.figure(f.Country, since)
	if a.q.Unit == Dollars {
		return f.value(Dollars)/first.value(Dollars) - 1
	}
	return hundredth(f.PctGDP - first.PctGDP)
}

// yearsWithin answers in which years the subjects were within a bound.
func (a *answer) yearsWithin() {
	from, to, ok := a.span()
	if !ok {
		return
	}
	var parts []string
	subjects := a.countries()
	for _, s := range subjects {
		if len(a.figuresOf([]Subject{s}, to)) != 1 {
			continue
		}
		all := a.spending.series[s.Name][from-a.spending.first : to-a.spending.first+1]
		within := slices.DeleteFunc(slices.Clone(all), func(f Figure) bool { return !a.holds(f, a.q.Bound.Pct) })
		if a.q.Limit == 1 && len(within) > 1 {
			within = within[:1]
		}
		a.give(within)
		said := a.when(all, within)
		if len(subjects) > 1 {
			said = s.Name + " " + said
		}
		parts = append(parts, said)
	}
	if len(parts) > 0 {
		a.say("%s", strings.Join(parts, "; "))
		a.r.Detail = a.condition(a.q.Bound.Pct) + ofGDP(Share) + ", " + fmt.Sprintf("in the years held, %d to %d", from, to)
	}
}

// when writes the years in which one subject was within a bound.
func (a *answer) when(all, within []Figure) string {
	said := years(within)
	switch {
	case len(within) == len(all) && len(all) > 1:
		said = "every year from " + said
	case len(within) == 0:
		said = "in no year from " + all[0].label() + " to " + all[len(all)-1].label()
	case a.q.Part == Always:
		said = "only in " + said
	case a.q.Limit == 1 && within[0].Year == a.spending.first:
		said += " or before"
	}
	if a.q.Confirm {
		said = yes(len(within) == len(all) || len(within) > 0 && a.q.Part != Always, said)
	}
	return said
}
