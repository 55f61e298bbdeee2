package nato

import "slices"

// maxQuestion is the longest question taken, in bytes; the tables' questions
// are short.
const maxQuestion = 300

// ParseQuestion reads a question in running text. It is precise: it returns
// false unless every word of the question has a part in asking for figures,
// members or secretaries general that the tables hold, so that a question
// about anything else is left to other knowledge. A question that is taken may
// still have no answer (a year without figures, a country outside NATO); then
// the result of Answer explains why.
func (t *Tables) ParseQuestion(text string) (Query, bool) {
	if len(text) > maxQuestion {
		return Query{}, false
	}
	r := t.readQuestion(text)
	if r.has[cUnknown] > 0 || r.has[cEuro] > 0 || r.several || len(r.items) == 0 {
		return Query{}, false
	}
	q := &question{reading: r, tables: t}
	query, ok := q.ask()
	query.Corrected, query.Text = r.corrected, r.text
	return query, ok
}

// question is a text whose every word is known, being turned into a query.
type question struct {
	*reading
	tables   *Tables
	subjects []Subject
	years    Years
	bound    Bound
	bounded  bool
}

// ask tries what a question may be about, the most telling words first.
func (q *question) ask() (Query, bool) {
	q.dropPoliteness()
	if !q.namesAreClear() || !q.readYears() || !q.readBound() {
		return Query{}, false
	}
	switch {
	case q.isAboutSpending():
		return q.askSpending()
	case q.has[cJoin] > 0 && q.any(cOffice, cHead) && q.has[cLeader] == 0:
		return q.askLeaders()
	case q.has[cJoin] > 0 || q.has[cFound] > 0:
		return q.askMembers()
	case q.any(cOffice, cHead, cLead, cLeader):
		return q.askLeaders()
	}
	return q.askMembers()
}

// dropPoliteness takes "tell me" and the like out, and question words that
// only follow it.
func (q *question) dropPoliteness() {
	q.items = slices.DeleteFunc(q.items, func(it item) bool { return it.class == cPolite })
	q.has[cPolite] = 0
}

// namesAreClear collects the subjects, and refuses names that may stand for
// several places.
func (q *question) namesAreClear() bool {
	for _, it := range q.items {
		if len(it.others) > 0 {
			return false
		}
		if it.class == cSubject {
			q.subjects = append(q.subjects, it.subject)
		}
	}
	return true
}

// first is the class that the question opens with.
func (q *question) first() class {
	if len(q.items) == 0 {
		return cUnknown
	}
	return q.items[0].class
}

// any reports whether one of the classes stands in the question.
func (q *question) any(classes ...class) bool {
	return slices.ContainsFunc(classes, func(c class) bool { return q.has[c] > 0 })
}

// only reports whether no other classes than these stand in the question.
func (q *question) only(classes ...[]class) bool {
	for _, it := range q.items {
		if !slices.ContainsFunc(classes, func(set []class) bool { return slices.Contains(set, it.class) }) {
			return false
		}
	}
	return true
}

// before returns the class in front of the i-th item.
func (q *question) before(i int) class {
	if i == 0 {
		return cUnknown
	}
	return q.items[i-1].class
}

// index returns the first item of a class, or -1.
func (q *question) index(c class) int {
	return slices.IndexFunc(q.items, func(it item) bool { return it.class == c })
}

// isYesNo reports whether the question opens like one that is answered with
// yes or no.
func (q *question) isYesNo() bool { return q.first() == cAux }

// isNegated reports whether a "not" stands behind the question's opening.
func (q *question) isNegated() bool {
	for i, it := range q.items {
		if it.class == cNot || i > 0 && it.class == cAux && isNegative(it.name) {
			return true
		}
	}
	return false
}

// isNegative reports whether a verb has a "not" in it: doesn't, dont.
func isNegative(verb string) bool {
	n := len(verb)
	return n > 3 && (verb[n-3:] == "n't" || verb[n-2:] == "nt")
}

// areHeld reports whether the subjects are all members, or groups of them.
func (q *question) areHeld() bool {
	return !slices.ContainsFunc(q.subjects, func(s Subject) bool { return !s.held() })
}

// areMembers reports whether the subjects are all members.
func (q *question) areMembers() bool {
	return !slices.ContainsFunc(q.subjects, func(s Subject) bool { return s.Kind != MemberSubject })
}

// areListed reports whether the subjects stand side by side, as in "Poland and
// Greece", rather than one in relation to another, as in "the US in Poland".
func (q *question) areListed() bool {
	last := -1
	for i, it := range q.items {
		if it.class != cSubject {
			continue
		}
		if last >= 0 && !q.connected(last, i) {
			return false
		}
		last = i
	}
	return true
}

// connected reports whether a word between two items sets them side by side.
func (q *question) connected(a, b int) bool {
	for _, it := range q.items[a+1 : b] {
		switch it.class {
		case cAnd, cOr, cCompare, cThan:
			return true
		case cWith, cTo:
			if q.first() == cCompare {
				return true
			}
		}
	}
	return false
}

// number returns the one plain number of the question; 0 when there is none.
func (q *question) number() int {
	if i := q.index(cNumber); i >= 0 {
		return int(q.items[i].number)
	}
	return 0
}
