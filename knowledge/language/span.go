package language

// Span is a half-open range of byte offsets, [Start, End).
type Span struct {
	Start, End int
}

// Len is the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// In returns the piece of text that the span covers. The span must lie inside
// text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Shift returns the span moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Contains says whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
