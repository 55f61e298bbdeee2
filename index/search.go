package index

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"natobot/knowledge"
)

// contextBoost is how much a word in the title or heading counts against one
// in the passage: enough to prefer the article that a question names, too
// little to bring up each of its paragraphs.
const contextBoost = 0.4

// Index is a full-text index over passages. It is safe for concurrent use and
// does not change once built. It implements knowledge.Searcher.
type Index struct {
	bleve    bleve.Index
	passages int
	average  float64 // terms in a passage
}

// wrap reads what is fixed about a finished index.
func wrap(b bleve.Index) (*Index, error) {
	count, err := b.DocCount()
	if err != nil {
		b.Close()
		return nil, fmt.Errorf("count passages: %w", err)
	}
	stored, err := b.GetInternal(averageKey)
	if err != nil || len(stored) != 8 {
		b.Close()
		return nil, errors.Join(errors.New("the index holds no average length"), err)
	}
	average := math.Float64frombits(binary.BigEndian.Uint64(stored))
	return &Index{bleve: b, passages: int(count), average: average}, nil
}

// Close frees the index. It must not be used afterwards.
func (x *Index) Close() error { return x.bleve.Close() }

// Passages is the number of passages indexed.
func (x *Index) Passages() int { return x.passages }

// Search implements knowledge.Searcher. Terms that no passage holds cost
// nothing and have frequency 0.
func (x *Index) Search(ctx context.Context, terms []knowledge.Term, limit int) (knowledge.Found, error) {
	found := knowledge.Found{Passages: x.passages, AverageLength: x.average}
	frequency, err := x.frequencies(ctx, terms)
	if err != nil {
		return found, err
	}
	found.Frequency = frequency
	if len(terms) == 0 || limit <= 0 {
		return found, nil
	}
	request := bleve.NewSearchRequestOptions(disjunction(terms), limit, 0, false)
	result, err := x.bleve.SearchInContext(ctx, request)
	if err != nil {
		return found, fmt.Errorf("search: %w", err)
	}
	for _, hit := range result.Hits {
		n, err := strconv.Atoi(hit.ID)
		if err != nil || n < 0 || n >= x.passages {
			return found, fmt.Errorf("search: the index holds an unknown passage %q", hit.ID)
		}
		found.Hits = append(found.Hits, knowledge.Hit{Passage: n, Score: hit.Score})
	}
	return found, nil
}

// disjunction asks for any of the terms, in the passage or over it.
func disjunction(terms []knowledge.Term) query.Query {
	queries := make([]query.Query, 0, 2*len(terms))
	for _, t := range terms {
		queries = append(queries, termQuery(t.Text, textField, t.Weight), termQuery(t.Text, contextField, t.Weight*contextBoost))
	}
	return bleve.NewDisjunctionQuery(queries...)
}

func termQuery(term, field string, boost float64) query.Query {
	q := bleve.NewTermQuery(term)
	q.SetField(field)
	q.SetBoost(boost)
	return q
}

// frequencies counts the passages that hold each term.
func (x *Index) frequencies(ctx context.Context, terms []knowledge.Term) (map[string]int, error) {
	out := make(map[string]int, len(terms))
	err := x.read(func(r bleveindex.IndexReader) error {
		for _, t := range terms {
			postings, err := r.TermFieldReader(ctx, []byte(t.Text), textField, false, false, false)
			if err != nil {
				return fmt.Errorf("count %q: %w", t.Text, err)
			}
			out[t.Text] = int(postings.Count())
			if err := postings.Close(); err != nil {
				return fmt.Errorf("count %q: %w", t.Text, err)
			}
		}
		return nil
	})
	return out, err
}

// read lends a reader of the index to f.
func (x *Index) read(f func(bleveindex.IndexReader) error) error {
	advanced, err := x.bleve.Advanced()
	if err != nil {
		return fmt.Errorf("read index: %w", err)
	}
	reader, err := advanced.Reader()
	if err != nil {
		return fmt.Errorf("read index: %w", err)
	}
	return errors.Join(f(reader), reader.Close())
}

// Similar implements knowledge.Searcher: one edit for a term of four or five
// letters, two for longer ones, none for shorter ones.
func (x *Index) Similar(ctx context.Context, term string) ([]knowledge.Similar, error) {
	edits := 2
	switch n := len([]rune(term)); {
	case n < 4:
		return nil, nil
	case n < 6:
		edits = 1
	}
	var out []knowledge.Similar
	err := x.read(func(r bleveindex.IndexReader) error {
		fuzzy, ok := r.(bleveindex.IndexReaderFuzzy)
		if !ok {
			return nil
		}
		dict, err := fuzzy.FieldDictFuzzy(textField, term, edits, "")
		if err != nil {
			return fmt.Errorf("look for words like %q: %w", term, err)
		}
		for e, err := dict.Next(); e != nil; e, err = dict.Next() {
			if err != nil {
				return errors.Join(err, dict.Close())
			}
			out = append(out, knowledge.Similar{Term: e.Term, Frequency: int(e.Count)})
		}
		return dict.Close()
	})
	return out, err
}

var _ knowledge.Searcher = (*Index)(nil)
