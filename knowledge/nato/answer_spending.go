package nato

import (
	"fmt"
	"slices"
	"strings"
)

// spendingOf answers with the figures of one subject, or of several side by
// side.
func (a *answer) spendingOf() {
	if a.q.Years.isRange() {
		a.change()
		return
	}
	year, ok := a.year()
	if !ok {
		return
	}
	figures := a.figuresOf(a.q.Subjects, year)
	if len(figures) == 0 {
		return
	}
	a.give(figures)
	switch {
	case len(a.q.Subjects) == 1 && a.q.Subjects[0].Kind == GroupSubject:
		a.group(a.q.Subjects[0], figures)
	case len(figures) == 1 && a.isAlone():
		a.say("%s", figures[0].Written(a.q.Unit))
		a.r.Detail = a.standsAt(figures[0])
	default:
		a.say("%s", sideBySide(figures, a.q.Unit))
		a.r.Detail = a.apart(figures)
	}
}

// isAlone reports whether one name was asked about, so that the figure needs
// none beside it.
func (a *answer) isAlone() bool {
	return len(a.q.Subjects) == 1 && !slices.ContainsFunc(a.q.Problems, func(e Explanation) bool { return e.Asked != "" })
}

// standsAt says where a figure stands: its rank, the guideline, what it was
// before, and what it is in the other unit.
func (a *answer) standsAt(f Figure) string {
	u := a.q.Unit
	var parts []string
	if f.Of > 0 {
		parts = append(parts, fmt.Sprintf("rank %d of %d", f.rank(u), f.Of))
	}
	if u == Share {
		parts = append(parts, a.againstGuideline(f))
	}
	if first, _ := a.spending.figure(f.Country, a.spending.first); first.Year < f.Year-1 {
		parts = append(parts, change(first.value(u), f.value(u), u)+" since "+first.label())
	}
	if last, ok := a.spending.figure(f.Country, f.Year-1); ok {
		parts = append(parts, change(last.value(u), f.value(u), u)+" on "+last.label())
	}
	if u == Share {
		parts = append(parts, f.amount(Dollars))
	} else {
		parts = append(parts, "current prices", f.amount(Share)+ofGDP(Share))
	}
	return strings.Join(parts, "; ")
}

// againstGuideline says how far a share is above or below the guideline.
func (a *answer) againstGuideline(f Figure) string {
	d := hundredth(f.PctGDP - a.spending.guideline)
	switch {
	case d > 0:
		return fmt.Sprintf("%.2f points above the %g%% guideline", d, a.spending.guideline)
	case d < 0:
		return fmt.Sprintf("%.2f points below the %g%% guideline", -d, a.spending.guideline)
	}
	return fmt.Sprintf("exactly at the %g%% guideline", a.spending.guideline)
}

// group answers for a group: each member where they are few, else the range,
// or the figure of the aggregate that NATO counts the group in.
func (a *answer) group(s Subject, figures []Figure) {
	const few = 6
	g := a.groupNamed(s)
	a.note(g.Note)
	within, ok := a.spending.figure(g.Within, figures[0].Year)
	switch {
	case ok:
		a.say("%s, %s together", within.Written(a.q.Unit), within.Country)
		a.r.Quotes = append([]Quote{{within.row(a.q.Unit), within.Line(a.q.Unit)}}, a.r.Quotes...)
		a.r.Detail = a.extent(figures)
	case a.q.Unit == Dollars:
		a.say("%s (%s) together", amount(sum(figures), Dollars), figures[0].label())
		a.r.Detail = sideBySide(figures, Dollars)
	case len(figures) <= few:
		a.say("%s", sideBySide(figures, Share))
		a.r.Detail = fmt.Sprintf("%d of %d at %g%% or more; %s together", countMeeting(figures), len(figures), a.spending.guideline, amount(sum(figures), Dollars))
	default:
		a.say("%s", a.extent(figures))
		a.r.Detail = fmt.Sprintf("%d of %d at %g%% or more; %s together", countMeeting(figures), len(figures), a.spending.guideline, amount(sum(figures), Dollars))
	}
}

// extent writes a ranking in short, by its ends.
func (a *answer) extent(figures []Figure) string {
	first, last, u := figures[0], figures[len(figures)-1], a.q.Unit
	return fmt.Sprintf("%s %s to %s %s%s (%s), %d countries", first.Country, first.amount(u), last.Country, last.amount(u), ofGDP(u), first.label(), len(figures))
}

// groupNamed is the group that a subject stands for.
func (a *answer) groupNamed(s Subject) Group {
	for _, g := range a.names.groups {
		if g.Name == s.Name {
			return g
		}
	}
	return Group{}
}

