package index

import (
	"encoding/binary"
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

// newIndex takes a finished index over and reads what is fixed about it. It
// closes b when it fails.
func newIndex(b bleve.Index) (*Index, error) {
	x := &Index{bleve: b}
	if err := x.load(); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// load reads the lengths of the passages, and which of bleve's documents is
// which passage: bleve orders the documents of a batch as it likes.
func (x *Index) load() error {
	snapshot, err := takeSnapshot(x.bleve)
	if err != nil {
		return err
	}
	x.snapshot = snapshot
	stored, err := snapshot.GetInternal(lengthsKey)
	if err != nil {
		return fmt.Errorf("read the lengths of the passages: %w", err)
	}
	lengths := decodeLengths(stored)
	count, err := snapshot.DocCount()
	if err != nil {
		return fmt.Errorf("count passages: %w", err)
	}
	if int(count) != len(lengths) {
		return fmt.Errorf("the index holds %d passages and the lengths of %d", count, len(lengths))
	}
	x.average = mean(lengths)
	return x.number(lengths)
}

// takeSnapshot returns the state of an index. The caller closes it.
func takeSnapshot(b bleve.Index) (*scorch.IndexSnapshot, error) {
	advanced, err := b.Advanced()
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

// lengthsKey holds the length of every passage in terms, four bytes each, in
// the index itself, so that an index on disk needs no second look at the texts.
var lengthsKey = []byte("natobot:lengths")

func encodeLengths(lengths []uint32) []byte {
	out := make([]byte, 0, 4*len(lengths))
	for _, n := range lengths {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return out
}

func decodeLengths(stored []byte) []uint32 {
	out := make([]uint32, 0, len(stored)/4)
	for ; len(stored) >= 4; stored = stored[4:] {
		out = append(out, binary.LittleEndian.Uint32(stored))
	}
	return out
}

func mean(lengths []uint32) float64 {
	total := 0.0
	for _, n := range lengths {
		total += float64(n)
	}
	return total / float64(max(1, len(lengths)))
}
