package nato

import "slices"

// The words that questions about spending share, whatever they ask.
var (
	spendingWords = []class{
		cSpend, cDefence, cBudget, cShare, cGDP, cMoney, cScale, cIn, cOn, cFor, cTo, cFrom, cSince, cBetween, cAnd,
		cYear, cNow, cLastYear, cYearWord, cSubject, cPercent, cTarget, cAux, cEqual, cNewest,
	}
	boundWords = []class{cMeet, cMiss, cMore, cLess, cThan, cUnder}
	whoWords   = []class{cWho, cWhich, cWhat, cList, cMember, cCountry, cPart}
)

// isAboutSpending reports whether the question names spending, or a share
// that only spending is compared with.
func (q *question) isAboutSpending() bool {
	return q.namesSpending() || q.bounded || q.has[cAverage] > 0 || q.first() == cCompare
}

// namesSpending reports whether the question says that it is about spending.
func (q *question) namesSpending() bool {
	return q.has[cSpend] > 0 || q.has[cBudget] > 0 && q.has[cDefence] > 0 || q.has[cGDP] > 0 && q.any(cShare, cDefence)
}

// askSpending tries the questions about spending, the narrow ones first.
func (q *question) askSpending() (Query, bool) {
	nato := q.placeNATO()
	if !q.isPlain() {
		return Query{}, false
	}
	base := Query{Years: q.years, Unit: Share, MembersOnly: q.has[cMember] > 0, Subjects: q.subjects, Bound: q.bound}
	if q.any(cMoney, cScale) != q.any(cShare, cGDP) {
		base.UnitAsked = true
		if q.any(cMoney, cScale) {
			base.Unit = Dollars
		}
	}
	for _, intent := range []func(Query) (Query, bool){
		q.asksYears, q.asksLarger, q.asksThan, q.asksCheck, q.asksWithin, q.asksGrowth, q.asksChange,
		func(b Query) (Query, bool) { return q.asksAverage(b, nato) },
		q.asksStanding, q.asksRanking, q.asksComparison,
		func(b Query) (Query, bool) { return q.asksFigure(b, nato) },
	} {
		if query, ok := intent(base); ok {
			return query, true
		}
	}
	return Query{}, false
}

// placeNATO makes NATO a subject where the question is about its own figures,
// and drops it where it only says whose members are meant. It reports whether
// NATO was named at all.
func (q *question) placeNATO() bool {
	named := q.has[cNATO] > 0
	kept := make([]item, 0, len(q.items))
	q.subjects = nil
	for i, it := range q.items {
		if it.class == cNATO {
			if q.isWhose(i) {
				continue
			}
			it.class = cSubject
		}
		if it.class == cFound && it.subject.Name != "" {
			it.class = cSubject
		}
		if it.class == cSubject {
			q.subjects = append(q.subjects, it.subject)
		}
		kept = append(kept, it)
	}
	q.items = kept
	return named
}

// isWhose reports whether NATO, as the i-th item, only says whose members,
// target or table is meant.
func (q *question) isWhose(i int) bool {
	if slices.Contains([]class{cIn, cMember, cCountry, cPart, cLead}, q.before(i)) {
		return true
	}
	if i+1 == len(q.items) {
		return false
	}
	next := q.items[i+1].class
	if q.has[cSubject] > 0 && !q.any(cCompare, cAnd, cOr, cThan, cAux, cShare, cMuch) && (next == cSpend || next == cDefence) {
		return true // NATO spending, Poland
	}
	return slices.Contains([]class{cMember, cCountry, cTarget, cPercent, cSubject}, next)
}

// isPlain refuses sentences in which a preposition turns spending into
// something that the tables do not hold: spending on NATO, to Ukraine, in
// Poland by another country, or what somebody has to spend.
func (q *question) isPlain() bool {
	for i, it := range q.items {
		next := cUnknown
		if i+1 < len(q.items) {
			next = q.items[i+1].class
		}
		foreign := next == cSubject && q.items[i+1].subject.Kind != MemberSubject
		ok := true
		switch it.class {
		case cOn:
			ok = next == cDefence
		case cTo:
			ok = slices.Contains([]class{cYear, cNow, cDefence, cPercent}, next) || q.has[cCompare] > 0 && next == cSubject
		case cFor, cIn:
			ok = !foreign || q.items[i+1].subject.isSeveral()
		case cSubject:
			ok = !it.owner || next != cTarget && (next != cGDP || q.any(cShare, cDefence, cSpend))
		case cBudget:
			ok = q.has[cDefence] > 0
		case cBetween:
			ok = next == cYear || next == cPercent || next == cSubject && len(q.subjects) > 1
		}
		if !ok {
			return false
		}
	}
	return q.areListed()
}

