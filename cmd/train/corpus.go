package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"natobot/knowledge"
	"natobot/knowledge/question"
	"natobot/knowledge/source"
)

// foldCount is in how many parts the articles are divided for held-out
// figures.
const foldCount = 3

// corpus is a set of articles with questions about them.
type corpus struct {
	name   string
	items  []item
	weight float64 // of one of its questions in training
	bases  *bases
	fold   map[string]int // of each article
	// What each question is trained on; a zero value where it has no answer.
	groups []group     // its sentences, asked of all articles
	own    []group     // its sentences, asked of its article alone
	spans  []spanGroup // the spans of its gold sentence
}

// newCorpus reads the folder articles and the file questions.jsonl below dir.
func newCorpus(ctx context.Context, name, dir string, sample int, weight float64) (*corpus, error) {
	articles, err := source.Load([]string{filepath.Join(dir, "articles")}, func(path string, err error) {
		fmt.Fprintf(os.Stderr, "train: skipped %s: %v\n", path, err)
	})
	if err != nil {
		return nil, err
	}
	all, err := readItems(filepath.Join(dir, "questions.jsonl"))
	if err != nil {
		return nil, err
	}
	c := &corpus{name: name, weight: weight, fold: make(map[string]int)}
	for i := 0; i < len(all); i += sample {
		c.items = append(c.items, all[i])
	}
	for i, a := range articles {
		c.fold[a.ID] = i % foldCount
	}
	if c.bases, err = newBases(ctx, articles); err != nil {
		return nil, err
	}
	return c, c.label(ctx)
}

// label makes what the questions are trained on.
func (c *corpus) label(ctx context.Context) error {
	n := len(c.items)
	c.groups, c.own, c.spans = make([]group, n), make([]group, n), make([]spanGroup, n)
	return each(n, func(i int) error {
		it := c.items[i]
		if it.Answers == nil {
			return nil
		}
		all, err := c.retrieve(ctx, c.bases.all, it)
		if err != nil {
			return err
		}
		own, err := c.retrieve(ctx, c.bases.own[it.Article], it)
		if err != nil {
			return err
		}
		c.groups[i] = newGroup(it, all.Query, all.Candidates, c.weight)
		c.own[i] = newGroup(it, own.Query, own.Candidates, c.weight)
		if g, ok := newSpanGroup(it, all.Query, all.Candidates, c.weight); ok {
			c.spans[i] = g
		}
		return nil
	})
}

func (c *corpus) retrieve(ctx context.Context, b *knowledge.Base, it item) (knowledge.Retrieval, error) {
	return b.Retrieve(ctx, question.Analyse(it.Q))
}

// each calls f for 0 to n-1, as many at once as there are processors, and
// returns the first error.
func each(n int, f func(i int) error) error {
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < n && errs[w] == nil; i += workers {
				errs[w] = f(i)
			}
		})
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
