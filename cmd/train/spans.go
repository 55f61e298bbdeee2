package main

import (
	"math"
	"sync"

	"natobot/knowledge/quiz"
	"natobot/knowledge/reader"
)

// spanGroup is the spans of a question's gold sentence.
type spanGroup struct {
	spans  []reader.SpanVector
	target []float64 // how right each is; sums to 1
	weight float64   // of the question in training
}

// newSpanGroup labels the spans of the first sentence that supports the
// answer; ok is false where there is none, or no span comes near the answer.
func newSpanGroup(it item, query *reader.Query, candidates []reader.Candidate, weight float64) (spanGroup, bool) {
	g := spanGroup{weight: weight}
	if it.YesNo {
		return g, false
	}
	for _, s := range query.Features(candidates) {
		if !it.supports(candidates[s.Candidate].Passage.Sentences[s.Sentence].Text) {
			continue
		}
		best, sum := 0.0, 0.0
		for _, a := range query.Alternatives(candidates, s) {
			f1 := quiz.F1(a.Text, it.Answers)
			best = max(best, f1)
			// The power prefers the exact answer without throwing away those
			// that are a word off.
			g.spans = append(g.spans, a.Features)
			g.target = append(g.target, math.Pow(f1, 8))
			sum += math.Pow(f1, 8)
		}
		for i := range g.target {
			g.target[i] /= sum
		}
		return g, best >= 0.3
	}
	return g, false
}

// trainSpans fits the span weights by listwise softmax.
func trainSpans(groups []spanGroup, steps int, l2 float64) []float64 {
	return adam(len(reader.SpanFeatures), steps, l2, func(w []float64) []float64 {
		// Two halves, always the same, so that the sum is too.
		var halves [2][]float64
		var wg sync.WaitGroup
		for half := range halves {
			wg.Go(func() { halves[half] = spanGradient(groups, half, w) })
		}
		wg.Wait()
		for i, v := range halves[1] {
			halves[0][i] += v
		}
		return halves[0]
	})
}

// spanGradient is the gradient over every second group.
func spanGradient(groups []spanGroup, half int, w []float64) []float64 {
	grad, model := make([]float64, len(w)), reader.Model{Span: w}
	for i := half; i < len(groups); i += 2 {
		g := groups[i]
		p := make([]float64, len(g.spans))
		for j, s := range g.spans {
			p[j] = model.SpanScore(s)
		}
		softmax(p)
		for j, s := range g.spans {
			d := g.weight * (p[j] - g.target[j]) / float64(len(groups))
			if math.Abs(d) < 1e-9 {
				continue
			}
			for k, v := range s.Numbers {
				grad[k] += d * v
			}
			for _, c := range s.Cells {
				grad[c] += d
			}
		}
	}
	return grad
}
