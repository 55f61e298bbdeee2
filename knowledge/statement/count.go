package statement

import "natobot/knowledge/nato"

// counted finds how many countries a word is said of, going left from it: 23
// members spending at or above 2%. It returns the number and its token.
func (s *sentence) counted(i int) (n, at int, ok bool) {
	const most = 12
	who := false
	for j := i - 1; j >= max(0, i-most); j-- {
		switch {
		case s.is(j, cWho):
			who = true
		case s.is(j, cNumber):
			if s.word(j-1, "of", "the", "its", "alliance's", "their") || s.is(j-1, cAlliance) {
				if k, found := s.outOf(j); found && who {
					return int(s.at(k).value), k, true
				}
			}
			whole := s.at(j).value == float64(int(s.at(j).value))
			return int(s.at(j).value), j, who && whole && s.at(j).value <= 200 && !s.word(j-1, "the", "all")
		case s.is(j, cFill, cSpend, cDefence, cAlliance, cMeet, cTarget, cMost, cAtLeast, cMore, cLess, cMiss, cNot, cOne, cRough), who && s.is(j, cGDP):
		case s.is(j, cUnknown) && !who && !s.sentenceMark(j):
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// outOf finds the 23 of "23 of the 32 members", from the token of the 32.
func (s *sentence) outOf(i int) (int, bool) {
	for j := i - 1; j >= max(0, i-5); j-- {
		if s.is(j, cNumber) {
			return j, true
		}
		if !s.word(j, "of", "out", "the", "its", "alliance's", "their") && !s.is(j, cAlliance) {
			return 0, false
		}
	}
	return 0, false
}

// count is the statement that so many countries are within a bound.
func (s *sentence) count(f figure, op nato.Op, n, at int) Statement {
	return Statement{
		Kind: Count, Op: op, Pct: f.pct, Bare: f.bare, Number: n, Past: s.isPast(at),
		Figure: s.span(at, at), Name: s.span(at, at), List: s.span(at, at), Year: s.dated(at, f.end),
	}
}

// isPast reports whether what is counted was so at another time: with a "when"
// before it, or a verb in the past tense.
func (s *sentence) isPast(at int) bool {
	for i := range s.tokens {
		if i < at && s.word(i, "when") || s.word(i, "were", "was", "had", "met", "spent", "reached") && i > at {
			return true
		}
	}
	return false
}
