package statement

import "slices"

// take accepts the country found, with those listed before it, where the words
// around it allow it to be the one who spends.
func (b *backward) take(i int) []int {
	t := b.at(i)
	if b.others && !b.bound || (t.owner || t.demonym) && !b.isSpending(i) {
		return nil
	}
	list := b.listed(i)
	first := list[0]
	if !b.mayOwn(first, i) || b.isWantedOf(first) {
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

// isWantedOf reports whether the words before a country, or behind the figure,
// make the figure one that is wanted, forecast or imagined.
func (b *backward) isWantedOf(first int) bool {
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
	case i < 0 || b.isWantedOf(i) || b.at(i).demonym:
		return nil
	case b.has(b.segment(i), b.f.at, cMean):
	case b.others || b.has(i+1, b.f.at, cOne, cWho, cTarget, cLead) || b.bound || b.word(i-1, "in", "of", "to", "among", "than", "by", "within", "across"):
		return nil
	case b.word(i-1, "the") && b.word(i-2, "in", "of", "to", "among", "than", "by", "within", "across"):
		return nil
	}
	return []int{i}
}
