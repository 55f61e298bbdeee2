package index

import (
	"fmt"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// shelf reads the postings of one field in a snapshot. It keeps what bleve
// allocates for one term and lends it to the next, so it serves one goroutine
// at a time.
type shelf struct {
	dictionaries []segment.TermDictionary // by segment
	bases        []uint64                 // number of the first document of each segment
	entries      []*entry                 // in the order of this search
	used         int                      // entries taken by this search
}

// entry is the postings of one term. It is valid until its shelf is cleared.
type entry struct {
	lists     []segment.PostingsList // by segment
	iterators []segment.PostingsIterator
	count     int // documents that hold the term
}

// newShelf opens the dictionaries of a field.
func newShelf(snapshot *scorch.IndexSnapshot, field string) (*shelf, error) {
	s := &shelf{}
	base := uint64(0)
	for _, part := range snapshot.Segments() {
		d, err := part.Segment().Dictionary(field)
		if err != nil {
			return nil, fmt.Errorf("open the dictionary of %s: %w", field, err)
		}
		s.dictionaries = append(s.dictionaries, d)
		s.bases = append(s.bases, base)
		base += part.Segment().Count()
	}
	return s, nil
}

// clear takes back every entry.
func (s *shelf) clear() { s.used = 0 }

// find looks a term up. The entry of a term that no document holds has count 0.
func (s *shelf) find(term []byte) (*entry, error) {
	if s.used == len(s.entries) {
		n := len(s.dictionaries)
		s.entries = append(s.entries, &entry{lists: make([]segment.PostingsList, n), iterators: make([]segment.PostingsIterator, n)})
	}
	e := s.entries[s.used]
	s.used++
	e.count = 0
	for i, d := range s.dictionaries {
		list, err := d.PostingsList(term, nil, e.lists[i])
		if err != nil {
			return nil, fmt.Errorf("look up %q: %w", term, err)
		}
		e.lists[i] = list
		e.count += int(list.Count())
	}
	return e, nil
}

// each visits the documents that hold an entry's term, in ascending order,
// with how often it stands in them.
func (s *shelf) each(e *entry, visit func(document uint32, frequency float64)) error {
	for i, list := range e.lists {
		it := list.Iterator(true, false, false, e.iterators[i])
		e.iterators[i] = it
		for {
			p, err := it.Next()
			if err != nil {
				return fmt.Errorf("read postings: %w", err)
			}
			if p == nil {
				break
			}
			visit(uint32(s.bases[i]+p.Number()), float64(p.Frequency()))
		}
	}
	return nil
}

// among visits those of the given documents that hold an entry's term. The
// documents must ascend.
func (s *shelf) among(e *entry, documents []uint32, visit func(document uint32, frequency float64)) error {
	for i, list := range e.lists {
		end := ^uint64(0)
		if i+1 < len(s.bases) {
			end = s.bases[i+1]
		}
		n := 0
		for n < len(documents) && uint64(documents[n]) < end {
			n++
		}
		if err := s.amongSegment(e, i, list, documents[:n], visit); err != nil {
			return err
		}
		documents = documents[n:]
	}
	return nil
}

func (s *shelf) amongSegment(e *entry, i int, list segment.PostingsList, documents []uint32, visit func(uint32, float64)) error {
	if len(documents) == 0 {
		return nil
	}
	it := list.Iterator(true, false, false, e.iterators[i])
	e.iterators[i] = it
	at := int64(-1) // the document the iterator stands on
	var freq float64
	for _, d := range documents {
		local := int64(uint64(d) - s.bases[i])
		if at < local {
			p, err := it.Advance(uint64(local))
			if err != nil {
				return fmt.Errorf("read postings: %w", err)
			}
			if p == nil {
				return nil
			}
			at, freq = int64(p.Number()), float64(p.Frequency())
		}
		if at == local {
			visit(d, freq)
		}
	}
	return nil
}
