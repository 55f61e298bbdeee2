package nato

import "strings"

// leaderWords are those that questions about the secretaries general share.
var leaderWords = []class{cOffice, cHead, cLead, cNATO, cAux, cIn, cNow, cYear, cYearWord, cDate, cEqual}

// askLeaders tries the questions about the secretaries general.
func (q *question) askLeaders() (Query, bool) {
	base := Query{Years: q.years, Subjects: q.subjects}
	if i := q.index(cLeader); i >= 0 {
		base.Leader = q.items[i].name
	}
	if q.has[cLeader] > 1 {
		return Query{}, false
	}
	for _, intent := range []func(Query) (Query, bool){
		q.asksLongest, q.asksNeighbour, q.asksTerm, q.asksLeaderCountry, q.asksLeadersFrom, q.asksIsLeader,
		q.asksNumber, q.asksLeaders, q.asksLeaderWhen, q.asksLeader,
	} {
		if query, ok := intent(base); ok {
			return query, true
		}
	}
	return Query{}, false
}

// namesOffice reports whether the office of secretary general is meant; a
// "head" or "chief" is only NATO's where NATO is named.
func (q *question) namesOffice() bool {
	return q.has[cOffice] > 0 || q.any(cHead, cLead) && q.has[cNATO] > 0
}

// asksLongest: who was the longest-serving secretary general?
func (q *question) asksLongest(b Query) (Query, bool) {
	i := q.index(cLongest)
	if i < 0 || len(q.subjects) > 0 || !q.namesOffice() || !q.any(cWho, cWhich, cWhat) && i > 0 || b.Leader != "" || q.years != (Years{}) {
		return b, false
	}
	b.Kind, b.Ascending = LongestLeader, strings.HasPrefix(q.items[i].name, "shortest")
	return b, q.only(leaderWords, []class{cLongest, cWho, cWhich, cWhat, cServe, cFor})
}

// asksNeighbour: who was secretary general before Stoltenberg? Who did Rutte
// replace?
func (q *question) asksNeighbour(b Query) (Query, bool) {
	if b.Leader == "" && q.has[cOffice] > 0 && q.has[cBefore] == 1 && q.any(cWho, cWhat) && q.years == (Years{}) {
		b.Kind, b.Leader = LeaderBefore, q.tables.leaders[len(q.tables.leaders)-1].Name // the previous one
		return b, q.only(leaderWords, []class{cWho, cWhat, cBefore}) && strings.HasPrefix(q.items[q.index(cBefore)].name, "pre")
	}
	if b.Leader == "" || q.has[cBefore]+q.has[cAfter] != 1 || len(q.subjects) > 0 || q.years != (Years{}) || q.isYesNo() ||
		!q.only(leaderWords, []class{cWho, cWhich, cWhat, cBefore, cAfter, cLeader, cServe}) {
		return b, false
	}
	b.Kind = LeaderAfter
	verb := q.index(cAfter)
	if q.has[cBefore] > 0 {
		b.Kind, verb = LeaderBefore, q.index(cBefore)
	}
	leader := q.index(cLeader)
	active := leader < verb && !q.items[leader].owner && q.isVerb(verb)
	passive := leader > verb && q.hasBy(verb, leader)
	if active || passive {
		b.Kind = map[Kind]Kind{LeaderAfter: LeaderBefore, LeaderBefore: LeaderAfter}[b.Kind]
	}
	fragment := q.items[leader].owner && len(q.items) == 2
	return b, q.any(cWho, cWhich, cWhat) || fragment
}

// isVerb reports whether an item is a verb that has the leader as its subject:
// who did Rutte replace.
func (q *question) isVerb(i int) bool {
	for _, noun := range []string{"predecessor", "successor", "before", "after", "prior"} {
		if strings.HasPrefix(q.items[i].name, noun) {
			return false
		}
	}
	return true
}

// hasBy reports whether a "by" stands between two items: was replaced by.
func (q *question) hasBy(a, b int) bool {
	for _, it := range q.items[a+1 : b] {
		if it.name == "by" {
			return true
		}
	}
	return false
}

// asksTerm: how long was Stoltenberg in office? When did Rutte take office?
func (q *question) asksTerm(b Query) (Query, bool) {
	if b.Leader == "" || len(q.subjects) > 0 || q.years != (Years{}) || !q.any(cLong, cWhen) ||
		!q.any(cOffice, cServe, cTook, cLeft, cHead, cLead) ||
		!q.only(leaderWords, []class{cLeader, cLong, cWhen, cServe, cTook, cLeft, cFor, cSince}) {
		return b, false
	}
	b.Kind = LeaderTerm
	switch {
	case q.has[cTook] > 0:
		b.Part = Beginning
		return b, q.namesOffice() || q.has[cServe] > 0 || strings.Contains(q.items[q.index(cTook)].name, "took ") || strings.Contains(q.items[q.index(cTook)].name, "take ")
	case q.has[cLeft] > 0 && q.tables.holdsOffice(b.Leader):
		return b, false
	case q.has[cLeft] > 0:
		b.Part = Ending
	case q.has[cLong] > 0:
		b.Part = Length
	}
	return b, true
}

// holdsOffice reports whether a term of a leader is still open.
func (t *Tables) holdsOffice(name string) bool {
	last := t.leaders[len(t.leaders)-1]
	return last.Name == name
}

