package statement

import "natobot/knowledge/nato"

// leaders lists who, by a sentence, spends most or least.
func (s *sentence) leaders() []Statement {
	if !s.own.spend || s.own.other {
		return nil
	}
	var out []Statement
	for i := range s.tokens {
		if !s.is(i, cName) || s.at(i).owner || s.at(i).demonym || s.at(i).subject.Kind != nato.MemberSubject {
			continue
		}
		kind, ok := s.extreme(i)
		if !ok || !s.leadsAlone(i) {
			continue
		}
		from, to := s.clause(i)
		out = append(out, Statement{
			Kind: kind, Subject: s.at(i).subject, Absolute: s.has(from, to, cMoney, cScale), Year: s.dated(i, i),
			Figure: s.span(i, i), Name: s.span(i, i), List: s.span(i, i),
		})
	}
	return out
}

// extreme reads what a sentence says of a country: that it leads, is the biggest
// spender, or spends least.
func (s *sentence) extreme(i int) (Kind, bool) {
	next := i + 1
	for s.word(next, "still", "now", "again", "also", "has", "which", "that", "currently") || s.at(next).fold == "," && s.word(next+1, "which") {
		next++
	}
	switch {
	case s.is(next, cLead) && !s.word(next, "leading", "ahead of"):
		return Most, s.leadsWhom(next + 1)
	case s.word(next, "is", "was", "remains", "remained", "came") || s.at(next).fold == ",":
		return s.superlative(next + 1)
	case s.word(next, "spends", "spent", "spend"):
		return s.superlative(next + 1)
	case s.word(i-1, "is", "was", "remains", "remained"):
		return s.superlativeBefore(i - 2)
	}
	return "", false
}

// leadsWhom reports whether a country leads the alliance, its members or a list
// of them in spending, and nothing else.
func (s *sentence) leadsWhom(i int) bool {
	const most = 8
	for j := i; j < i+most; j++ {
		switch {
		case s.is(j, cSpend, cSpender):
			return true
		case s.is(j, cAlliance, cWho, cFill, cDefence, cGDP, cComma, cMoney):
		default:
			return false
		}
	}
	return false
}

// superlative reads "the biggest spender", "the most on defence" to the right.
func (s *sentence) superlative(i int) (Kind, bool) {
	for j := i; j < i+4; j++ {
		switch {
		case s.is(j, cMost, cLeast):
			return s.at(j).kind(), s.isOfSpending(j + 1)
		case s.word(j, "the", "still", "now", "currently", "by", "far", "again", "nato's", "alliance's", "once") || s.is(j, cAlliance):
		default:
			return "", false
		}
	}
	return "", false
}

// superlativeBefore reads "the biggest spender is" to the left.
func (s *sentence) superlativeBefore(i int) (Kind, bool) {
	for j := i; j > i-6 && j >= 0; j-- {
		switch {
		case s.is(j, cMost, cLeast):
			return s.at(j).kind(), s.isOfSpending(j + 1)
		case s.is(j, cSpender, cDefence, cOne, cAlliance, cSpend), s.word(j, "in", "the", "on", "share", "of"):
		default:
			return "", false
		}
	}
	return "", false
}

// kind is what a superlative says.
func (t token) kind() Kind {
	if t.class == cLeast {
		return Least
	}
	return Most
}

// isOfSpending reports whether a superlative is one of spending.
func (s *sentence) isOfSpending(i int) bool {
	const most = 5
	if s.word(i, "on") && s.is(i+1, cDefence) {
		return true
	}
	for j := i; j < i+most; j++ {
		switch {
		case s.is(j, cSpender, cSpend):
			return true
		case s.is(j, cDefence, cAlliance, cOne), s.word(j, "share", "of", "level", "rate", "figure", "the", "its", "in"):
		default:
			return s.has(max(0, i-4), i, cSpend) && (s.sentenceMark(j) || j >= len(s.tokens) || s.is(j, cYear, cWhen))
		}
	}
	return false
}

// leadsAlone reports whether nothing narrows down among whom a country leads,
// or makes it one of several.
func (s *sentence) leadsAlone(i int) bool {
	from, to := s.clause(i)
	for j := from; j < to; j++ {
		group := s.is(j, cName) && s.at(j).subject.Kind == nato.GroupSubject
		if group || s.word(j, "among", "amongst", "one") && s.word(j+1, "the", "of") || s.is(j, cWanted, cNot, cExcept) && j < i+6 || s.is(j, cChange) && j < i+4 {
			return false
		}
	}
	return s.is(i-1, cComma, cStop, cBreak, cColon) && !(s.is(i-1, cComma) && s.is(i-2, cName)) || i == 0 || s.word(i-1, "the", "is", "was", "remains", "remained", "in") && !s.is(i-2, cName)
}
