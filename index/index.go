package index

import (
	"errors"
	"fmt"
	"strconv"
	"sync"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	bleveindex "github.com/blevesearch/bleve_index_api"

	"natobot/knowledge"
)

// ErrClosed is returned by a search of an index that has been closed.
var ErrClosed = errors.New("the index is closed")

// Index is a full-text index over passages. It does not change once built and
// is safe for concurrent use. It implements knowledge.Searcher.
type Index struct {
	bleve    bleve.Index
	snapshot *scorch.IndexSnapshot // the one state that everything is read from
	passages []uint32              // the passage of each of bleve's documents
	norms    []float32             // by document: what its length does to BM25
	average  float64               // terms in a passage
	desks    sync.Pool             // of *desk

	mu     sync.RWMutex // held for writing to close
	closed bool
}

// newIndex takes over a finished index and the lengths of its passages. It
// closes the index when it fails.
func newIndex(store bleve.Index, lengths []uint32) (*Index, error) {
	x := &Index{bleve: store, average: mean(lengths)}
	if err := x.load(lengths); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// load takes a snapshot and finds which of bleve's documents is which passage:
// bleve orders the documents of a batch as it likes.
func (x *Index) load(lengths []uint32) error {
	snapshot, err := takeSnapshot(x.bleve)
	if err != nil {
		return err
	}
	x.snapshot = snapshot
	count, err := snapshot.DocCount()
	if err != nil {
		return fmt.Errorf("count passages: %w", err)
	}
	if int(count) != len(lengths) {
		return fmt.Errorf("the index holds %d passages and the lengths of %d", count, len(lengths))
	}
	return x.number(lengths)
}

// takeSnapshot returns the state of an index. The caller closes it.
func takeSnapshot(store bleve.Index) (*scorch.IndexSnapshot, error) {
	advanced, err := store.Advanced()
	if err != nil {
		return nil, fmt.Errorf("read index: %w", err)
	}
	reader, err := advanced.Reader()
	if err != nil {
		return nil, fmt.Errorf("read index: %w", err)
	}
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, errors.Join(fmt.Errorf("an index of kind %T cannot be read", reader), reader.Close())
	}
	return snapshot, nil
}

// number finds the passage and the norm of each document.
func (x *Index) number(lengths []uint32) error {
	x.passages = make([]uint32, len(lengths))
	x.norms = make([]float32, len(lengths))
	seen := make([]bool, len(lengths))
	var id bleveindex.IndexInternalID
	for document := range x.passages {
		id = bleveindex.NewIndexInternalID(id, uint64(document))
		name, err := x.snapshot.ExternalID(id)
		if err != nil {
			return fmt.Errorf("name document %d: %w", document, err)
		}
		n, err := strconv.Atoi(name)
		if err != nil || n < 0 || n >= len(lengths) || seen[n] {
			return fmt.Errorf("the index holds an unknown passage %q", name)
		}
		seen[n] = true
		x.passages[document] = uint32(n)
		x.norms[document] = float32(norm(lengths[n], x.average))
	}
	return nil
}

// Close waits for the searches under way and frees the index. Searches that
// begin later return ErrClosed; closing twice does nothing.
func (x *Index) Close() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.closed {
		return nil
	}
	x.closed = true
	var err error
	if x.snapshot != nil {
		err = x.snapshot.Close()
	}
	return errors.Join(err, x.bleve.Close())
}

// Passages is the number of passages indexed.
func (x *Index) Passages() int { return len(x.passages) }

var _ knowledge.Searcher = (*Index)(nil)
