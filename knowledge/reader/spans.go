package reader

import (
	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// maxSpan is the longest answer in tokens: one that is longer is a quote.
const maxSpan = 24

// span is a stretch of a sentence's tokens that may be the answer.
type span struct {
	first, last int
	mention     language.Kind // the kind of the mention that it is, or whose words it adds a few to; "" otherwise
	exact       bool          // it is that mention and nothing else
	chunks      int           // how many chunks it runs over
}

// parse is a sentence taken apart for spans.
type parse struct {
	s        *Sentence
	tags     []language.Tag
	mentions []language.Mention
	chunks   []chunk
	chunkAt  []int // the chunk of each token
	depth    []int // how deep in brackets each token is
	quote    []bool
}

func newParse(s *Sentence) *parse {
	p := &parse{s: s, tags: s.Tags(), mentions: s.Mentions()}
	p.chunks = chunks(s.Tokens, p.tags, p.mentions)
	p.chunkAt = make([]int, len(s.Tokens))
	for c, ch := range p.chunks {
		for i := ch.first; i <= ch.last; i++ {
			p.chunkAt[i] = c
		}
	}
	p.depth = make([]int, len(s.Tokens))
	p.quote = make([]bool, len(s.Tokens))
	depth := 0
	for i, t := range s.Tokens {
		switch t.Text {
		case "(", "[":
			depth++
		case ")", "]":
			depth = max(0, depth-1)
		}
		p.depth[i] = depth
	}
	for _, m := range p.mentions {
		if m.Kind == language.Quotation {
			for i := m.First; i <= m.Last; i++ {
				p.quote[i] = true
			}
		}
	}
	return p
}

// spans lists what may be an answer: names and figures, noun phrases and their
// parts, quotations, and runs of chunks up to maxSpan tokens.
// They are valid until the desk is used again.
func (p *parse) spans(d *desk) []span {
	n := len(p.s.Tokens)
	d.spans, d.seen = d.spans[:0], append(d.seen[:0], make([]bool, n*n)...)
	add := func(first, last int) {
		if first > last || last >= n || d.seen[first*n+last] || !p.plausible(first, last) {
			return
		}
		d.seen[first*n+last] = true
		d.spans = append(d.spans, p.newSpan(first, last))
	}
	for _, m := range p.mentions {
		add(m.First, m.Last)
		if m.Office > 0 {
			add(m.First, m.First+m.Office-1)
			add(m.First+m.Office, m.Last)
		}
		if m.Last < len(p.s.Tokens)-1 && m.Kind.Figure() {
			add(m.First, p.chunks[p.chunkAt[m.Last]].last)
		}
	}
	for c, ch := range p.chunks {
		if ch.kind == chunkNoun {
			p.parts(ch, add)
		}
		for e := c; e < len(p.chunks) && p.chunks[e].last-ch.first < maxSpan; e++ {
			add(ch.first, p.chunks[e].last)
		}
	}
	return d.spans
}

// parts adds the parts of a noun phrase: "the 298 passengers", "298
// passengers", "298".
func (p *parse) parts(c chunk, add func(first, last int)) {
	if c.last-c.first > 9 {
		return
	}
	for i := c.first; i <= c.last; i++ {
		for j := i; j <= c.last; j++ {
			add(i, j)
		}
	}
}

// plausible says whether a span can be an answer at all: it has a word, does
// not begin or end with a mark, a conjunction or a hanging preposition, and
// closes the brackets and quotations that it opens.
func (p *parse) plausible(first, last int) bool {
	if last >= len(p.s.Tokens) || first < p.s.Dateline {
		return false
	}
	head, tail := p.s.Tokens[first], p.s.Tokens[last]
	if !head.Word() && !opensSpan(head.Text) || !tail.Word() && !closesSpan(tail.Text) {
		return false
	}
	if p.tags[first] == "CC" || p.tags[first] == "POS" || p.tags[first] == "." {
		return false
	}
	switch p.tags[last] {
	case "CC", "DT", "PRP$", "POS", "TO", "WDT", "WP", "WRB", "MD":
		return false
	case "IN":
		if last > first {
			return false
		}
	}
	if p.depth[first] != p.depth[last] && head.Text != "(" || p.quote[first] != p.quote[last] && last-first > 1 {
		return false
	}
	return !p.cutsFigure(first, last)
}

// cutsFigure says whether a span takes an amount apart: "3.8 billion" of "€3.8
// billion", "4" of "4%".
func (p *parse) cutsFigure(first, last int) bool {
	for _, m := range p.mentions {
		if m.Kind != language.Money && m.Kind != language.Percent {
			continue
		}
		if m.First < first && first <= m.Last || m.First <= last && last < m.Last {
			return true
		}
	}
	return false
}

func opensSpan(text string) bool {
	return text == "$" || text == "€" || text == "£" || text == "¥"
}

func closesSpan(text string) bool {
	return text == "%" || text == "$" || text == "€" || text == ")"
}

// adverbial are the kinds of question that a phrase with a preposition answers:
// "in Brussels", "after the summit", "by raising taxes".
var adverbial = map[question.Kind]bool{
	question.Place: true, question.Date: true, question.Duration: true, question.Reason: true,
	question.Manner: true, question.What: true, question.Thing: true, question.Statement: true,
}

// unfit says whether a span cannot answer the kind of question: no phrase with
// a preposition for "who" and, where the sentence has others that can, no
// number for "who" and no name for "when".
func (v *spanView) unfit(s span) bool {
	if tag := v.p.tags[s.first]; tag == "IN" && s.last > s.first && (!adverbial[v.q.Kind] || v.p.s.Tokens[s.first].Term == "of") {
		return true
	}
	switch {
	case v.q.Kind == question.Person:
		return s.mention.Figure() || s.mention == language.Place && !s.exact
	case v.typed:
		fit, _ := fits(v.q.Kind, s.mention)
		return fit == 0
	}
	return false
}

// repeats says whether a span only names again whom the question names: "who
// called Zelensky ...?" is not answered by "President Zelensky".
func (v *spanView) repeats(s span) bool {
	return v.q.Kind == question.Person && s.mention.Proper() && v.asked[s.last]
}

// newSpan describes a span by the mention in it.
func (p *parse) newSpan(first, last int) span {
	s := span{first: first, last: last, chunks: p.chunkAt[last] - p.chunkAt[first] + 1}
	for _, m := range p.mentions {
		if m.First == first && m.Last == last {
			s.mention, s.exact = m.Kind, true
			return s
		}
		if m.Kind == language.Person && m.First+m.Office == first && m.Last == last {
			s.mention, s.exact = language.Person, true
			return s
		}
	}
	if s.chunks > 2 {
		return s
	}
	for _, m := range p.mentions {
		if m.Kind != language.Quotation && m.First >= first && m.Last <= last {
			s.mention = m.Kind
			if m.Kind.Figure() { // what is counted stands behind the figure
				return s
			}
		}
	}
	return s
}

// text is the span's words as they stand in the sentence, with its place.
func (p *parse) text(s span) (string, language.Span) {
	at := language.Span{Start: p.s.Tokens[s.first].Start, End: p.s.Tokens[s.last].End}
	return at.In(p.s.Text), at
}
