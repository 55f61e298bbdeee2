package reader

import "sort"

// Model is the trained weights.
type Model struct {
	Sentence []float64 // by SentenceFeatures
	Span     []float64 // by SpanFeatures
	Evidence []float64 // by EvidenceFeatures
	// SpanShare is how much a sentence's best span counts in its score.
	SpanShare float64
	// Threshold is the confidence below which a question is refused.
	Threshold float64
}

// SpanScore is the weighted sum of a span's features.
func (m *Model) SpanScore(f SpanVector) float64 {
	sum := 0.0
	for i, v := range f.Numbers {
		sum += v * m.Span[i]
	}
	for _, c := range f.Cells {
		sum += m.Span[c]
	}
	return sum
}

// SentenceScore is the weighted sum of a sentence's features.
func (m *Model) SentenceScore(f Vector) float64 {
	sum := 0.0
	for i, v := range f {
		sum += v * m.Sentence[i]
	}
	return sum
}

// Rank orders the sentences of the candidates, best first.
func (m *Model) Rank(q *Query, candidates []Candidate) []Scored {
	all := q.Features(candidates)
	for i := range all {
		all[i].Score = m.SentenceScore(all[i].Features)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].Score > all[j].Score })
	return all
}

// Alternative is a span that may be the answer, with its features.
type Alternative struct {
	Text     string
	At       [2]int // bytes in the sentence
	Features SpanVector
}

// Alternatives lists the spans of a sentence that may answer.
func (q *Query) Alternatives(candidates []Candidate, s Scored) []Alternative {
	p := newParse(candidates[s.Candidate].Passage.Sentences[s.Sentence])
	v := q.spanView(p, s.match)
	var out []Alternative
	for _, sp := range p.spans(new(desk)) {
		if v.repeats(sp) || v.unfit(sp) {
			continue
		}
		text, at := p.text(sp)
		var features SpanVector
		v.spanFeatures(&features, sp)
		out = append(out, Alternative{Text: text, At: [2]int{at.Start, at.End}, Features: features})
	}
	return out
}