// asksYears: when did Germany first meet the target?
func (q *question) asksYears(b Query) (Query, bool) {
	if !q.any(cWhen, cEver) || !q.bounded || len(q.subjects) == 0 || q.any(cWho, cWhich, cMany) {
		return b, false
	}
	if !q.only(spendingWords, boundWords, []class{cWhen, cFirst, cLast, cEver}) {
		return b, false
	}
	b.Kind, b.Confirm = YearsWithin, q.isYesNo()
	if q.has[cFirst] > 0 {
		b.Limit = 1
	}
	b.Part = q.howOften()
	return b, true
}

// howOften tells "ever" from "always".
func (q *question) howOften() Part {
	switch i := q.index(cEver); {
	case i < 0:
		return ""
	case q.items[i].name == "ever":
		return Ever
	}
	return Always
}

// asksLarger: who spends more, Poland or Greece?
func (q *question) asksLarger(b Query) (Query, bool) {
	if len(q.subjects) < 2 || q.bounded || q.years.isRange() || q.has[cThan] > 0 || !q.any(cMore, cLess, cMost, cLeast) || !q.any(cWho, cWhich, cOr) {
		return b, false
	}
	if !q.only(spendingWords, whoWords, []class{cOr, cMore, cLess, cMost, cLeast}) || !q.namesSpending() {
		return b, false
	}
	b.Kind, b.Ascending = Larger, q.any(cLess, cLeast)
	return b, true
}

// asksThan: does Poland spend more than Greece? Who spends less than Italy?
func (q *question) asksThan(b Query) (Query, bool) {
	than := q.index(cThan)
	if earlier, ok := q.asksEarlier(b, than); ok {
		return earlier, true
	}
	if than < 0 || q.bounded || q.years.isRange() || !q.any(cMore, cLess) || len(q.subjects) == 0 || !q.namesSpending() ||
		!q.only(spendingWords, whoWords, boundWords, []class{cMany, cMuch, cHow}) {
		return b, false
	}
	var left, right []Subject
	for i, it := range q.items {
		if it.class == cSubject && i < than {
			left = append(left, it.subject)
		} else if it.class == cSubject {
			right = append(right, it.subject)
		}
	}
	if len(right) != 1 {
		return b, false
	}
	b.Bound = Bound{Op: Above, Than: &right[0]}
	if q.has[cLess] > 0 {
		b.Bound.Op = Below
	}
	switch {
	case len(left) > 0 && q.isYesNo():
		b.Kind, b.Subjects, b.Confirm = Check, left, true
	case len(left) == 1 && q.any(cMuch, cHow) && right[0].Kind != GroupSubject:
		b.Kind, b.Bound = Comparison, Bound{}
	case len(left) == 0 && q.any(cWho, cWhich, cWhat, cMany, cList):
		b.Kind, b.Subjects, b.Counted = Ranking, nil, q.has[cMany] > 0
	default:
		return b, false
	}
	return b, true
}

// asksEarlier: did Latvia spend more in 2016 than in 2015? Is Poland spending
// more than last year?
func (q *question) asksEarlier(b Query, than int) (Query, bool) {
	if than < 0 || len(q.subjects) != 1 || q.index(cSubject) > than || q.bounded || !q.isYesNo() || !q.any(cMore, cLess) || !q.namesSpending() ||
		!q.only(spendingWords, boundWords) {
		return b, false
	}
	b.Kind, b.Confirm, b.Ascending = Change, true, q.has[cLess] > 0
	year := q.index(cYear)
	switch {
	case q.has[cYear] == 2 && year < than && q.years.isRange():
		if int(q.items[year].number) == b.Years.From { // more in 2015 than in 2016
			b.Ascending = !b.Ascending
		}
	case q.has[cLastYear] == 1 && q.has[cYear] == 0 && q.index(cLastYear) > than:
		b.Years.To++
	default:
		return b, false
	}
	return b, true
}