// sum adds up figures in million US dollars.
func sum(figures []Figure) float64 {
	total := 0
	for _, f := range figures {
		total += f.USDMillions
	}
	return float64(total)
}

// countMeeting counts the figures at the guideline or above.
func countMeeting(figures []Figure) int {
	n := 0
	for _, f := range figures {
		if f.MeetsGuideline {
			n++
		}
	}
	return n
}

// apart says how far two figures are from each other, or the range of more.
func (a *answer) apart(figures []Figure) string {
	if len(figures) != 2 {
		return ""
	}
	x, y := figures[0], figures[1]
	if x.value(a.q.Unit) < y.value(a.q.Unit) {
		x, y = y, x
	}
	higher, lower := opening(a.names.spoken[x.Country]), a.names.spoken[y.Country]
	if a.q.Unit == Dollars {
		return fmt.Sprintf("%s is %s above %s", higher, amount(x.value(Dollars)-y.value(Dollars), Dollars), lower)
	}
	return fmt.Sprintf("%s is %.2f points above %s; in dollars %s and %s", higher, hundredth(x.PctGDP-y.PctGDP), lower,
		figures[0].amount(Dollars), figures[1].amount(Dollars))
}

// average answers with NATO's own figure of an aggregate, or with the plain
// mean or sum of several countries.
func (a *answer) average() {
	if a.q.Kind == Total && !a.q.UnitAsked {
		a.q.Unit = Dollars
	}
	year, ok := a.year()
	if !ok {
		return
	}
	figures := a.figuresOf(a.q.Subjects, year)
	if len(figures) == 0 {
		return
	}
	a.give(figures)
	if len(figures) == 1 {
		a.say("%s", figures[0].Written(a.q.Unit))
		a.r.Detail = figures[0].Country + ": " + a.standsAt(figures[0])
		return
	}
	if a.q.Kind == Total {
		a.say("%s (%s)", amount(sum(figures), Dollars), figures[0].label())
		a.r.Detail = "the sum of " + plural(len(figures), "country", "countries") + ": " + names(figures)
		return
	}
	total := 0.0
	for _, f := range figures {
		total += f.value(a.q.Unit)
	}
	a.say("%s%s (%s)", amount(total/float64(len(figures)), a.q.Unit), ofGDP(a.q.Unit), figures[0].label())
	a.r.Detail = "the plain mean of " + plural(len(figures), "country", "countries") + ": " + names(figures)
}

// change answers with the figures of a range of years.
func (a *answer) change() {
	from, to, ok := a.span()
	if !ok {
		return
	}
	var lines []string
	for _, s := range a.q.Subjects {
		if s.Kind == GroupSubject {
			if g := a.groupNamed(s); g.Within != "" {
				a.note(g.Note)
				s = Subject{Kind: Aggregate, Name: g.Within}
			}
		}
		for _, latest := range a.figuresOf([]Subject{s}, to) {
			series := a.spending.series[latest.Country][from-a.spending.first : to-a.spending.first+1]
			a.give(series)
			lines = append(lines, a.fromTo(series))
		}
	}
	if len(lines) == 0 {
		return
	}
	if len(lines) > 1 {
		a.say("%s", strings.Join(lines, "; "))
		return
	}
	series := a.r.Figures
	first, last := series[0], series[len(series)-1]
	a.say("%s", strings.TrimPrefix(lines[0], first.Country+" "))
	if a.q.Confirm {
		rose := last.value(a.q.Unit) > first.value(a.q.Unit)
		fell := last.value(a.q.Unit) < first.value(a.q.Unit)
		a.r.Answer = yes(a.q.Ascending && fell || !a.q.Ascending && rose, a.r.Answer)
	}
	a.r.Detail = a.highAndLow(series)
}

// fromTo writes the ends of a series.
func (a *answer) fromTo(series []Figure) string {
	first, last, u := series[0], series[len(series)-1], a.q.Unit
	return fmt.Sprintf("%s from %s%s (%s) to %s (%s)", first.Country, first.amount(u), ofGDP(u), first.label(), last.amount(u), last.label())
}

// highAndLow writes the change, and the highest and lowest year of a series.
func (a *answer) highAndLow(series []Figure) string {
	first, last, u := series[0], series[len(series)-1], a.q.Unit
	high, low := first, first
	for _, f := range series {
		if f.value(u) > high.value(u) {
			high = f
		}
		if f.value(u) < low.value(u) {
			low = f
		}
	}
	return fmt.Sprintf("%s; highest %s (%s), lowest %s (%s)", change(first.value(u), last.value(u), u),
		high.amount(u), high.label(), low.amount(u), low.label())
}
