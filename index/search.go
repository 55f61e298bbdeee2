package index

import (
	"context"

	"natobot/knowledge"
)

// Search implements knowledge.Searcher. Passages are ranked by BM25, exactly,
// unless the terms stand in very many of them (see maxPostings); equal scores
// are in the order of the passages, so that the same question always has the
// same hits. A term whose weight is not within [1e-9, 1e9] is counted but not
// searched for; a term given twice counts twice.
func (x *Index) Search(ctx context.Context, terms []knowledge.Term, limit int) (knowledge.Found, error) {
	found := knowledge.Found{
		Passages:      len(x.passages),
		AverageLength: x.average,
		Frequency:     make(map[string]int, len(terms)),
	}
	d, err := x.takeDesk()
	if err != nil {
		return found, err
	}
	defer x.returnDesk(d)
	for _, t := range terms {
		if err := x.lookUp(d, t, found.Frequency); err != nil {
			return found, err
		}
	}
	if limit <= 0 || len(d.lists) == 0 {
		return found, ctx.Err()
	}
	found.Hits, err = x.rank(ctx, d, min(limit, len(x.passages)))
	return found, err
}

// lookUp finds the postings of a term and lays them on the desk.
func (x *Index) lookUp(d *desk, t knowledge.Term, frequency map[string]int) error {
	text, err := d.text.find([]byte(t.Text))
	if err != nil {
		return err
	}
	frequency[t.Text] = text.count
	if t.Weight < minWeight || t.Weight > maxWeight || t.Weight != t.Weight {
		return nil
	}
	over, err := d.context.find([]byte(t.Text))
	if err != nil {
		return err
	}
	// A word of the titles is as rare as it is in the passages: a short title
	// says little about how common the word is.
	rarity := t.Weight * idf(text.count, len(x.passages))
	if text.count == 0 {
		rarity = t.Weight * idf(over.count, len(x.passages))
	}
	d.lay(list{shelf: d.text, entry: text, weight: rarity * (k1 + 1)})
	d.lay(list{shelf: d.context, entry: over, weight: rarity * contextWeight, flat: true})
	return nil
}

// desk is what one search works with: where it reads, and the scores so far.
type desk struct {
	text, context *shelf
	lists         []list    // what is searched for
	scores        []float64 // by document; 0 for those not in reached
	best          float64   // the highest score
	reached       []uint32  // the documents with a score
	kept          []uint32  // those of them that can still be among the hits
	heap          []float64
}

// list is the postings of one term in one field.
type list struct {
	shelf  *shelf
	entry  *entry
	weight float64 // the most that it can add to a score
	flat   bool    // it adds the same to every document that it is in
}

// lay adds a list unless it is empty.
func (d *desk) lay(l list) {
	if l.entry.count > 0 {
		d.lists = append(d.lists, l)
	}
}

// takeDesk begins a search, and keeps the index from being closed.
func (x *Index) takeDesk() (*desk, error) {
	x.mu.RLock()
	if x.closed {
		x.mu.RUnlock()
		return nil, ErrClosed
	}
	if d, ok := x.desks.Get().(*desk); ok {
		return d, nil
	}
	d, err := x.newDesk()
	if err != nil {
		x.mu.RUnlock()
		return nil, err
	}
	return d, nil
}

func (x *Index) newDesk() (*desk, error) {
	text, err := newShelf(x.snapshot, textField)
	if err != nil {
		return nil, err
	}
	over, err := newShelf(x.snapshot, contextField)
	if err != nil {
		return nil, err
	}
	return &desk{text: text, context: over, scores: make([]float64, len(x.passages))}, nil
}

// returnDesk ends a search.
func (x *Index) returnDesk(d *desk) {
	for _, n := range d.reached {
		d.scores[n] = 0
	}
	d.reached, d.lists, d.best = d.reached[:0], d.lists[:0], 0
	d.text.clear()
	d.context.clear()
	x.desks.Put(d)
	x.mu.RUnlock()
}
