package main

import (
	"context"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"natobot/knowledge/reader"
)

// How long and how tightly each part is fitted. More steps change no held-out
// figure by more than noise.
const (
	sentenceSteps, sentencePenalty = 150, 1e-4
	spanSteps, spanPenalty         = 80, 2e-5
	evidenceSteps, evidencePenalty = 300, 1e-4
	spanShare                      = 0.2 // best of 0 to 0.4 on held-out articles
	threshold                      = 0.14
)

// fit trains sentences and spans on every article that is not in a fold; on
// all with fold -1.
func fit(corpora []*corpus, fold int) *reader.Model {
	var groups []group
	var spans []spanGroup
	for _, c := range corpora {
		for i, it := range c.items {
			if c.fold[it.Article] == fold {
				continue
			}
			for _, g := range []group{c.groups[i], c.own[i]} {
				if sum(g.gold) > 0 {
					groups = append(groups, g)
				}
			}
			if len(c.spans[i].spans) > 0 {
				spans = append(spans, c.spans[i])
			}
		}
	}
	return &reader.Model{
		Sentence:  withPrior(trainSentences(groups, sentenceSteps, sentencePenalty)),
		Span:      trainSpans(spans, spanSteps, spanPenalty),
		Evidence:  make([]float64, len(reader.EvidenceFeatures)),
		SpanShare: spanShare,
	}
}

// crossFit asks every question in its settings, of weights that have not seen
// its article, and judges its confidence by weights that have not either. The
// outcomes are in the order of the corpora.
func crossFit(ctx context.Context, corpora []*corpus) ([][]outcome, error) {
	outcomes := make([][]outcome, len(corpora))
	for fold := range foldCount {
		m := fit(corpora, fold)
		for i, c := range corpora {
			held, err := c.tryFold(ctx, m, fold)
			if err != nil {
				return nil, err
			}
			outcomes[i] = append(outcomes[i], held...)
		}
	}
	for fold := range foldCount {
		w := fitEvidence(corpora, outcomes, fold)
		for i, c := range corpora {
			for j := range outcomes[i] {
				if o := &outcomes[i][j]; o.evidence != nil && c.fold[o.article] == fold {
					o.confidence = 1 / (1 + math.Exp(-dot(o.evidence, w)))
				}
			}
		}
	}
	return outcomes, nil
}

// tryFold asks the questions about one fold's articles in every setting.
func (c *corpus) tryFold(ctx context.Context, m *reader.Model, fold int) ([]outcome, error) {
	var held []item
	for _, it := range c.items {
		if c.fold[it.Article] == fold {
			held = append(held, it)
		}
	}
	tried := make([][]outcome, len(held))
	err := each(len(held), func(i int) error {
		for s := range settings {
			if !asked(held[i], i, s) {
				continue
			}
			o, err := c.bases.try(ctx, m, held[i], s)
			if err != nil {
				return err
			}
			o.weight = c.weight
			tried[i] = append(tried[i], o)
		}
		return nil
	})
	return slices.Concat(tried...), err
}

// asked says whether the i-th question is asked in a setting: all of them of
// all articles and, where the corpus has questions without an answer, of its
// own; a sample of the others.
func asked(it item, i int, s setting) bool {
	switch {
	case s == ofAll || it.chat && s == ofItsOwn:
		return true
	case it.chat:
		return false
	case s == ofHalf || s == ofOtherHalf:
		return i%2 == 0
	}
	return i%3 == 0
}

// fitEvidence fits the confidence on the outcomes that are not of a fold.
func fitEvidence(corpora []*corpus, outcomes [][]outcome, fold int) []float64 {
	var seen []outcome
	for i, c := range corpora {
		for _, o := range outcomes[i] {
			if o.evidence != nil && c.fold[o.article] != fold {
				seen = append(seen, o)
			}
		}
	}
	return careful(trainEvidence(seen, evidenceSteps, evidencePenalty))
}

// withPrior adds what plain BM25 says to the weights. Softmax wins fewer of
// the first places than it could where the knowledge is small and new: with
// this on top the right sentence is first two times in a hundred more often on
// held-out news asked of its article (.717 to .734), for half a time in a
// hundred less on held-out newwiki asked of all (.759 to .753).
func withPrior(w []float64) []float64 {
	w[reader.SentenceBM25] += 0.3
	w[reader.PassageBM25] += 0.2
	return w
}

// careful leans the confidence to the side of refusing. The training questions
// were nearly all asked because an article answers them; people ask a bot what
// it does not know as well, and a wrong answer costs three times a refusal.
// What is asked for being nowhere near is the sign of such a question. A large
// knowledge is likelier to hold the answer than a single article.
func careful(w []float64) []float64 {
	for name, lean := range map[string]float64{
		"misfit.figure": -1, "thing.nowhere": -0.8, "person.nowhere": -1.4, "count.nowhere": -0.8, "how.missing": -1.5,
		"date.verb.nowhere": -1.5,
		"log.passages":      2, "bias": -0.7,
	} {
		w[slices.Index(reader.EvidenceFeatures, name)] += lean
	}
	return w
}

// write fits everything on all articles and writes the weights file.
func write(o options, corpora []*corpus, outcomes [][]outcome, scores map[string]string) error {
	m := fit(corpora, -1)
	m.Evidence = fitEvidence(corpora, outcomes, -1)
	file := reader.File{
		Made: reader.Provenance{
			Data:    "newwiki (the new-wiki part of SQuADShifts, Miller et al. 2020) and cmd/train/news",
			Date:    time.Now().UTC().Format(time.DateOnly),
			Command: "go run ./cmd/train " + strings.Join(os.Args[1:], " "),
			Scores:  scores,
		},
		Threshold: threshold,
		SpanShare: spanShare,
		Sentence:  rounded(reader.SentenceFeatures, m.Sentence),
		Evidence:  rounded(reader.EvidenceFeatures, m.Evidence),
		Span:      rounded(reader.SpanFeatures, m.Span),
	}
	data, err := json.MarshalIndent(file, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(o.Out, append(data, '\n'), 0o644)
}

// rounded names weights and rounds them to four places, which changes no
// answer and keeps the file readable.
func rounded(names []string, w []float64) map[string]float64 {
	for i := range w {
		w[i] = math.Round(w[i]*1e4) / 1e4
	}
	return reader.Named(names, w)
}
