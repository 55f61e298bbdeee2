package nato

import "strings"

// memberWords are those that questions about the members share.
var memberWords = []class{cIn, cNATO, cMember, cCountry, cPart, cYear, cNow, cYearWord, cAux, cLastYear, cDate, cEqual}

// askMembers tries the questions about the members.
func (q *question) askMembers() (Query, bool) {
	base := Query{Years: q.years, Subjects: q.subjects, Limit: q.number()}
	for _, intent := range []func(Query) (Query, bool){
		q.asksNewest, q.asksFounders, q.asksJoined, q.asksWhoJoined, q.asksCapital, q.asksIsMember, q.asksMembers,
	} {
		if query, ok := intent(base); ok {
			return query, true
		}
	}
	return Query{}, false
}

// asksNewest: who is the newest member? Which country joined last?
func (q *question) asksNewest(b Query) (Query, bool) {
	if !q.any(cNewest, cFirst, cLast) || len(q.subjects) > 0 || !q.any(cMember, cCountry, cJoin, cWho) || q.isYesNo() || q.years != (Years{}) ||
		!q.only(memberWords, []class{cNewest, cFirst, cLast, cJoin, cWho, cWhich, cWhat, cList, cNumber, cTo}) {
		return b, false
	}
	if !q.any(cMember, cJoin, cNATO) && !q.saysJoin() {
		return b, false
	}
	b.Kind = Newest
	if q.has[cFirst] > 0 {
		b.Kind = Oldest
	}
	return b, true
}

// saysJoin reports whether the word for newest names joining itself: last to
// join.
func (q *question) saysJoin() bool {
	i := q.index(cNewest)
	return i >= 0 && strings.Contains(q.items[i].name, "join")
}

// asksFounders: who founded NATO? Was Canada a founder? When was it founded?
func (q *question) asksFounders(b Query) (Query, bool) {
	if q.has[cFound] == 0 || q.years != (Years{}) || !q.any(cNATO, cMember, cCountry) && !q.saysFounder() ||
		!q.only(memberWords, []class{cFound, cWho, cWhich, cWhat, cMany, cList, cSubject, cWhen, cAnd, cNumber}) {
		return b, false
	}
	switch {
	case len(q.subjects) > 0:
		b.Kind, b.Confirm = IsFounder, true
		return b, q.isYesNo() && (q.saysFounder() || q.has[cNATO] > 0) && q.areMembers() && q.areListed()
	case q.has[cWhen] > 0:
		b.Kind = FoundedWhen
		return b, q.has[cNATO] > 0
	case q.isYesNo() || !q.any(cNATO, cMember) && !q.saysFounder():
		return b, false
	}
	b.Kind, b.Counted = Founders, q.has[cMany] > 0
	return b, true
}

// saysFounder reports whether the founders are named as such, not by a verb.
func (q *question) saysFounder() bool {
	name := q.items[q.index(cFound)].name
	return strings.HasPrefix(name, "founder") || name == "founding" || name == "original" || name == "" // "" is the group's name
}

// asksJoined: when did Finland join? How long has it been a member?
func (q *question) asksJoined(b Query) (Query, bool) {
	asked := q.has[cJoin] > 0 || q.has[cLong] > 0 && q.any(cMember, cNATO) || q.has[cWhen] > 0 && q.any(cMember)
	if q.has[cNATO] == 0 && (!q.areHeld() || q.has[cCountry] > 0) {
		return b, false
	}
	if !asked || len(q.subjects) == 0 || !q.areListed() || q.hasRegion() ||
		!q.only(memberWords, []class{cJoin, cWhen, cLong, cSubject, cAnd, cFrom, cSince, cFirst, cWhat, cFor, cMany, cTo}) {
		return b, false
	}
	b.Kind = JoinedWhen
	switch {
	case q.isYesNo():
		b.Confirm = true
		return b, q.has[cJoin] > 0 && q.isPast() && !q.any(cWhen, cLong)
	case q.years != (Years{}):
		return b, false
	}
	if q.has[cLong] > 0 {
		b.Part = Length
	}
	return b, q.any(cWhen, cLong, cYearWord, cDate) || len(q.items) == 2
}

// hasRegion reports whether a subject is several countries, except where a
// group of members is the only one.
func (q *question) hasRegion() bool {
	for _, s := range q.subjects {
		if s.Kind == RegionSubject || s.Kind == Aggregate || s.Kind == GroupSubject && len(q.subjects) > 1 {
			return true
		}
	}
	return false
}

// isPast reports whether the opening verb asks about what has happened.
func (q *question) isPast() bool {
	switch strings.TrimSuffix(strings.TrimSuffix(q.items[0].name, "n't"), "nt") {
	case "did", "has", "have", "had":
		return true
	}
	return false
}

