package index

import (
	"context"
	"fmt"
	"unicode/utf8"

	bleveindex "github.com/blevesearch/bleve_index_api"

	"natobot/knowledge"
)

// Similar implements knowledge.Searcher: one edit for a term of four or five
// letters, two for longer ones, none for shorter ones. A term that the index
// holds is similar to itself.
func (x *Index) Similar(ctx context.Context, term string) ([]knowledge.Similar, error) {
	edits := 2
	switch n := utf8.RuneCountInString(term); {
	case n < 4:
		return nil, nil
	case n < 6:
		edits = 1
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x.closed {
		return nil, ErrClosed
	}
	dictionary, err := x.snapshot.FieldDictFuzzy(textField, term, edits, "")
	if err != nil {
		return nil, fmt.Errorf("look for words like %q: %w", term, err)
	}
	defer dictionary.Close()
	return gather(ctx, dictionary)
}

// gather reads a dictionary to its end.
func gather(ctx context.Context, dictionary bleveindex.FieldDict) ([]knowledge.Similar, error) {
	var out []knowledge.Similar
	for {
		e, err := dictionary.Next()
		if err != nil {
			return nil, fmt.Errorf("read similar words: %w", err)
		}
		if e == nil {
			return out, ctx.Err()
		}
		out = append(out, knowledge.Similar{Term: e.Term, Frequency: int(e.Count)})
	}
}
