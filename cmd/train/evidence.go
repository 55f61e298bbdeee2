package main

import (
	"context"
	"math"

	"natobot/knowledge"
	"natobot/knowledge/question"
	"natobot/knowledge/quiz"
	"natobot/knowledge/reader"
)

// setting is a way of asking a question: of which articles, and with which of
// its passages withheld.
type setting int

const (
	ofAll        setting = iota // every article
	ofHalf                      // every second article, its own among them
	ofOtherHalf                 // every second article, its own not among them
	ofItsOwn                    // its own article alone
	ofItsOwnLess                // its own article without the passages that answer
	settings
)

func (s setting) String() string {
	return [settings]string{"all articles", "half of them", "the other half", "its article", "its article without the answer"}[s]
}

// outcome is what came of asking a question in a setting.
type outcome struct {
	setting    setting
	article    string
	question   string
	evidence   []float64 // nil where nothing was found
	answerable bool
	right      bool    // the first quote holds the gold evidence
	f1         float64 // of the short answer
	weight     float64 // of the question in training
	confidence float64
	said       string // the short answer
	quote      string
}

// bases holds the knowledge for each setting.
type bases struct {
	all    *knowledge.Base
	halves [2]*knowledge.Base
	half   map[string]int // which half an article is in
	own    map[string]*knowledge.Base
}

func newBases(ctx context.Context, articles []*knowledge.Article) (*bases, error) {
	b := &bases{half: make(map[string]int), own: make(map[string]*knowledge.Base)}
	var halves [2][]*knowledge.Article
	for i, a := range articles {
		b.half[a.ID] = i % 2
		halves[i%2] = append(halves[i%2], a)
	}
	var err error
	if b.all, err = newBase(ctx, articles); err != nil {
		return nil, err
	}
	for h := range halves {
		if b.halves[h], err = newBase(ctx, halves[h]); err != nil {
			return nil, err
		}
	}
	for _, a := range articles {
		if b.own[a.ID], err = newBase(ctx, []*knowledge.Article{a}); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// in is the knowledge that a setting asks.
func (b *bases) in(s setting, article string) *knowledge.Base {
	switch s {
	case ofAll:
		return b.all
	case ofHalf:
		return b.halves[b.half[article]]
	case ofOtherHalf:
		return b.halves[1-b.half[article]]
	}
	return b.own[article]
}

// try asks a question in a setting.
func (b *bases) try(ctx context.Context, m *reader.Model, it item, s setting) (outcome, error) {
	out := outcome{setting: s, article: it.Article, question: it.Q, answerable: s != ofOtherHalf && s != ofItsOwnLess && it.Answers != nil}
	r, err := b.in(s, it.Article).Retrieve(ctx, question.Analyse(it.Q))
	if err != nil {
		return out, err
	}
	if s == ofItsOwnLess {
		r.Candidates = withhold(it, r.Candidates)
	}
	if len(r.Candidates) == 0 {
		return out, nil
	}
	reading := m.Read(r.Query, r.Candidates)
	top := reading.Ranked[0]
	text := r.Candidates[top.Candidate].Passage.Sentences[top.Sentence].Text
	out.evidence = reading.Evidence(r.Query, r.Candidates)
	out.quote, out.said = text, reading.Spans[0].Span.In(text)
	out.right = out.answerable && it.supports(text)
	if out.answerable {
		out.f1 = quiz.F1(reading.Spans[0].Span.In(text), it.Answers)
		if verdict, ok := reader.YesNo(r.Query, r.Candidates, top); ok && it.YesNo {
			out.f1, out.said = quiz.F1(verdict, it.Answers), verdict
		}
	}
	return out, nil
}

// withhold leaves out the passages that hold the evidence.
func withhold(it item, candidates []reader.Candidate) []reader.Candidate {
	var out []reader.Candidate
	for _, c := range candidates {
		keep := true
		for _, s := range c.Passage.Sentences {
			keep = keep && !it.supports(s.Text)
		}
		if keep {
			out = append(out, c)
		}
	}
	return out
}

// worth is how good the outcome is for a person: the right quote with about
// the right words, or the quote alone.
func (o outcome) worth() float64 {
	switch {
	case !o.right:
		return 0
	case o.f1 >= 0.3:
		return 1
	}
	return 0.5
}

// trainEvidence fits the confidence by logistic regression.
func trainEvidence(outcomes []outcome, steps int, l2 float64) []float64 {
	n := len(reader.EvidenceFeatures)
	s := newScale(func(yield func([]float64)) {
		for _, o := range outcomes {
			yield(o.evidence)
		}
	}, n)
	return s.raw(adam(n, steps, l2, func(w []float64) []float64 {
		raw, grad := s.raw(w), make([]float64, n)
		for _, o := range outcomes {
			p := 1 / (1 + math.Exp(-dot(o.evidence, raw)))
			d := p - o.worth()
			for j, v := range o.evidence {
				grad[j] += o.weight * d * v / float64(len(outcomes))
			}
		}
		return s.raw(grad)
	}))
}
