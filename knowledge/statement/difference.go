package statement

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"natobot/knowledge/nato"
)

// Beside is a statement that stands beside an official figure.
type Beside struct {
	Statement
	// Difference says, after the name of the source, how the two disagree: "has
	// 3.9% for 2023; the table has 3.26% (2023e)". It is "" where they agree.
	Difference string
}

// Beside lists what is stated about what the tables answer, the statements that
// disagree first.
func (c *Collection) Beside(t *nato.Tables, result nato.Result) []Beside {
	var out []Beside
	seen := make(map[int]bool)
	for _, s := range c.those(func(s Statement) bool { return s.concerns(result, t) }) {
		b := Beside{s, s.difference(t)}
		if b.Difference == "" && seen[s.Quote.Offset] {
			continue
		}
		seen[s.Quote.Offset] = true
		out = append(out, b)
	}
	slices.SortStableFunc(out, func(a, b Beside) int { return rank(a.Difference == "", b.Difference == "") })
	return out
}

// concerns reports whether a statement is about what was asked of the tables.
func (s Statement) concerns(result nato.Result, t *nato.Tables) bool {
	q := result.Query
	_, newest := t.Years()
	if y := q.Years.To; y > 0 && q.Years.From == y && s.Year != y && !(s.Year == 0 && y == newest) {
		return false
	}
	if q.Unit == nato.Dollars {
		return false
	}
	switch s.Kind {
	case Share:
		return len(result.Figures) <= 3 && slices.ContainsFunc(result.Figures, func(f nato.Figure) bool { return f.Country == s.Subject.Name }) ||
			q.Kind == nato.Ranking && q.Bound.Op != "" && s.Subject.Kind == nato.MemberSubject && !s.Exact() && s.Pct == q.Bound.Pct && sameSide(s.Op, q.Bound.Op)
	case Count:
		return q.Kind == nato.Ranking && q.Bound.Op != "" && s.Pct == q.Bound.Pct && sameSide(s.Op, q.Bound.Op)
	}
	return q.Kind == nato.Ranking && q.Bound.Op == "" && q.Limit == 1 && (s.Kind == Least) == q.Ascending
}

// difference says how a statement disagrees with the tables; "" where it does
// not, or where they have nothing to compare it with.
func (s Statement) difference(t *nato.Tables) string {
	first, newest := t.Years()
	year := s.Year
	if year == 0 {
		year = newest
	}
	switch {
	case year < first || year > newest || s.Absolute:
		return ""
	case s.Kind == Count:
		return s.countDifference(t, year)
	case s.Kind == Share && s.First:
		return s.firstDifference(t)
	case s.Kind == Share:
		return s.figureDifference(t, year)
	}
	return s.leadDifference(t, year)
}

// figureDifference compares a figure, or a bound, with the table's figure.
func (s Statement) figureDifference(t *nato.Tables, year int) string {
	f, ok := t.Figure(s.Subject.Name, year)
	if !ok {
		f, ok = t.Figure(s.Subject.ISO2, year)
	}
	if !ok || s.agrees(f.PctGDP) {
		return ""
	}
	said := fmt.Sprintf("has %s %s; the table has %s", s.Subject.Name, s.placed(), f.Written(nato.Share))
	if other, ok := s.elsewhere(t, year); ok {
		said += ", and " + other.Written(nato.Share)
	}
	return said
}

// placed says where a statement puts a country: at 4.12% of GDP, above 2% of GDP.
func (s Statement) placed() string {
	switch s.Op {
	case nato.Above, nato.Below:
		return s.Written()
	}
	return "at " + s.Written()
}

// agrees reports whether a statement and an official figure agree, as precisely
// as the statement is written.
func (s Statement) agrees(pct float64) bool {
	if s.Exact() {
		step := math.Pow10(-s.decimals())
		if s.Rough {
			step = max(step, 0.2)
		}
		return math.Abs(s.Pct-pct) < step/2+1e-9
	}
	exact := Statement{Kind: Share, Op: nato.Exactly, Pct: pct}
	is, settled := exact.implies(s.Op, s.Pct)
	return is || !settled
}

