package reader

import (
	"math"
	"sort"
	"sync"

	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// readSentences is how many of the best sentences are read for a span.
const readSentences = 5

// Reading is what was read in the candidates for a question.
type Reading struct {
	Ranked     []Scored // every sentence of the candidates, best first
	Spans      []Choice // the best span of each sentence that was read, in the order of Ranked
	Confidence float64  // that Ranked[0] answers the question, in [0,1]
}

// Choice is the best span of a sentence.
type Choice struct {
	Span  language.Span // in the sentence
	Score float64       // the model's
	Share float64       // of the probability that the model gives to all spans, in [0,1]
	Near  float64       // how near the question's words stand, about in [0,1]
	Asked float64       // the share of its words that the question has too
	Kind  language.Kind // of the mention that it is or holds; "" if none
}

// Read ranks the sentences of the candidates and chooses the answer in the
// best.
func (m *Model) Read(q *Query, candidates []Candidate) Reading {
	r := Reading{Ranked: m.Rank(q, candidates)}
	n := min(readSentences, len(r.Ranked))
	choices, d := make([]Choice, n), desks.Get().(*desk)
	defer desks.Put(d)
	for i := range n {
		choices[i] = m.choose(d, q, candidates, r.Ranked[i])
		r.Ranked[i].Score += m.SpanShare * spanWorth(q, choices[i])
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return r.Ranked[order[a]].Score > r.Ranked[order[b]].Score })
	ranked := make([]Scored, n)
	for i, o := range order {
		ranked[i] = r.Ranked[o]
		r.Spans = append(r.Spans, choices[o])
	}
	copy(r.Ranked, ranked)
	if n > 0 {
		r.Confidence = m.confidence(r.Evidence(q, candidates))
	}
	return r
}

// spanWorth is what a sentence's best span says for the sentence.
func spanWorth(q *Query, c Choice) float64 {
	if q.Kind == question.YesNo {
		return 0
	}
	return c.Score
}

// desk is what spans are weighed on, one sentence after the other: a question
// has hundreds, and keeps five.
type desk struct {
	spans    []span
	seen     []bool // by first and last token
	scores   []float64
	features SpanVector
}

// desks are the desks that no question uses now.
var desks = sync.Pool{New: func() any { return new(desk) }}

// choose finds the best span of a sentence. A sentence without any has the
// zero Choice.
func (m *Model) choose(d *desk, q *Query, candidates []Candidate, s Scored) Choice {
	p := newParse(candidates[s.Candidate].Passage.Sentences[s.Sentence])
	v := q.spanView(p, s.match)
	best := Choice{Score: math.Inf(-1)}
	d.scores = d.scores[:0]
	var chosen span
	for _, sp := range p.spans(d) {
		if v.repeats(sp) || v.unfit(sp) {
			continue
		}
		v.spanFeatures(&d.features, sp)
		score := m.SpanScore(d.features)
		d.scores = append(d.scores, score)
		if score > best.Score {
			chosen = sp
			best = Choice{Score: score, Kind: sp.mention, Near: d.features.Numbers[nNear], Asked: d.features.Numbers[nOverlap]}
		}
	}
	if len(d.scores) == 0 {
		return Choice{Score: -10}
	}
	if q.Plural {
		chosen = p.expand(chosen)
	}
	_, best.Span = p.text(chosen)
	sum := 0.0
	for _, s := range d.scores {
		sum += math.Exp(s - best.Score)
	}
	best.Share = 1 / sum
	return best
}
