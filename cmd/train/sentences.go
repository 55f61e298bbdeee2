package main

import (
	"natobot/knowledge/reader"
)

// group is one question's sentences: their features, and which are right.
type group struct {
	rows   [][]float64
	gold   []float64 // sums to 1, or all 0 where no candidate is right
	weight float64   // of the question in training
}

// oneInFar is how many of the sentences that cover next to nothing of their
// question are trained on: all of them would only slow the training.
const oneInFar = 4

// newGroup labels the sentences of a question's candidates.
func newGroup(it item, query *reader.Query, candidates []reader.Candidate, weight float64) group {
	g := group{weight: weight}
	right := 0.0
	for i, s := range query.Features(candidates) {
		hit := it.supports(candidates[s.Candidate].Passage.Sentences[s.Sentence].Text)
		if !hit && s.Features[reader.Coverage] <= 0.25 && i%oneInFar != 0 {
			continue
		}
		g.rows = append(g.rows, s.Features)
		g.gold = append(g.gold, 0)
		if hit {
			right++
			g.gold[len(g.gold)-1] = 1
		}
	}
	for i := range g.gold {
		g.gold[i] /= max(1, right)
	}
	return g
}

// trainSentences fits the sentence weights by listwise softmax (ListNet, Cao
// et al. 2007).
func trainSentences(groups []group, steps int, l2 float64) []float64 {
	n := len(reader.SentenceFeatures)
	s := newScale(func(yield func([]float64)) {
		for _, g := range groups {
			for _, r := range g.rows {
				yield(r)
			}
		}
	}, n)
	return s.raw(adam(n, steps, l2, func(w []float64) []float64 {
		raw, grad := s.raw(w), make([]float64, n)
		for _, g := range groups {
			p := make([]float64, len(g.rows))
			for i, r := range g.rows {
				p[i] = dot(r, raw)
			}
			softmax(p)
			for i, r := range g.rows {
				d := g.weight * (p[i] - g.gold[i]) / float64(len(groups))
				for j, v := range r {
					grad[j] += d * v
				}
			}
		}
		return s.raw(grad)
	}))
}
