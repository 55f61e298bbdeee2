package statement

import (
	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// Kind is what a statement says.
type Kind string

// The kinds of statements.
const (
	Share Kind = "share" // what share of GDP a country spends
	Count Kind = "count" // how many countries are within a bound
	Most  Kind = "most"  // who spends most
	Least Kind = "least" // who spends least
)

// Statement is one thing that a sentence states about spending.
type Statement struct {
	Kind    Kind
	Subject nato.Subject // of a count, zero
	Op      nato.Op      // nato.Exactly for a figure, else a bound
	Pct     float64      // percent of GDP: the figure, or the bound
	Rough   bool         // the figure is an approximation: about, nearly
	Bare    bool         // a target is named without its figure; Pct is the guideline
	Number  int          // of a count
	Past    bool         // the count was true at some time that is not told in years
	// First says that a bound was passed for the first time.
	First bool
	// Absolute says of who spends most that it is meant in money.
	Absolute bool
	Year     int // 0 where the source does not date it

	Quote  knowledge.Snippet // the sentence
	Figure knowledge.Span    // in Quote.Text: the figure, of a count the number
	Name   knowledge.Span    // in Quote.Text: the country
	List   knowledge.Span    // in Quote.Text: all countries listed with it
}

// Exact reports whether a statement gives a figure rather than a bound.
func (s Statement) Exact() bool { return s.Kind == Share && s.Op == nato.Exactly }

// implies reports whether a statement settles that a share is within a bound,
// and whether it is.
func (s Statement) implies(op nato.Op, pct float64) (is, settled bool) {
	if s.Kind != Share {
		return false, false
	}
	if s.Op == nato.Exactly {
		return s.figureWithin(op, pct)
	}
	above := s.Op == nato.Above || s.Op == nato.AtLeast
	switch op {
	case nato.AtLeast, nato.Above:
		switch {
		case above && (s.Pct > pct || s.Pct == pct && (s.Op == nato.Above || op == nato.AtLeast)):
			return true, true
		case !above && s.Pct <= pct && (s.Op == nato.Below || op == nato.Above):
			return false, true
		}
	case nato.Below, nato.AtMost:
		is, settled = s.implies(opposite[op], pct)
		return !is, settled
	}
	return false, false
}

// opposite is what holds where an op does not.
var opposite = map[nato.Op]nato.Op{
	nato.AtLeast: nato.Below, nato.Below: nato.AtLeast, nato.Above: nato.AtMost, nato.AtMost: nato.Above,
}

// figureWithin compares a figure with a bound. A rough figure near the bound
// settles nothing.
func (s Statement) figureWithin(op nato.Op, pct float64) (is, settled bool) {
	const near = 0.1
	if s.Rough && s.Pct > pct-near && s.Pct < pct+near {
		return false, false
	}
	switch op {
	case nato.Above:
		return s.Pct > pct, true
	case nato.AtLeast:
		return s.Pct >= pct, true
	case nato.Below:
		return s.Pct < pct, true
	case nato.AtMost:
		return s.Pct <= pct, true
	}
	return s.Pct == pct, !s.Rough
}
