package index

import (
	"context"
	"fmt"
	"strconv"

	"github.com/blevesearch/bleve/v2"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// batchSize is how many passages are indexed at once: large enough to leave
// few segments to search, small enough that memory stays bounded.
const batchSize = 1000

// Progress is told how many of the passages have been indexed.
type Progress func(done, total int)

// New builds an index in memory. Progress may be nil. The caller closes it.
func New(ctx context.Context, passages []knowledge.Passage, progress Progress) (*Index, error) {
	b, err := bleve.NewUsing("", newMapping(), "scorch", "scorch", nil)
	if err != nil {
		return nil, fmt.Errorf("create index in memory: %w", err)
	}
	if err := fill(ctx, b, passages, progress); err != nil {
		b.Close()
		return nil, err
	}
	return newIndex(b)
}

// fill indexes every passage under its number.
func fill(ctx context.Context, b bleve.Index, passages []knowledge.Passage, progress Progress) error {
	lengths := make([]uint32, len(passages))
	batch := b.NewBatch()
	for i, p := range passages {
		if err := ctx.Err(); err != nil {
			return err
		}
		text := p.Text()
		lengths[i] = countTerms(text)
		doc := map[string]any{textField: text, contextField: p.Context()}
		if err := batch.Index(strconv.Itoa(i), doc); err != nil {
			return fmt.Errorf("index %s: %w", p.Article.ID, err)
		}
		if batch.Size() < batchSize && i < len(passages)-1 {
			continue
		}
		if err := b.Batch(batch); err != nil {
			return fmt.Errorf("write index: %w", err)
		}
		batch = b.NewBatch()
		if progress != nil {
			progress(i+1, len(passages))
		}
	}
	if err := b.SetInternal(lengthsKey, encodeLengths(lengths)); err != nil {
		return fmt.Errorf("write index: %w", err)
	}
	return nil
}

// countTerms counts the words of a text that are indexed.
func countTerms(text string) uint32 {
	n := uint32(0)
	for _, t := range language.Tokens(text) {
		if t.Word() && !t.Stop {
			n++
		}
	}
	return n
}
