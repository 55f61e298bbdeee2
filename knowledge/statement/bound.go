package statement

import "natobot/knowledge/nato"

// bounded reports whether a figure is a bound that spending is compared with,
// rather than what is spent.
func (s *sentence) bounded(f figure) bool {
	_, ok := s.op(f)
	return ok
}

// op reads how spending is compared with a figure: below 2%, meets the 2%
// target. It returns false where the figure is what is spent.
func (s *sentence) op(f figure) (nato.Op, bool) {
	i, found := s.compares(f)
	if !found {
		if f.op != "" {
			return s.turned(f.at, f.op), true
		}
		return "", false
	}
	var op nato.Op
	switch s.at(i).class {
	case cMore:
		op = nato.Above
	case cAtLeast, cMeet:
		op = nato.AtLeast
	case cLess:
		op = nato.Below
		if s.word(i, "no more than", "not more than", "at most", "up to") {
			op = nato.AtMost
		}
	case cMiss:
		op = nato.Below
	}
	return s.turned(i, op), true
}

// compares finds the word that compares with a figure, next to it but for
// determiners.
func (s *sentence) compares(f figure) (int, bool) {
	const most = 7
	for i := f.at - 1; i >= max(0, f.at-most); i-- {
		switch {
		case s.is(i, cMore, cAtLeast, cLess, cMiss):
			if s.word(i, "or more") {
				continue
			}
			return i, true
		case s.is(i, cMeet):
			return i, f.target || f.bare || f.pct == float64(int(f.pct))
		case s.is(i, cAlliance, cRough), s.is(i, cSpend) && (f.target || f.bare), s.is(i, cDefence, cTarget) && (f.target || f.bare), s.word(i, "the", "a", "an", "its", "their", "of", "at", "to", "that", "for", "official"):
		case s.is(i, cSpend) && (s.is(i-1, cMiss) || s.word(i-1, "to") && s.is(i-2, cMiss, cNot)):
		case s.is(i, cUnknown) && f.bare:
		default:
			return 0, false
		}
	}
	return 0, false
}

// turned turns a bound around where a "not", or a failure, stands before the
// word that compares.
func (s *sentence) turned(i int, op nato.Op) nato.Op {
	const most = 4
	for j := i - 1; j >= max(0, i-most); j-- {
		switch {
		case s.is(j, cNot), s.is(j, cMiss) && !s.is(i, cMiss):
			if other, ok := opposite[op]; ok && !s.is(i, cMiss) {
				return other
			}
			return op
		case s.is(j, cFill, cSpend, cDefence), s.word(j, "to"):
		default:
			return op
		}
	}
	return op
}

// targets finds targets that are named without their share: NATO's spending
// target.
func (s *sentence) targets() []figure {
	var out []figure
	for i := range s.tokens {
		if !s.is(i, cTarget) || s.has(i-5, i, cPct) || s.has(i, i+8, cPct) {
			continue
		}
		if s.is(i-1, cSpend) && s.has(i-4, i, cDefence, cAlliance) || s.is(i-1, cDefence) {
			out = append(out, figure{at: i, end: i, bare: true})
		}
	}
	return out
}

// listAfter finds the countries listed behind a bound: below 2% are A and B;
// allies that miss it, including A and B.
func (s *sentence) listAfter(end int) []int {
	i := end + 1
	introduced := false
	for ; i < len(s.tokens) && !s.is(i, cName); i++ {
		switch {
		case s.is(i, cList, cColon, cOpen), s.word(i, "are", "were", "–", "—"):
			introduced = true
		case s.is(i, cComma), s.word(i, "the", "target"), s.is(i, cDefence, cSpend, cTarget, cGDP), s.word(i, "on", "of", "for"):
		default:
			return nil
		}
	}
	if !introduced || i == len(s.tokens) {
		return nil
	}
	var list []int
	for ; s.is(i, cName); i++ {
		if s.at(i).owner || s.at(i).demonym || s.at(i).subject.Kind != nato.MemberSubject {
			return nil
		}
		list = append(list, i)
		for s.is(i+1, cComma) || s.word(i+1, "the") && (s.is(i, cComma) || s.is(i+1, cFill)) {
			i++
		}
	}
	if s.is(i, cPct) || s.is(i+1, cPct) {
		return nil
	}
	return list
}
