package nato

import (
	"fmt"
	"slices"
	"strings"
)

// aboutMembers answers by the kind of query.
func (a *answer) aboutMembers() {
	switch a.q.Kind {
	case ListMembers:
		a.listMembers()
	case JoinedWhen:
		a.joinedWhen()
	case WhoJoined:
		a.whoJoined()
	case IsMember:
		a.isMember()
	case CapitalOf:
		a.capitals()
	case CapitalWhere:
		a.whoseCapital()
	case Founders:
		a.founders()
	case FoundedWhen:
		a.foundedWhen()
	case IsFounder:
		a.isFounder()
	case Newest, Oldest:
		a.newest()
	}
}

// show puts members and their rows into the result.
func (a *answer) show(members ...Member) {
	for _, m := range members {
		a.r.Members = append(a.r.Members, m)
		a.r.Quotes = append(a.r.Quotes, Quote{m.Row, fmt.Sprintf("%s: member of NATO since %s; capital %s", m.Name, day(m.Joined), m.Capital)})
	}
}

// which is the members that a test holds for, in the order in which they
// joined.
func (a *answer) which(test func(Member) bool) []Member {
	members := slices.DeleteFunc(slices.Clone(a.members), func(m Member) bool { return !test(m) })
	slices.SortStableFunc(members, func(x, y Member) int { return x.Joined.Compare(y.Joined) })
	return members
}

// memberNames lists members by name.
func memberNames(members []Member) string {
	list := make([]string, len(members))
	for i, m := range members {
		list[i] = m.Name
	}
	return joined(list, "and")
}

// list answers with members, or with their number.
func (a *answer) list(members []Member, detail string) {
	a.show(members...)
	switch {
	case a.q.Counted:
		a.say("%d", len(members))
		a.r.Detail = strings.TrimSuffix(detail+": "+memberNames(members), ": ")
	case len(members) == 0:
		a.say("none")
		a.r.Detail = detail
	default:
		a.say("%s", memberNames(members))
		a.r.Detail = detail
	}
}

// listMembers answers who the members are, or were in a year.
func (a *answer) listMembers() {
	var codes []string
	if len(a.q.Subjects) > 0 {
		codes = a.q.Subjects[0].Codes
	}
	year := a.q.Years.To
	members := slices.DeleteFunc(slices.Clone(a.members), func(m Member) bool {
		return year > 0 && !m.JoinedBy(year) || codes != nil && !slices.Contains(codes, m.ISO2)
	})
	detail := plural(len(members), "member", "members")
	if year > 0 {
		detail += fmt.Sprintf(" at the end of %d", year)
	}
	a.list(members, detail)
}

// joinedWhen answers when the subjects joined, or whether they did.
func (a *answer) joinedWhen() {
	a.perCountry(func(m Member) (string, bool) {
		a.note(m.Note)
		said := day(m.Joined)
		switch {
		case a.q.Confirm:
			said = "it joined on " + said
		case a.q.Part == Length:
			said = "since " + said
		}
		return said, a.q.Years.in(m.Joined.Year())
	})
	a.r.Detail = a.order()
}

// perCountry answers for each subject in turn. The function says what there is
// about a member, and whether it is so. Asked for yes or no, the answer opens
// with it: yes when it is so for all.
func (a *answer) perCountry(about func(Member) (string, bool)) {
	var parts []string
	all := true
	subjects := a.countries()
	for _, s := range subjects {
		said, is := "is not a member", false
		if m, ok := a.Member(s.ISO2); ok {
			a.show(m)
			said, is = about(m)
		} else {
			a.note(status(s))
		}
		all = all && is
		if len(subjects) > 1 {
			said = s.Name + " " + strings.TrimPrefix(said, "it ")
		}
		parts = append(parts, said)
	}
	switch said := strings.Join(parts, "; "); {
	case a.q.Confirm && len(a.r.Members) == 0:
		a.say("no")
	case a.q.Confirm:
		a.say("%s", yes(all, said))
	case len(a.r.Members) > 0:
		a.say("%s", said)
	}
}

