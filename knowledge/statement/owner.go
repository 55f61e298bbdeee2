package statement

import (
	"strings"

	"natobot/knowledge/nato"
)

// owners finds the countries that a figure belongs to, going left from it. It
// returns none unless every word between has a part that leaves no doubt. The
// first of them is the leftmost.
func (s *sentence) owners(f figure) []int {
	scan := backward{sentence: s, f: f, alliance: -1, bound: s.bounded(f)}
	for i := f.at - 1; i >= 0; i-- {
		if s.is(i, cName) {
			if s.isPlaceOnly(i) {
				continue
			}
			return scan.take(i)
		}
		next, ok := scan.over(i)
		if !ok {
			break
		}
		i = next
	}
	return scan.takeAlliance()
}

// backward is the search for a figure's countries, going left.
type backward struct {
	*sentence
	f        figure
	bound    bool // the figure is a bound, so that words for meeting one may stand before it
	alliance int  // the alliance, where it was passed
	verb     bool // a word for spending was passed
	others   bool // others than the country were named: they may be the ones who spend
}

// over goes over a token, and perhaps over what stands in brackets with it. It
// returns false where the search ends.
func (b *backward) over(i int) (int, bool) {
	t := b.at(i)
	switch t.class {
	case cSpend:
		if b.word(i-1, "to") && !b.word(i-2, "continues", "continue", "continued") && !b.bound {
			return i, false // to spend: somebody wants it
		}
		b.verb = true
	case cFill, cDefence, cGDP, cRough, cMoney, cWhen, cYear, cSpender, cMost, cLeast, cMean, cEach, cOne, cFirst, cNumber, cList:
		if t.fold == "by" && i == b.f.at-1 || t.fold == "whose" && !b.is(i+1, cDefence, cSpend) {
			return i, false
		}
		if b.share(i) {
			return i, false
		}
	case cComma:
		if inside, ok := b.aside(i); ok {
			return inside, true
		}
	case cChange:
		return i, b.isReached(i)
	case cPct:
		return b.from(i)
	case cAlliance:
		if b.alliance < 0 {
			b.alliance = i
		}
	case cWho:
		b.others = b.others || !b.isAmong(i)
	case cLead:
		b.others = false
	case cMore, cAtLeast, cLess, cMeet, cMiss, cNot, cTarget:
		return i, b.overBound(i)
	case cClose:
		return b.bracket(i)
	default:
		return i, b.overMark(i)
	}
	return i, true
}

// overBound reports whether the search goes over a word that compares.
func (b *backward) overBound(i int) bool {
	t := b.at(i)
	lags := strings.HasPrefix(t.fold, "lag") || strings.HasPrefix(t.fold, "trail")
	switch {
	case b.bound || t.class == cMeet || b.isOf(i):
		return true
	case t.class == cTarget:
		return b.word(i-1, "at", "above")
	}
	return lags && b.word(i+1, "with", "at")
}

// overMark reports whether the search goes over a mark: of words it knows
// nothing.
func (b *backward) overMark(i int) bool {
	switch b.at(i).class {
	case cOpen:
		return i == b.f.at-1 || b.bound
	case cColon:
		return b.is(i-1, cName, cAlliance)
	case cStop:
		return b.word(i, "–", "—", "-") && i == b.f.at-1
	case cUnknown:
		return b.sentenceMark(i)
	}
	return false
}

// from goes over the first of two figures: from 0.94% in 2014 to 3.15%.
func (b *backward) from(i int) (int, bool) {
	ok := b.word(i-1, "from") && b.hasWord(i, b.f.at, "to") && !b.has(i+1, b.f.at, cPct, cName)
	return i - 1, ok
}

// isAmong reports whether others are only those among whom a country stands:
// of all members, than other allies.
func (b *backward) isAmong(i int) bool {
	for i--; b.is(i, cAlliance, cMost) || b.word(i, "all", "other", "the", "fellow", "its", "any", "key", "alliance's"); i-- {
	}
	return b.word(i, "of", "among", "amongst", "than", "most of")
}

// isOf reports whether a word for a bound belongs to a comparison that is over:
// "more than any other ally, 4.12%".
func (b *backward) isOf(i int) bool {
	return b.is(i, cMore) && b.others && i < b.f.at-2
}

// share reports whether a word makes the figure a share of something else than
// GDP: a share of the budget.
func (s *sentence) share(i int) bool {
	if !s.word(i, "share", "proportion", "percentage") || !s.word(i+1, "of") {
		return false
	}
	for j := i + 2; j < i+6; j++ {
		switch {
		case s.is(j, cGDP), s.is(j, cPct):
			return false
		case s.is(j, cFill, cOne, cWho, cName, cAlliance):
		default:
			return true
		}
	}
	return true
}

// isReached reports whether a word for a change leads to the figure rather than
// measures it: rose to 4.12%.
func (b *backward) isReached(i int) bool {
	for j := i + 1; j < b.f.at; j++ {
		if b.word(j, "to", "from") && b.onlyRough(j+1, b.f.at) {
			return true
		}
	}
	return false
}

// onlyRough reports whether nothing but determiners and the like stands in a
// range.
func (s *sentence) onlyRough(from, to int) bool {
	for i := from; i < to; i++ {
		if !s.is(i, cRough, cMore, cLess, cAtLeast) && !s.word(i, "a", "an", "the", "record", "just", "only", "some") {
			return false
		}
	}
	return true
}

// aside goes over a clause between commas that stands between a country and
// what it does: Poland, which borders Ukraine, spends ...
func (b *backward) aside(i int) (int, bool) {
	if !b.is(i+1, cSpend) && !(b.word(i+1, "has", "is", "was", "had") && b.verb) {
		return 0, false
	}
	for j := i - 1; j > 0; j-- {
		if b.is(j, cPct, cStop, cBreak, cWanted) {
			return 0, false
		}
		if b.is(j, cComma) && b.at(j).fold == "," {
			opens := b.is(j+1, cAlliance) || b.word(j+1, "which", "who", "whose", "a", "an", "the", "home", "long", "once", "now", "where", "one")
			return j, opens && b.is(j-1, cName)
		}
	}
	return 0, false
}

// bracket goes over a bracket that holds no figure.
func (b *backward) bracket(i int) (int, bool) {
	for j := i - 1; j >= 0; j-- {
		if b.is(j, cPct, cStop) {
			return i, false
		}
		if b.is(j, cOpen) {
			return j, true
		}
	}
	return i, false
}

// isPlaceOnly reports whether a group only says where: in Europe, among the
// Baltics.
func (s *sentence) isPlaceOnly(i int) bool {
	if s.at(i).subject.Kind != nato.GroupSubject {
		return false
	}
	j := i - 1
	if s.word(j, "the") {
		j--
	}
	return s.word(j, "in", "across", "among", "within", "throughout")
}

// hasWord reports whether a word stands in a range.
func (s *sentence) hasWord(from, to int, word string) bool {
	for i := from; i < to; i++ {
		if s.word(i, word) {
			return true
		}
	}
	return false
}
