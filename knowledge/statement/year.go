package statement

import "slices"

// inheritYears dates the figures of a chain, each by the one before it: Poland
// spent 4.12% last year, followed by Estonia at 3.43%.
func (s *sentence) inheritYears(all []Statement) {
	last := 0
	for i := range all {
		if all[i].Year == 0 && all[i].Kind == Share && i > 0 && all[i-1].Subject.Name != all[i].Subject.Name {
			all[i].Year = last
		}
		last = all[i].Year
	}
}

// dated finds the year that a figure is said of: between its country and it, or
// next to either. It is 0 where there is none, or several.
func (s *sentence) dated(from, to int) int {
	first, last := s.indexAt(from), s.indexAt(to)
	start := s.segmentAcross(first)
	for i := start; i < first; i++ {
		if s.is(i, cPct) || s.word(i, "to") && start > 0 {
			start = i + 1 // what stands before it dates the figure before
		}
	}
	if s.word(start-1, "when") && s.is(start-2, cYear) {
		start -= 2
	}
	end := last + 1
	for end < len(s.tokens) && !s.is(end, cPct, cName, cStop, cBreak) {
		end++
	}
	var years []int
	for i := start; i < end; i++ {
		if y := s.yearAt(i); y > 0 && !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	if len(years) != 1 {
		return 0
	}
	return years[0]
}

// indexAt bounds a position to the sentence.
func (s *sentence) indexAt(i int) int { return max(0, min(i, len(s.tokens)-1)) }

// segmentAcross is the start of the stretch before a token that may date it:
// its segment, and an opening "In 2023," before that.
func (s *sentence) segmentAcross(i int) int {
	start := s.segment(i)
	if start > 0 && s.at(start-1).fold == "," {
		if opening := s.segment(start - 1); opening == 0 && s.has(0, start, cYear, cWhen) && start <= 6 {
			return 0
		}
	}
	return start
}

// yearAt reads a year, or a word for one, that dates what is said.
func (s *sentence) yearAt(i int) int {
	switch {
	case s.is(i, cYear) && s.word(i-1, "in", "for", "of", "during"), s.is(i, cYear) && s.word(i-1, "since") && s.word(i+1, "when"):
		return int(s.at(i).value)
	case s.is(i, cYear) && (s.is(i-1, cOpen) || s.is(i-1, cComma)) && (s.is(i+1, cClose) || s.is(i+1, cComma)):
		return int(s.at(i).value)
	case s.is(i, cWhen) && s.pub > 0:
		if s.word(i, "this year") {
			return s.pub
		}
		return s.pub - 1
	}
	return 0
}
