package statement

import "natobot/knowledge/nato"

// figure is a share in a sentence, and what the words around it make of it.
type figure struct {
	at     int     // its token
	end    int     // the last token of it, "of GDP" included
	gdp    bool    // it says of what it is a share
	target bool    // a target is named behind it
	op     nato.Op // from words behind it: or more; "" if none
	bare   bool    // a target without its share
	pct    float64
}

// figureAt reads what follows a share. It returns false where that makes it a
// share of something else, or a change.
func (s *sentence) figureAt(i int) (figure, bool) {
	f := figure{at: i, end: i, pct: s.at(i).value}
	if s.is(i+1, cPoint) || s.at(i).value > 100 {
		return f, false
	}
	if !s.ofGDP(&f) {
		return f, false
	}
	next := f.end + 1
	if s.word(next, "or") && s.is(next+1, cFill) && s.word(next+1, "more", "higher", "less", "lower") {
		f.op = nato.AtLeast
		if s.word(next+1, "less", "lower") {
			f.op = nato.AtMost
		}
		f.end, next = next+1, next+2
		if !s.ofGDP(&f) {
			return f, false
		}
		next = f.end + 1
	}
	if t, ok := s.targetBehind(next); ok {
		f.target, next = true, t+1
	}
	return f, !s.spoilt(next)
}

// ofGDP takes "of its GDP" behind a figure; false where it is of something
// else.
func (s *sentence) ofGDP(f *figure) bool {
	i := f.end + 1
	if s.word(i, "-") {
		i++
	}
	if s.is(i, cGDP) {
		f.end, f.gdp = i, true
		return true
	}
	if !s.word(i, "of") {
		return true
	}
	const most = 5
	for j := i + 1; j <= i+most; j++ {
		switch {
		case s.is(j, cGDP):
			f.end, f.gdp = j, true
			return true
		case s.is(j, cFill, cOne, cWho), s.is(j, cName, cAlliance) && (s.at(j).owner || s.at(j).demonym):
		case s.word(j, "gross") || s.word(j, "domestic", "economic"):
		default:
			return false
		}
	}
	return false
}

// targetBehind finds a target that a figure is: the 2% of GDP spending target.
func (s *sentence) targetBehind(i int) (int, bool) {
	const most = 4
	for j := i; j < i+most; j++ {
		switch {
		case s.is(j, cTarget):
			return j, true
		case s.is(j, cDefence, cSpend, cAlliance, cMost), s.word(j, "-"), s.is(j, cMoney):
		default:
			return 0, false
		}
	}
	return 0, false
}

// spoilt reports whether the words behind a figure make it something else: a
// change, a future share, or a share that goes to another purpose.
func (s *sentence) spoilt(i int) bool {
	switch {
	case s.is(i, cTopic, cChange, cPoint, cMoney, cUnknown) && !s.sentenceMark(i):
		return true
	case s.word(i, "more", "less", "higher", "lower", "larger", "smaller", "bigger", "faster"):
		return true
	case s.word(i, "by") && s.is(i+1, cYear), s.word(i, "by") && s.is(i+2, cYear):
		return true
	case s.word(i, "on", "to", "for", "into", "toward", "towards", "in"):
		return s.otherPurpose(i)
	}
	return false
}

// sentenceMark reports whether a token is a mark rather than a word.
func (s *sentence) sentenceMark(i int) bool {
	f := s.at(i).fold
	return f == "" || !(f[0] >= 'a' && f[0] <= 'z' || f[0] >= '0' && f[0] <= '9' || f[0] >= 0x80)
}

// otherPurpose reports whether a preposition leads to what money is spent on,
// and that is not defence.
func (s *sentence) otherPurpose(i int) bool {
	strict := s.word(i, "on", "to", "into", "toward", "towards")
	for j := i + 1; j < i+6; j++ {
		switch {
		case s.is(j, cDefence):
			return s.word(j+1, "aid", "equipment", "research", "procurement", "exports", "pensions") || s.is(j+1, cTopic)
		case s.is(j, cTopic):
			return true
		case s.is(j, cPct, cYear, cWhen, cMost, cName, cAlliance, cRough, cTarget):
			return false
		case s.is(j, cFill, cOne, cMean), s.is(j, cSpend) && !strict:
		default:
			return strict || s.is(j, cUnknown) && !s.sentenceMark(j) && s.word(i, "for", "in")
		}
	}
	return strict
}
