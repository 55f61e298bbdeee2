package statement

import (
	"slices"
	"strconv"
	"strings"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// Reader reads statements in articles. It may be used from several goroutines.
type Reader struct {
	names     *nato.Names
	guideline float64
}

// NewReader makes a reader that knows countries by these names. The guideline
// is the share, in percent of GDP, that a spending target means where a sentence
// names no share.
func NewReader(names *nato.Names, guideline float64) *Reader {
	return &Reader{names: names, guideline: guideline}
}

// before is how many sentences in front of one, in its paragraph, may say what
// it is about.
const before = 3

// Article lists what an article states, in order.
func (r *Reader) Article(a *knowledge.Article) []Statement {
	var out []Statement
	published := year(a.Published)
	for i := range a.Paragraphs {
		p := &a.Paragraphs[i]
		if !promising(p.In(a.Text)) {
			continue
		}
		context := aboutOf(r.tokenise(p.Heading))
		context.other = false
		var past []topic
		for _, at := range p.Sentences {
			s := r.sentence(at.In(a.Text), published)
			s.topic = s.own.and(context)
			for _, t := range past[max(0, len(past)-before):] {
				t.other = false
				s.topic = s.topic.and(t)
			}
			past = append(past, s.own)
			for _, found := range s.statements(r.guideline) {
				found.Quote = knowledge.Snippet{
					Text: s.text, Offset: at.Start,
					Source: knowledge.Source{Meta: a.Meta, Paragraph: p.Number, Part: p.Part},
				}
				out = append(out, found)
			}
		}
	}
	return out
}

// promising reports whether a text may state anything, at little cost.
func promising(text string) bool {
	return strings.Contains(text, "%") || strings.Contains(text, "percent") || strings.Contains(text, "per cent") || strings.Contains(text, "spen") || strings.Contains(text, "pct") ||
		strings.Contains(text, "target") || strings.Contains(text, "commitment") || strings.Contains(text, "guideline")
}

// sentence takes a sentence to pieces.
func (r *Reader) sentence(text string, published int) *sentence {
	s := &sentence{text: text, tokens: r.tokenise(text), pub: published}
	s.own = aboutOf(s.tokens)
	s.paired = make([]bool, len(s.tokens))
	return s
}

// year reads the year of a date of publication; 0 without one.
func year(published string) int {
	n, err := strconv.Atoi(published[:min(4, len(published))])
	if err != nil {
		return 0
	}
	return n
}

// statements lists what a sentence states. A question states nothing.
func (s *sentence) statements(guideline float64) []Statement {
	if !s.topic.defence || !s.topic.spend && !s.topic.gdp || strings.HasSuffix(s.text, "?") {
		return nil
	}
	var out []Statement
	for i := range s.tokens {
		if s.is(i, cPct) && !s.paired[i] {
			if f, ok := s.figureAt(i); ok {
				out = append(out, s.ofFigure(f)...)
			}
		}
	}
	for _, f := range s.targets() {
		f.pct = guideline
		out = append(out, s.within(f)...)
	}
	s.inheritYears(out)
	return append(out, s.leaders()...)
}

// ofFigure lists what is stated with one figure.
func (s *sentence) ofFigure(f figure) []Statement {
	if s.bounded(f) || f.target {
		return s.within(f)
	}
	if !s.plausible(f) || s.isWanted(f) || !f.gdp && s.afterChange(f) {
		return nil
	}
	if out := s.ofThoseBehind(f); out != nil {
		return out
	}
	if n, at, ok := s.counted(f.at); ok {
		return []Statement{s.count(f, nato.AtLeast, n, at)}
	}
	owners := s.owners(f)
	if len(owners) == 0 {
		return s.respectively(f)
	}
	var out []Statement
	for _, name := range owners {
		st := s.spends(f, name, owners, nato.Exactly)
		if s.word(f.at-1, "from") && st.Year == 0 {
			continue // what it was at some time that is not told
		}
		out = append(out, st)
	}
	return out
}

// afterChange reports whether a figure goes on from a change before it, which
// no figure between them ends: grew 16%, Estonia's 10%.
func (s *sentence) afterChange(f figure) bool {
	for i := f.at - 1; i >= 0; i-- {
		switch {
		case s.is(i, cPct) && s.paired[i]:
			return false
		case s.is(i, cChange):
			return s.has(i, f.at, cPct) && !s.hasWord(i, f.at, "to")
		}
	}
	return false
}

// plausible reports whether a figure may be a share of GDP that a country
// spends on defence, by its size and the words around it.
func (s *sentence) plausible(f figure) bool {
	const mostStrong, mostWeak = 60, 15
	from, to := s.clause(f.at)
	switch {
	case f.gdp && f.pct > mostStrong || !f.gdp && f.pct > mostWeak:
		return false
	case s.has(from, to, cTopic):
		return false
	case f.gdp:
		return s.own.defence || s.topic.spend
	}
	return s.namesSpending() && s.topic.defence || s.own.defence && s.topic.gdp || s.topic.spend && s.topic.gdp && !s.own.other
}

// isWanted reports whether a figure is one that is wanted or forecast, by the
// words next to it.
func (s *sentence) isWanted(f figure) bool {
	from := s.segment(f.at)
	if s.has(from, f.at, cWanted) {
		return true
	}
	return s.word(f.end+1, "by") && s.has(f.end+2, f.end+6, cYear) || s.word(f.end+1, "next year", "by the end of")
}

// namesSpending reports whether a sentence says "spend" or the like, and not only
// that money goes somewhere, or that it is the alliance's budget.
func (s *sentence) namesSpending() bool {
	named := false
	for i, t := range s.tokens {
		if t.class == cAlliance && t.owner && s.has(i+1, i+4, cSpend) && s.hasWord(i+1, i+4, "budget") {
			return false
		}
		named = named || t.class == cSpend && slices.ContainsFunc(spendingStems, func(stem string) bool { return strings.HasPrefix(t.fold, stem) })
	}
	return named
}

// spendingStems begin the words that say by themselves that money is spent.
var spendingStems = []string{"spen", "expend", "outlay", "alloc", "devot", "dedicat", "earmark", "budget", "invest"}

// spends is the statement that a country spends a share.
func (s *sentence) spends(f figure, name int, list []int, op nato.Op) Statement {
	first := f.at
	rough := false
	for s.is(first-1, cRough) {
		first--
		rough = true
	}
	st := Statement{
		Kind: Share, Subject: s.at(name).subject, Op: op, Pct: f.pct, Rough: rough, Bare: f.bare,
		Figure: s.span(first, f.end), Name: s.span(name, name), List: s.span(list[0], list[len(list)-1]),
	}
	if op != nato.Exactly {
		st.Figure = s.boundSpan(f)
	}
	from, to := min(f.at, list[0]), max(f.end, list[len(list)-1])
	if s.has(from, f.at, cPct) {
		from = f.at
	}
	st.Year = s.dated(from, to)
	s.paired[f.at] = true
	return st
}

// boundSpan is a bound with the word that makes it one, if that stands next to
// it: more than 4%.
func (s *sentence) boundSpan(f figure) knowledge.Span {
	if i, ok := s.compares(f); ok && s.is(i, cMore, cAtLeast, cLess) && s.onlyRough(i+1, f.at) {
		return s.span(i, f.end)
	}
	return s.span(f.at, f.end)
}

// within lists what is stated of a bound: which countries are within it, and
// how many.
func (s *sentence) within(f figure) []Statement {
	op, ok := s.op(f)
	from, to := s.clause(f.at)
	if !ok || s.has(from, to, cExcept, cTopic) || s.has(from, f.at, cWanted) || s.isWanted(f) {
		return nil
	}
	var out []Statement
	if n, at, found := s.counted(s.compared(f)); found {
		out = append(out, s.count(f, op, n, at))
	}
	names := s.owners(f)
	if len(names) == 0 {
		names = s.listAfter(f.end)
	}
	for _, name := range names {
		st := s.spends(f, name, names, op)
		st.First = s.has(from, to, cFirst)
		out = append(out, st)
	}
	return out
}

// compared is where the word stands that compares with a figure.
func (s *sentence) compared(f figure) int {
	if i, ok := s.compares(f); ok {
		return i
	}
	return f.at
}