// asksWhoJoined: which countries joined in 2004? Who joined under Stoltenberg?
func (q *question) asksWhoJoined(b Query) (Query, bool) {
	if q.has[cJoin] == 0 || len(q.subjects) > 0 || q.isYesNo() || !q.any(cWho, cWhich, cWhat, cMany, cList, cCountry, cMember) {
		return b, false
	}
	leaders := q.has[cLeader]
	if leaders+q.has[cYear]+q.has[cNow]+q.has[cLastYear] == 0 || leaders > 1 || leaders > 0 && q.years != (Years{}) {
		return b, false
	}
	allowed := []class{cJoin, cWho, cWhich, cWhat, cMany, cList, cSince, cBefore, cAfter, cBetween, cAnd, cTo, cFrom}
	if leaders > 0 {
		allowed = append(allowed, cLeader, cUnder, cOffice, cHead, cServe, cWhen, cLead)
		b.Leader = q.items[q.index(cLeader)].name
	}
	if leaders > 0 && !q.any(cUnder, cWhen, cServe) {
		return b, false
	}
	b.Kind, b.Counted = WhoJoined, q.has[cMany] > 0
	return b, q.only(memberWords, allowed)
}

// asksCapital: what is Poland's capital? Which country's capital is Riga?
func (q *question) asksCapital(b Query) (Query, bool) {
	if q.has[cCapital] == 0 || q.years != (Years{}) || q.isYesNo() {
		return b, false
	}
	if q.has[cCity] == 1 && len(q.subjects) == 0 && q.any(cWhich, cWhat, cWho) && q.any(cCountry, cMember) {
		b.Kind, b.City = CapitalWhere, q.items[q.index(cCity)].name
		return b, q.only([]class{cCapital, cCity, cWhich, cWhat, cWho, cCountry, cMember, cAux, cNATO})
	}
	if city, ok := q.capitalNamed(); ok && q.any(cWhich, cWhat) && q.any(cCountry, cMember) {
		b.Kind, b.City, b.Subjects = CapitalWhere, city, nil
		return b, q.only([]class{cCapital, cSubject, cWhich, cWhat, cCountry, cMember, cAux, cNATO})
	}
	b.Kind = CapitalOf
	return b, len(q.subjects) > 0 && q.areMembers() && q.areListed() &&
		q.only([]class{cCapital, cSubject, cWhich, cWhat, cWhere, cAux, cAnd, cList, cNow})
}

// capitalNamed returns the capital that the one subject is named by, where a
// country goes by its capital's name too: Luxembourg.
func (q *question) capitalNamed() (string, bool) {
	i := q.index(cSubject)
	if i < 0 || len(q.subjects) > 1 {
		return "", false
	}
	city, ok := q.tables.cities[keyOf(tokens(q.text[q.items[i].start:q.items[i].end]))]
	return city, ok
}

// asksIsMember: is Sweden a member? Is Ukraine in NATO?
func (q *question) asksIsMember(b Query) (Query, bool) {
	if !q.isYesNo() || len(q.subjects) == 0 || q.hasRegion() || q.subjects[0].isSeveral() || !q.areListed() || q.years.isRange() || q.isNegated() {
		return b, false
	}
	if !q.any(cMember, cPart) && !(q.has[cNATO] > 0 && q.has[cIn] > 0) || q.has[cPart] > 0 && q.has[cNATO] == 0 {
		return b, false
	}
	if i := q.index(cIn); i >= 0 && i+1 < len(q.items) && q.items[i+1].class == cSubject {
		return b, false
	}
	b.Kind, b.Confirm = IsMember, true
	return b, q.only(memberWords, []class{cSubject, cAnd, cOr, cNow})
}

// asksMembers: who are the members? How many members does NATO have?
func (q *question) asksMembers(b Query) (Query, bool) {
	if q.isYesNo() || !q.only(memberWords, []class{cWho, cWhich, cWhat, cMany, cList, cSubject, cNow, cTotal, cBefore, cSince, cAfter}) {
		return b, false
	}
	if len(q.subjects) > 1 || len(q.subjects) == 1 && !q.isMemberAdjective() || q.years.isRange() || b.Limit > 0 {
		return b, false
	}
	named := q.has[cMember] > 0 || q.has[cNATO] > 0 && (q.has[cCountry] > 0 || len(q.subjects) == 1 || q.has[cIn] > 0 && q.any(cWho, cWhich))
	if !named || !q.any(cWho, cWhich, cWhat, cMany, cList) && q.has[cNATO] == 0 {
		return b, false
	}
	if q.has[cWhat] > 0 && !q.hasPlural() {
		return b, false
	}
	b.Kind, b.Counted = ListMembers, q.has[cMany] > 0
	return b, true
}

// isMemberAdjective reports whether the one subject is a group in front of the
// word for members: Nordic members.
func (q *question) isMemberAdjective() bool {
	i := q.index(cSubject)
	if q.items[i].subject.Kind != GroupSubject || q.has[cNATO] == 0 {
		return false
	}
	return i+1 < len(q.items) && (q.items[i+1].class == cMember || q.items[i+1].class == cCountry) || q.before(i) == cIn ||
		strings.Contains(q.text[q.items[i].start:q.items[i].end], " ")
}

// hasPlural reports whether several members or countries are asked for.
func (q *question) hasPlural() bool {
	for _, it := range q.items {
		if (it.class == cMember || it.class == cCountry) && strings.HasSuffix(it.name, "s") {
			return true
		}
	}
	return false
}
