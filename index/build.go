package index

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/blevesearch/bleve/v2"

	"natobot/knowledge"
)

// How many passages are taken at once.
const (
	stepSize  = 500  // between two reports of progress
	batchSize = 4000 // in a segment: few segments to search, some 50 MB while one is made
)

// Progress is told how many of the passages have been indexed. It is called
// from one goroutine, with done rising to total.
type Progress func(done, total int)

// New builds an index in memory. The passages are numbered by their place.
// Progress may be nil. The caller closes the index.
func New(ctx context.Context, passages []knowledge.Passage, progress Progress) (*Index, error) {
	store, err := bleve.NewUsing("", newMapping(), "scorch", "scorch", nil)
	if err != nil {
		return nil, fmt.Errorf("create index in memory: %w", err)
	}
	writer := &batches{store: store, batch: store.NewBatch()}
	lengths, err := fill(ctx, writer, passages, progress)
	if err == nil {
		err = writer.flush()
	}
	if err != nil {
		return nil, errors.Join(err, store.Close())
	}
	return newIndex(store, lengths)
}

// writer takes the documents of a new index. bleve.Builder is one.
type writer interface {
	Index(id string, fields any) error
}

// fill writes every passage under its number, and returns their lengths.
func fill(ctx context.Context, w writer, passages []knowledge.Passage, progress Progress) ([]uint32, error) {
	lengths := make([]uint32, 0, len(passages))
	for len(lengths) < len(passages) {
		done := len(lengths)
		pages, err := analyse(ctx, passages[done:min(done+stepSize, len(passages))])
		if err != nil {
			return nil, err
		}
		for i, p := range pages {
			if err := w.Index(strconv.Itoa(done+i), p.fields()); err != nil {
				return nil, fmt.Errorf("index %s: %w", passages[done+i].Article.ID, err)
			}
			lengths = append(lengths, p.length)
		}
		if progress != nil {
			progress(len(lengths), len(passages))
		}
	}
	return lengths, nil
}

// batches writes to an open index, many documents at once.
type batches struct {
	store bleve.Index
	batch *bleve.Batch
}

// Index implements writer.
func (b *batches) Index(id string, fields any) error {
	if err := b.batch.Index(id, fields); err != nil {
		return err
	}
	if b.batch.Size() < batchSize {
		return nil
	}
	return b.flush()
}

// flush writes what has gathered.
func (b *batches) flush() error {
	defer b.batch.Reset()
	return b.store.Batch(b.batch)
}
