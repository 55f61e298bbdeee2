package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"sort"
	"sync"

	"natobot/knowledge/question"
	"natobot/knowledge/reader"
)

const foldCount = 3

func main() {
	ctx := context.Background()
	dir := "/work/shared/data/newwiki"
	articles := load(dir + "/articles")
	items, err := readItems(dir + "/questions.jsonl")
	check(err)
	b, err := newBases(ctx, articles)
	check(err)
	groups := make([]group, len(items))
	spans := make([]spanGroup, len(items))
	each(len(items), func(i int) {
		r, err := b.all.Retrieve(ctx, question.Analyse(items[i].Q))
		check(err)
		groups[i] = newGroup(items[i], r.Query, r.Candidates)
		if g, ok := newSpanGroup(items[i], r.Query, r.Candidates); ok {
			spans[i] = g
		}
	})
	folds := map[string]int{}
	for i, a := range articles {
		folds[a.ID] = i % foldCount
	}
	train := func(skip int) *reader.Model {
		var gs []group
		var ss []spanGroup
		for i := range items {
			if folds[items[i].Article] == skip {
				continue
			}
			if total(groups[i].gold) > 0 {
				gs = append(gs, groups[i])
			}
			if len(spans[i].spans) > 0 {
				ss = append(ss, spans[i])
			}
		}
		return &reader.Model{Sentence: trainSentences(gs, 150, 1e-4), Span: trainSpans(ss, 100, 2e-5), Evidence: make([]float64, len(reader.EvidenceFeatures)), SpanShare: 0.2}
	}
	var outcomes []outcome
	var mu sync.Mutex
	for k := range foldCount {
		m := train(k)
		var held []item
		for _, it := range items {
			if folds[it.Article] == k {
				held = append(held, it)
			}
		}
		out := make([][]outcome, len(held))
		each(len(held), func(i int) {
			for s := range settings {
				if !asked(i, s) {
					continue
				}
				o, err := b.try(ctx, m, held[i], s)
				check(err)
				out[i] = append(out[i], o)
			}
		})
		mu.Lock()
		for _, o := range out {
			outcomes = append(outcomes, o...)
		}
		mu.Unlock()
	}
	m := train(-1)
	var withEv []outcome
	for _, o := range outcomes {
		if o.evidence != nil {
			withEv = append(withEv, o)
		}
	}
	m.Evidence = trainEvidence(withEv, 300, 1e-4)
	report(outcomes, m)
	m.Threshold = 0.25
	out := reader.File{Threshold: m.Threshold, SpanShare: m.SpanShare, Sentence: named(reader.SentenceFeatures, m.Sentence), Evidence: named(reader.EvidenceFeatures, m.Evidence), Span: named(reader.SpanFeatures, m.Span)}
	data, err := json.MarshalIndent(out, "", " ")
	check(err)
	check(os.WriteFile("knowledge/reader/weights.json", data, 0o644))
}

func named(n []string, w []float64) map[string]float64 {
	for i := range w {
		w[i] = math.Round(w[i]*1e4) / 1e4
	}
	return reader.Named(n, w)
}

func report(outcomes []outcome, m *reader.Model) {
	conf := func(o outcome) float64 {
		if o.evidence == nil {
			return 0
		}
		return 1 / (1 + math.Exp(-dot(o.evidence, m.Evidence)))
	}
	names := []string{"all", "half", "other half", "own", "own less"}
	for s := range settings {
		var cs []float64
		right, f1, n := 0.0, 0.0, 0.0
		for _, o := range outcomes {
			if o.setting == s {
				cs = append(cs, conf(o))
				n++
				f1 += o.f1
				if o.right {
					right++
				}
			}
		}
		sort.Float64s(cs)
		fmt.Printf("%-12s n %5.0f right %.3f f1 %.3f  ", names[s], n, right/n, f1/n)
		for _, t := range []float64{0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5} {
			i := sort.SearchFloat64s(cs, t)
			fmt.Printf(" %.2f:%.3f", t, 1-float64(i)/n)
		}
		fmt.Println()
	}
	for i, n := range reader.EvidenceFeatures {
		fmt.Printf("  %s %.2f\n", n, m.Evidence[i])
	}
}

func total(v []float64) (t float64) {
	for _, x := range v {
		t += x
	}
	return
}

func each(n int, f func(i int)) {
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for i := w; i < n; i += 2 {
				f(i)
			}
		})
	}
	wg.Wait()
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// asked says whether the i-th question is asked in a setting: all of them in
// the first, fewer where a sample serves.
func asked(i int, s setting) bool {
	switch s {
	case ofAll:
		return true
	case ofHalf, ofOtherHalf:
		return i%2 == 0
	}
	return i%3 == 0
}