// asksCheck: is Canada meeting 2%?
func (q *question) asksCheck(b Query) (Query, bool) {
	if !q.bounded || len(q.subjects) == 0 || q.isNegated() || q.years.isRange() && len(q.subjects) > 1 {
		return b, false
	}
	if q.any(cHow, cMuch) && q.any(cFrom, cMiss, cLess, cMore, cUnder) {
		b.Kind = Distance // how far below the target is Spain?
		return b, len(q.subjects) == 1 && q.only(spendingWords, boundWords, []class{cHow, cMuch})
	}
	several := slices.ContainsFunc(q.subjects, Subject.isSeveral)
	if !q.hasBoundVerb() || several && !q.isYesNo() {
		return b, false
	}
	b.Kind, b.Confirm = Check, true
	if len(q.subjects) == 1 && q.subjects[0].Kind == Aggregate && q.only(spendingWords, boundWords, []class{cAverage}) {
		return b, true // is the NATO average above 2%?
	}
	return b, q.only(spendingWords, boundWords)
}

// hasBoundVerb reports whether something is compared with the bound.
func (q *question) hasBoundVerb() bool {
	for i, it := range q.items {
		if (it.class == cPercent || it.class == cTarget) && q.before(i) == cIn && q.isYesNo() {
			return true // is Slovakia at 2%?
		}
	}
	return q.any(cMeet, cMiss, cMore, cLess, cEqual, cUnder, cSpend)
}

// asksWithin: who met the target in 2014? How many spend 2% or more?
func (q *question) asksWithin(b Query) (Query, bool) {
	if !q.bounded || !q.hasGroupAtMost() || q.years.isRange() || !q.any(cWho, cWhich, cMany, cList, cMember, cCountry) {
		return b, false
	}
	if !q.only(spendingWords, boundWords, whoWords, []class{cMany, cNot, cNumber, cOr, cEver}) || !q.hasBoundVerb() && q.has[cMember] == 0 {
		return b, false
	}
	if q.isYesNo() || q.first() == cWhat && q.has[cShare] > 0 || q.has[cNumber] > 0 && q.has[cMany] == 0 {
		return b, false
	}
	b.Kind, b.Counted, b.Part = Ranking, q.has[cMany] > 0, q.howOften()
	return b, true
}

// hasGroupAtMost reports whether the question names no country, and one group
// at most.
func (q *question) hasGroupAtMost() bool {
	return len(q.subjects) == 0 || len(q.subjects) == 1 && q.subjects[0].Kind == GroupSubject
}

// asksGrowth: who raised its spending most since 2014?
func (q *question) asksGrowth(b Query) (Query, bool) {
	if !q.any(cUp, cDown, cChange) || !q.any(cMost, cLeast) || !q.hasGroupAtMost() || q.bounded || !q.namesSpending() {
		return b, false
	}
	if !q.any(cWho, cWhich, cWhat, cList, cCountry, cMember) || q.isYesNo() || q.any(cNow, cLastYear) ||
		!q.only(spendingWords, whoWords, []class{cUp, cDown, cChange, cMost, cLeast, cNumber}) {
		return b, false
	}
	b.Kind, b.Ascending, b.Limit = ChangeRanking, (q.has[cDown] > 0) != (q.has[cLeast] > 0), q.limit()
	return b, true
}

// asksChange: how has Canada's spending changed? By how much somebody raised
// its spending within one year is not taken: the tables hold no growth in real
// terms, which is what is published as such.
func (q *question) asksChange(b Query) (Query, bool) {
	if !q.any(cUp, cDown, cChange) || len(q.subjects) != 1 || q.bounded || !q.namesSpending() ||
		!q.only(spendingWords, []class{cHow, cMuch, cWhat, cList, cUp, cDown, cChange, cTotal, cOr}) {
		return b, false
	}
	if q.has[cNow] > 0 || q.years != (Years{}) && !q.years.isRange() {
		return b, false
	}
	b.Kind, b.Ascending = Change, q.has[cDown] > 0
	b.Confirm = q.isYesNo() && q.any(cUp, cDown) && q.has[cOr] == 0
	return b, true
}
