package index

import (
	"context"
	"fmt"
	"unicode/utf8"

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
	d, err := x.takeDesk()
	if err != nil {
		return nil, err
	}
	defer x.returnDesk(d)
	near, err := x.near(ctx, term, edits)
	if err != nil {
		return nil, fmt.Errorf("look for words like %q: %w", term, err)
	}
	out := make([]knowledge.Similar, len(near))
	for i, t := range near {
		postings, err := d.text.find([]byte(t))
		if err != nil {
			return nil, err
		}
		out[i] = knowledge.Similar{Term: t, Frequency: postings.count}
	}
	return out, nil
}

// near lists the terms within some edits of a term. bleve leaves their
// frequencies out.
func (x *Index) near(ctx context.Context, term string, edits int) ([]string, error) {
	dictionary, err := x.snapshot.FieldDictFuzzy(textField, term, edits, "")
	if err != nil {
		return nil, err
	}
	defer dictionary.Close()
	var out []string
	for {
		e, err := dictionary.Next()
		if err != nil {
			return nil, err
		}
		if e == nil {
			return out, ctx.Err()
		}
		out = append(out, e.Term)
	}
}
