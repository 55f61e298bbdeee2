package nato

import "strings"

// asksAverage: what is the average of Europe and Canada? What does NATO spend
// in total?
func (q *question) asksAverage(b Query, nato bool) (Query, bool) {
	mean := q.has[cAverage] > 0
	if mean == (q.has[cTotal] > 0) || q.bounded || q.years.isRange() || q.isYesNo() || !mean && !q.namesSpending() ||
		!q.only(spendingWords, []class{cWhat, cHow, cMuch, cAverage, cTotal, cMember, cCountry, cList}) {
		return b, false
	}
	b.Kind = Average
	if !mean {
		b.Kind = Total
	}
	switch {
	case len(q.subjects) == 0 && (nato || q.has[cMember] > 0):
		b.Subjects = []Subject{{Kind: Aggregate, Name: NATOTotal}}
	case len(q.subjects) == 0:
		return b, false
	case len(q.subjects) == 1 && !q.subjects[0].isSeveral():
		return b, false
	}
	return b, true
}

// isSeveral reports whether a subject is more than one country.
func (s Subject) isSeveral() bool { return s.Kind == GroupSubject || s.Kind == Aggregate }

// asksStanding: where does Germany rank? Is Poland the biggest spender?
func (q *question) asksStanding(b Query) (Query, bool) {
	superlative := q.isYesNo() && q.any(cMost, cLeast) && q.namesSpending()
	if len(q.subjects) == 0 || q.bounded || q.years.isRange() || q.has[cRank] == 0 && !superlative || !q.areMembers() ||
		!q.only(spendingWords, []class{cWhere, cWhat, cWhich, cHow, cRank, cMost, cLeast, cMember, cCountry, cNumber}) {
		return b, false
	}
	b.Kind, b.Ascending = Standing, q.has[cLeast] > 0
	if superlative {
		b.Confirm, b.Limit = true, max(1, q.number())
	}
	return b, true
}

// asksRanking: who spends most? Top 3 spenders; which five spend least?
func (q *question) asksRanking(b Query) (Query, bool) {
	first, last := q.isFollowed(cFirst, cIn), q.isFollowed(cLast, cIn) // last in spending
	if !q.any(cMost, cLeast, cRank, cLead) && !first && !last || !q.hasGroupAtMost() || q.bounded || q.years.isRange() || q.isYesNo() || !q.namesSpending() ||
		!q.only(spendingWords, whoWords, []class{cMost, cLeast, cRank, cLead, cNumber, cFirst, cLast}) {
		return b, false
	}
	b.Kind, b.Ascending, b.Limit = Ranking, last || q.has[cLeast] > 0, q.limit()
	return b, !q.any(cFirst, cLast) || first || last
}

// isFollowed reports whether a word of one class stands before one of another.
func (q *question) isFollowed(c, next class) bool {
	i := q.index(c)
	return i >= 0 && i+1 < len(q.items) && q.items[i+1].class == next
}

// limit is how many countries are asked for: a number, one where the question
// is in the singular, a handful in the plural, and all in a ranking.
func (q *question) limit() int {
	const handful = 5
	if n := q.number(); n > 0 {
		return n
	}
	for _, it := range q.items {
		switch it.class {
		case cRank:
			return 0
		case cMember, cCountry, cSpend:
			plural := strings.HasSuffix(it.name, "ies") || strings.HasSuffix(it.name, "s") && it.name != "spends"
			if plural && it.name != "expenditures" {
				return handful
			}
		}
	}
	return 1
}

// asksComparison: compare Poland and Greece; Poland's spending vs Greece's.
func (q *question) asksComparison(b Query) (Query, bool) {
	if len(q.subjects) < 2 || q.bounded || q.has[cCompare] == 0 || q.isYesNo() ||
		!q.only(spendingWords, []class{cCompare, cWith, cWhat, cHow, cList, cMuch}) {
		return b, false
	}
	if !q.namesSpending() && q.first() != cCompare {
		return b, false
	}
	b.Kind = Comparison
	return b, true
}

// asksFigure: how much did Latvia spend in 2016? Poland's spending?
func (q *question) asksFigure(b Query, nato bool) (Query, bool) {
	if q.bounded || q.isYesNo() || !q.namesSpending() || q.has[cCompare] > 0 && !q.years.isRange() ||
		!q.only(spendingWords, []class{cWhat, cHow, cMuch, cMany, cList, cTotal, cMember, cCountry, cWhich, cCompare, cWith, cEver}) {
		return b, false
	}
	if q.has[cMany] > 0 && !q.any(cMoney, cScale) || q.has[cHow] > 0 && q.has[cMuch] == 0 {
		return b, false
	}
	if len(q.subjects) == 0 {
		return q.asksAll(b, nato)
	}
	if q.any(cMember, cCountry, cWhich) {
		return b, false
	}
	b.Kind = SpendingOf
	switch {
	case len(q.subjects) > 1:
		b.Kind = Comparison
	case q.years.isRange():
		b.Kind = Change
	}
	return b, true
}

// asksAll: how much do the members spend? Defence spending by country.
func (q *question) asksAll(b Query, nato bool) (Query, bool) {
	if !nato && !q.any(cMember, cCountry) {
		return b, false
	}
	if q.any(cMuch, cTotal) {
		b.Kind, b.Subjects = SpendingOf, []Subject{{Kind: Aggregate, Name: NATOTotal}}
		return b, true
	}
	b.Kind = Ranking
	return b, q.any(cMember, cCountry)
}
