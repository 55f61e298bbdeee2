package statement

import (
	"cmp"
	"slices"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// Collection is what articles state, the newest first. It is not changed once
// made and may be used from several goroutines.
type Collection struct {
	statements []Statement
	members    map[string]nato.Subject // by code
	told       map[string]bool         // countries of whose spending a sentence says more than was read
}

// Collect reads the statements of all articles.
func Collect(r *Reader, articles []*knowledge.Article) *Collection {
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b *knowledge.Article) int { return cmp.Compare(b.Published, a.Published) })
	c := &Collection{members: make(map[string]nato.Subject), told: make(map[string]bool)}
	for _, p := range r.names.Places() {
		if p.Member {
			c.members[p.ISO2] = nato.Subject{Kind: nato.MemberSubject, Name: p.Name, Spoken: p.Name, ISO2: p.ISO2}
		}
	}
	for _, a := range sorted {
		found := r.Article(a)
		c.statements = append(c.statements, found...)
		r.tell(a, found, c.told)
	}
	return c
}

// tell notes the countries of which a sentence tells spending in money, or a
// share that was not read: a question about these is better left to a reader of
// whole sentences than refused.
func (r *Reader) tell(a *knowledge.Article, found []Statement, told map[string]bool) {
	read := make(map[int]bool)
	for _, s := range found {
		read[s.Quote.Offset] = true
	}
	for i := range a.Paragraphs {
		for _, at := range a.Paragraphs[i].Sentences {
			if read[at.Start] || !promising(at.In(a.Text)) {
				continue
			}
			s := r.sentence(at.In(a.Text), 0)
			if !s.own.spend || !s.own.defence || !s.has(0, len(s.tokens), cMoney, cPct) {
				continue
			}
			for _, t := range s.tokens {
				if t.class == cName {
					told[t.subject.Name] = true
				}
			}
		}
	}
}

// of lists what is stated of a country, the best first: a figure before a
// bound, an exact one before an approximation, a newer article before an older
// one. With a year, only what the source dates to it.
func (c *Collection) of(s nato.Subject, year int) []Statement {
	var out []Statement
	for _, st := range c.statements {
		if st.Kind == Share && st.Subject.Name == s.Name && (year == 0 || st.Year == year) {
			out = append(out, st)
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int {
		return cmp.Or(rank(b.Exact(), a.Exact()), cmp.Compare(b.Quote.Source.Published, a.Quote.Source.Published),
			rank(a.Rough, b.Rough), cmp.Compare(undated(b.Year), undated(a.Year)))
	})
	return out
}

// undated puts a figure without a year among those of the newest.
func undated(year int) int {
	if year == 0 {
		return 9999
	}
	return year
}

// rank orders true after false.
func rank(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// those lists the statements that a test holds for.
func (c *Collection) those(test func(Statement) bool) []Statement {
	var out []Statement
	for _, s := range c.statements {
		if test(s) {
			out = append(out, s)
		}
	}
	return out
}

// Countries lists the figures of all countries, each once, the highest first.
func (c *Collection) Countries() []Statement {
	seen := make(map[string]bool)
	var out []Statement
	for _, s := range c.statements {
		if s.Kind != Share || s.Subject.Kind == nato.GroupSubject || s.Subject.Kind == nato.Aggregate || seen[s.Subject.Name] {
			continue
		}
		seen[s.Subject.Name] = true
		if best := c.of(s.Subject, 0)[0]; best.Exact() {
			out = append(out, best)
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int { return cmp.Compare(b.Pct, a.Pct) })
	return out
}