// countries is the subjects, with groups taken apart.
func (a *answer) countries() []Subject {
	var subjects []Subject
	for _, s := range a.q.Subjects {
		if s.Kind != GroupSubject {
			subjects = append(subjects, s)
		}
		for _, code := range s.Codes {
			m, _ := a.Member(code)
			subjects = append(subjects, Subject{Kind: MemberSubject, Name: m.Name, ISO2: m.ISO2})
		}
	}
	return subjects
}

// order says how many had joined before a founder or a later member.
func (a *answer) order() string {
	if len(a.r.Members) != 1 {
		return ""
	}
	m := a.r.Members[0]
	if m.Founder {
		return "a founding member"
	}
	earlier := a.which(func(o Member) bool { return o.Joined.Before(m.Joined) })
	same := a.which(func(o Member) bool { return o.Joined.Equal(m.Joined) && o.Name != m.Name })
	if len(same) > 0 {
		return "together with " + memberNames(same)
	}
	return "the " + ordinal(len(earlier)+1) + " member"
}

// whoJoined answers who joined in some years, or in a leader's terms.
func (a *answer) whoJoined() {
	if a.q.Leader != "" {
		terms := a.terms(a.q.Leader)
		a.tell(terms...)
		a.list(a.which(func(m Member) bool {
			return slices.ContainsFunc(terms, func(l Leader) bool { return l.covers(m.Joined) })
		}), "joined while "+a.q.Leader+" was secretary general, "+terms[0].period())
		return
	}
	members := a.which(func(m Member) bool { return a.q.Years.in(m.Joined.Year()) })
	a.list(members, joinedOn(members))
}

// joinedOn writes the days on which members joined.
func joinedOn(members []Member) string {
	var days []string
	for _, m := range members {
		if d := day(m.Joined); !slices.Contains(days, d) {
			days = append(days, d)
		}
	}
	if len(days) == 0 {
		return ""
	}
	return "joined on " + joined(days, "and")
}

// isMember answers whether the subjects belong to NATO, or did in a year.
func (a *answer) isMember() {
	a.perCountry(func(m Member) (string, bool) {
		if a.q.Years.To != 0 && !m.JoinedBy(a.q.Years.To) {
			return "it joined on " + day(m.Joined), false
		}
		return "since " + day(m.Joined), true
	})
	a.r.Detail = a.order()
}

// capitals answers what the subjects' capitals are.
func (a *answer) capitals() {
	a.perCountry(func(m Member) (string, bool) { return m.Capital, true })
}

// whoseCapital answers whose capital a city is.
func (a *answer) whoseCapital() {
	members := a.which(func(m Member) bool { return m.Capital == a.q.City })
	a.list(members, "its capital is "+a.q.City)
}

// founders answers who signed the treaty.
func (a *answer) founders() {
	members := a.which(func(m Member) bool { return m.Founder })
	a.list(members, fmt.Sprintf("the %d members since %s", len(members), day(members[0].Joined)))
}

// foundedWhen answers with the day of the founders' accession.
func (a *answer) foundedWhen() {
	members := a.which(func(m Member) bool { return m.Founder })
	a.show(members[0])
	a.say("%s", day(members[0].Joined))
	a.r.Detail = fmt.Sprintf("by %d countries: %s", len(members), memberNames(members))
}

// isFounder answers whether the subjects are founders.
func (a *answer) isFounder() {
	a.perCountry(func(m Member) (string, bool) { return "it joined on " + day(m.Joined), m.Founder })
}

// newest answers who joined last, or first; those of one day stay together.
func (a *answer) newest() {
	members := a.which(func(Member) bool { return true })
	if a.q.Kind == Newest {
		slices.Reverse(members)
	}
	n := max(1, a.q.Limit)
	for n < len(members) && members[n].Joined.Equal(members[n-1].Joined) {
		n++
	}
	a.list(members[:min(n, len(members))], joinedOn(members[:min(n, len(members))]))
}
