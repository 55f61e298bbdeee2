package statement

import (
	"slices"
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
	unknown  int  // unknown words passed
	to       bool // the word next to the right is "to"
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
	case cMore, cAtLeast, cLess, cMeet, cMiss, cNot:
		lags := strings.HasPrefix(t.fold, "lag") || strings.HasPrefix(t.fold, "trail")
		return i, b.bound || t.class == cMeet || b.isOf(i) || lags && b.word(i+1, "with", "at")
	case cTarget:
		return i, b.bound || b.word(i-1, "at", "above")
	case cOpen:
		return i, i == b.f.at-1 || b.bound
	case cColon:
		return i, b.is(i-1, cName) || b.is(i-1, cAlliance)
	case cStop:
		return i, b.word(i, "–", "—", "-") && i == b.f.at-1
	case cClose:
		return b.bracket(i)
	default:
		if b.sentenceMark(i) {
			return i, true
		}
		b.unknown++
		return i, b.f.gdp && b.verb && b.unknown <= 0
	}
	return i, true
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

// take accepts the country found, with those listed before it, where the words
// around it allow it to be the one who spends.
func (b *backward) take(i int) []int {
	t := b.at(i)
	if b.others && !b.bound || (t.owner || t.demonym) && !b.isSpending(i) {
		return nil
	}
	list := b.listed(i)
	first := list[0]
	if !b.mayOwn(first, i) || b.isWanted(first) {
		return nil
	}
	if len(list) > 1 && !b.bound && !b.eachOf(first) {
		return nil
	}
	return list
}

// isSpending reports whether what a country owns, Poland's or Polish, is its
// spending, and not an ally or a minister of it.
func (b *backward) isSpending(i int) bool {
	for j := i + 1; j <= b.f.at; j++ {
		switch {
		case b.is(j, cSpend, cDefence, cGDP, cPct, cRough):
			return true
		case b.is(j, cFill, cMore, cLess, cAtLeast, cMoney, cYear, cWhen):
		default:
			return false
		}
	}
	return false
}

// listed finds the countries listed up to one: A, B and C. The first is the
// leftmost.
func (s *sentence) listed(i int) []int {
	list := []int{i}
	for {
		j := i - 1
		if s.word(j, "the") {
			j--
		}
		joined := false
		for s.is(j, cComma) || s.word(j, "both", "neither", "either", "the") && joined {
			joined = true
			j--
		}
		if !joined || !s.is(j, cName) || s.at(j).owner {
			break
		}
		list = append(list, j)
		i = j
	}
	slices.Reverse(list)
	return list
}

// eachOf reports whether a figure is said of each country of a list.
func (b *backward) eachOf(first int) bool {
	from, to := b.clause(b.f.at)
	return b.has(max(from, first-1), to, cEach) && !b.has(from, to, cMean) && !b.hasWord(from, to, "respectively")
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

// mayOwn reports whether the word before a country lets it be the one who
// spends: not "troops in Poland", not "Estonia was behind Poland".
func (b *backward) mayOwn(first, last int) bool {
	i := first - 1
	if b.word(i, "the", "both", "only", "even") {
		i--
	}
	adjacent := b.at(last).owner && b.onlyRough(last+1, b.f.at) || b.is(last+1, cOpen) && last+2 == b.f.at
	switch {
	case adjacent:
		return !b.word(i, "from") || b.at(last).owner
	case b.word(i, "in", "for"):
		return i == b.segment(i) || b.word(i-1, "figure", "share") || b.isUnownedSpending(i-1)
	case b.word(i, "of"):
		return b.is(i-1, cSpend, cDefence, cGDP) || b.word(i-1, "share", "figure", "level", "rate")
	case b.word(i, "by"):
		return b.word(i-1, "followed", "then") || b.is(i-1, cSpend, cDefence) && !b.has(0, i, cUnknown)
	case b.is(i, cMore, cLess, cLead, cExcept) && !b.bound, b.word(i, "behind", "after", "than", "unlike", "to", "from", "on", "against", "near", "versus", "like", "before", "beside", "below", "above", "over"):
		return false
	case b.is(i, cUnknown) && b.word(i, "than", "unlike", "near", "beating", "overtaking", "overtook", "beat", "passing", "like"):
		return false
	}
	return true
}

// isUnownedSpending reports whether words for spending end at a position, and
// are not another country's: American spending in Poland.
func (b *backward) isUnownedSpending(i int) bool {
	if !b.is(i, cSpend, cDefence, cGDP) {
		return false
	}
	for b.is(i, cSpend, cDefence, cGDP) || b.word(i, "on", "the", "of", "as", "a", "share", "has") {
		i--
	}
	return !b.is(i, cName, cAlliance)
}

// isWanted reports whether the words before a country, or behind the figure,
// make the figure one that is wanted, forecast or imagined.
func (b *backward) isWanted(first int) bool {
	from := b.segment(first)
	_, to := b.clause(b.f.at)
	if b.has(from, b.f.at, cWanted) {
		return true
	}
	for i := b.f.end + 1; i < to; i++ {
		if b.is(i, cPct, cName) {
			break
		}
		if b.is(i, cYear) && b.word(i-1, "by") || b.word(i, "next year", "by the end of") {
			return true
		}
	}
	return false
}

// takeAlliance accepts the alliance as the one who spends, where the figure is
// said of it as a whole.
func (b *backward) takeAlliance() []int {
	i := b.alliance
	switch {
	case i < 0 || b.isWanted(i) || b.at(i).demonym:
		return nil
	case b.has(b.segment(i), b.f.at, cMean):
	case b.others || b.has(i+1, b.f.at, cOne, cWho, cTarget, cLead) || b.bound || b.word(i-1, "in", "of", "to", "among", "than", "by", "within", "across"):
		return nil
	case b.word(i-1, "the") && b.word(i-2, "in", "of", "to", "among", "than", "by", "within", "across"):
		return nil
	}
	return []int{i}
}