// asksLeaderCountry: which country was Luns from?
func (q *question) asksLeaderCountry(b Query) (Query, bool) {
	from := q.has[cNationality] > 0 || q.has[cFrom] > 0 && (q.has[cWhere] > 0 || q.has[cCountry] > 0)
	if b.Leader == "" || len(q.subjects) > 0 || !from || q.isYesNo() ||
		!q.only([]class{cLeader, cNationality, cFrom, cWhere, cWhat, cWhich, cCountry, cAux, cOffice, cIn}) {
		return b, false
	}
	b.Kind = LeaderCountry
	return b, true
}

// asksLeadersFrom: which secretaries general were Dutch?
func (q *question) asksLeadersFrom(b Query) (Query, bool) {
	if b.Leader != "" || len(q.subjects) != 1 || !q.areMembers() || !q.namesOffice() || q.years != (Years{}) {
		return b, false
	}
	it := q.items[q.index(cSubject)]
	if !it.demonym && !q.any(cFrom, cNationality) {
		return b, false
	}
	if !q.only(leaderWords, []class{cSubject, cWho, cWhich, cWhat, cMany, cList, cFrom, cNationality, cEver, cFirst, cLast}) {
		return b, false
	}
	if q.isYesNo() && (!q.isPast() && q.items[0].name != "were" || q.any(cFirst, cLast)) {
		return b, false
	}
	b.Kind, b.Counted, b.Confirm = LeadersFrom, q.has[cMany] > 0, q.isYesNo()
	b.Ordinal = q.has[cFirst] - q.has[cLast]
	return b, true
}

// asksIsLeader: was Stoltenberg secretary general in 2020?
func (q *question) asksIsLeader(b Query) (Query, bool) {
	b.Kind, b.Confirm = IsLeader, true
	if q.years == (Years{}) && (q.has[cEver] > 0 || q.isYesNo() && (q.isPast() || q.items[0].name == "was")) {
		b.Part = Ever
	}
	return b, b.Leader != "" && q.isYesNo() && len(q.subjects) == 0 && q.namesOffice() && !q.isNegated() &&
		q.only(leaderWords, []class{cLeader, cEver, cServe})
}

// asksNumber: who was the first secretary general?
func (q *question) asksNumber(b Query) (Query, bool) {
	if b.Leader != "" || len(q.subjects) > 0 || !q.namesOffice() || !q.any(cFirst, cLast, cOrdinal, cNewest) || q.isYesNo() || q.years != (Years{}) ||
		!q.only(leaderWords, []class{cWho, cWhich, cWhat, cFirst, cLast, cOrdinal, cNewest, cList, cTo}) {
		return b, false
	}
	b.Kind = LeaderNumber
	switch {
	case q.has[cFirst] > 0:
		b.Ordinal = 1
	case q.any(cLast, cNewest):
		b.Ordinal = -1
	default:
		b.Ordinal = int(q.items[q.index(cOrdinal)].number)
	}
	return b, b.Ordinal < 100
}

// asksLeaders: who were the secretaries general? How many has NATO had?
func (q *question) asksLeaders(b Query) (Query, bool) {
	i := q.index(cOffice)
	if i < 0 || b.Leader != "" || len(q.subjects) > 0 || q.isYesNo() || q.years != (Years{}) {
		return b, false
	}
	plural := strings.Contains(q.items[i].name, "ies ") || strings.HasSuffix(q.items[i].name, "s")
	if !plural || !q.any(cWho, cWhich, cWhat, cMany, cList) ||
		!q.only(leaderWords, []class{cWho, cWhich, cWhat, cMany, cList, cTotal}) {
		return b, false
	}
	b.Kind, b.Counted = ListLeaders, q.has[cMany] > 0
	return b, true
}

// asksLeaderWhen: who was secretary general when Poland joined?
func (q *question) asksLeaderWhen(b Query) (Query, bool) {
	b.Kind = LeaderIn
	return b, b.Leader == "" && len(q.subjects) == 1 && q.areMembers() && q.has[cJoin] > 0 && q.has[cWho] > 0 && q.has[cWhen] > 0 &&
		q.namesOffice() && q.years == (Years{}) && q.only(leaderWords, []class{cWho, cWhen, cJoin, cSubject, cTo})
}

// asksLeader: who was secretary general in 1999? Who led NATO in 1985?
func (q *question) asksLeader(b Query) (Query, bool) {
	if b.Leader != "" || len(q.subjects) > 0 || !q.namesOffice() || q.isYesNo() ||
		!q.only(leaderWords, []class{cWho, cWhat, cWhich, cList, cServe, cTook, cActing, cFrom, cTo, cBetween, cAnd, cSince, cUnder}) || q.has[cUnder] > 0 && q.has[cYear] == 0 {
		return b, false
	}
	fragment := q.has[cOffice] > 0 && q.any(cYear, cNow) && !q.any(cWhat, cWhich, cAux)
	if !q.any(cWho) && !(q.has[cList] > 0 && q.has[cOffice] > 0) && !fragment {
		return b, false
	}
	b.Kind = LeaderIn
	if q.has[cTook] > 0 {
		b.Part = Beginning
		return b, q.years != (Years{})
	}
	if q.has[cActing] > 0 {
		b.Part = Acting
	}
	return b, true
}