// decimals is how many decimals a figure is written with.
func (s Statement) decimals() int {
	text := strconv.FormatFloat(s.Pct, 'f', -1, 64)
	for i := range text {
		if text[i] == '.' {
			return len(text) - i - 1
		}
	}
	return 0
}

// elsewhere finds the newest year for which the table has the figure that is
// stated for another.
func (s Statement) elsewhere(t *nato.Tables, year int) (nato.Figure, bool) {
	first, newest := t.Years()
	for y := newest; y >= first && s.Exact(); y-- {
		if f, ok := t.Figure(s.Subject.ISO2, y); ok && y != year && f.PctGDP == s.Pct {
			return f, true
		}
	}
	return nato.Figure{}, false
}

// firstDifference compares "for the first time" with the years that the table
// has within the bound.
func (s Statement) firstDifference(t *nato.Tables) string {
	when := s.Year
	if when == 0 {
		when = year(s.Quote.Source.Published)
	}
	earliest, since, ok := s.firstWithin(t, s.Subject.Name)
	if !ok || earliest.Year >= when {
		return ""
	}
	said := fmt.Sprintf("has %s %s for the first time; the table has it there with %s", s.Subject.Name, s.placed(), earliest.Written(nato.Share))
	if since {
		said = fmt.Sprintf("has %s %s for the first time; the table has it there in every year since %d", s.Subject.Name, s.placed(), earliest.Year)
	}
	for _, other := range []string{nato.NATOTotal, nato.EuropeAndCanada} {
		if f, _, ok := s.firstWithin(t, other); ok && other != s.Subject.Name && f.Year == when {
			said += fmt.Sprintf(", and %s for the first time with %s", other, f.Written(nato.Share))
		}
	}
	return said
}

// firstWithin finds the first figure within the statement's bound, and reports
// whether all later ones are, too.
func (s Statement) firstWithin(t *nato.Tables, country string) (earliest nato.Figure, since, found bool) {
	first, newest := t.Years()
	since = true
	for y := first; y <= newest; y++ {
		f, ok := t.Figure(country, y)
		if !ok {
			continue
		}
		is, _ := Statement{Kind: Share, Op: nato.Exactly, Pct: f.PctGDP}.implies(s.Op, s.Pct)
		if is && !found {
			earliest, found = f, true
		}
		since = since && (is || !found)
	}
	return earliest, since, found
}

// countDifference compares how many countries are within a bound.
func (s Statement) countDifference(t *nato.Tables, year int) string {
	if s.Past && s.Year == 0 {
		return "" // at a time that is not told
	}
	r := t.Answer(nato.Query{Kind: nato.Ranking, Unit: nato.Share, Years: nato.Years{From: year, To: year}, Bound: nato.Bound{Op: s.Op, Pct: s.Pct}, Counted: true})
	if n := strconv.Itoa(s.Number); !r.Answered || r.Answer == n || len(r.Figures) == 0 {
		return ""
	}
	return fmt.Sprintf("has %d; the table has %s for %d", s.Number, r.Answer, year)
}

// leadDifference compares who spends most, or least.
func (s Statement) leadDifference(t *nato.Tables, year int) string {
	r := t.Answer(nato.Query{
		Kind: nato.Ranking, Unit: nato.Share, UnitAsked: true, Years: nato.Years{From: year, To: year}, Limit: 1, Ascending: s.Kind == Least,
	})
	if !r.Answered || len(r.Figures) == 0 || r.Figures[0].Country == s.Subject.Name {
		return ""
	}
	return fmt.Sprintf("has %s spending %s; the table has %s with %s", s.Subject.Name, s.Kind, r.Figures[0].Country, r.Figures[0].Written(nato.Share))
}
