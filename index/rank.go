package index

import (
	"cmp"
	"context"
	"math"
	"slices"

	"natobot/knowledge"
)

// The constants of BM25, the usual ones.
const (
	k1          = 1.2
	lengthShare = 0.75 // b in the literature
)

// contextWeight is how much a word in the title or heading counts against one
// in the passage: enough to prefer the article that a question names, too
// little to bring up each of its paragraphs.
const contextWeight = 0.6

// The weights that a term may have.
const (
	minWeight = 1e-9
	maxWeight = 1e9
)

// maxPostings is how many postings are read to find passages. Once that many
// are read, the words that are left, which are the most common, rank what the
// rarer ones found and find nothing new.
const maxPostings = 20_000

// maxKept is how many passages the common words rank.
const maxKept = 2_000

// margin is how far, as a share of the best score, a passage must be behind
// before it is given up: sums differ in their last digits with the order they
// are made in.
const margin = 1e-9

// idf is how rare a term is that n of all passages hold. It is over 0.
func idf(n, all int) float64 {
	return math.Log(1 + (float64(all-n)+0.5)/(float64(n)+0.5))
}

// norm is what the length of a passage does to BM25.
func norm(length uint32, average float64) float64 {
	return k1 * (1 - lengthShare + lengthShare*float64(length)/max(1, average))
}

// rank finds the best passages for the lists on the desk.
//
// It reads the lists by what they can add to a score, rare words first. As
// soon as what is left cannot bring a new passage among the hits, the common
// words are looked up for the passages that still can be there, and nowhere
// else (MaxScore: Turtle and Flood, Query evaluation: strategies and
// optimizations, 1995).
func (x *Index) rank(ctx context.Context, d *desk, limit int) ([]knowledge.Hit, error) {
	slices.SortStableFunc(d.lists, func(a, b list) int { return cmp.Compare(b.weight, a.weight) })
	rest := 0.0
	for _, l := range d.lists {
		rest += l.weight
	}
	read, left := 0, d.lists
	for len(left) > 0 && !d.settled(limit, rest) {
		l := left[0]
		if read += l.entry.count; read > maxPostings && len(d.reached) >= limit {
			break
		}
		if err := cmp.Or(ctx.Err(), x.find(d, l)); err != nil {
			return nil, err
		}
		left, rest = left[1:], rest-l.weight
	}
	if err := x.refine(ctx, d, left, rest, limit); err != nil {
		return nil, err
	}
	return x.hits(d, limit), nil
}

// settled says whether lists that can add no more than rest cannot bring a new
// document among the best.
func (d *desk) settled(limit int, rest float64) bool {
	rest += margin * d.best
	return d.best > rest && len(d.reached) >= limit && d.least(d.reached, limit) > rest
}

// find adds what a list says about every document in it.
func (x *Index) find(d *desk, l list) error {
	return l.shelf.each(l.entry, func(document uint32, frequency float64) {
		if d.scores[document] == 0 {
			d.reached = append(d.reached, document)
		}
		d.scores[document] += x.gain(l, document, frequency)
		d.best = max(d.best, d.scores[document])
	})
}

// gain is what a list adds to the score of a document in it.
func (x *Index) gain(l list, document uint32, frequency float64) float64 {
	if l.flat {
		return l.weight
	}
	return l.weight * frequency / (frequency + float64(x.norms[document]))
}

// refine adds what the lists that are left say about the documents that can
// still be among the best.
func (x *Index) refine(ctx context.Context, d *desk, left []list, rest float64, limit int) error {
	d.kept = append(d.kept[:0], d.reached...)
	if len(left) == 0 {
		return nil
	}
	if len(d.kept) > maxKept {
		d.keep(d.least(d.kept, maxKept))
	}
	slices.Sort(d.kept)
	for _, l := range left {
		if len(d.kept) > limit {
			d.keep(d.least(d.kept, limit) - rest)
		}
		err := cmp.Or(ctx.Err(), l.shelf.among(l.entry, d.kept, func(document uint32, frequency float64) {
			d.scores[document] += x.gain(l, document, frequency)
		}))
		if err != nil {
			return err
		}
		rest -= l.weight
	}
	return nil
}

// keep drops the documents whose score is below least.
func (d *desk) keep(least float64) {
	least -= margin * d.best
	d.kept = slices.DeleteFunc(d.kept, func(document uint32) bool { return d.scores[document] < least })
}

// hits lists the best documents as passages, best first, equals in the order
// of the passages.
func (x *Index) hits(d *desk, limit int) []knowledge.Hit {
	if len(d.kept) > limit {
		least := d.least(d.kept, limit)
		d.kept = slices.DeleteFunc(d.kept, func(document uint32) bool { return d.scores[document] < least })
	}
	out := make([]knowledge.Hit, len(d.kept))
	for i, document := range d.kept {
		out[i] = knowledge.Hit{Passage: int(x.passages[document]), Score: d.scores[document]}
	}
	slices.SortFunc(out, func(a, b knowledge.Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Passage, b.Passage))
	})
	return out[:min(limit, len(out))]
}

// least is the score of the n-th best of the documents, of which there must be
// n at least.
func (d *desk) least(documents []uint32, n int) float64 {
	d.heap = d.heap[:0]
	for _, document := range documents[:n] {
		d.heap = append(d.heap, d.scores[document])
	}
	for i := n/2 - 1; i >= 0; i-- {
		sink(d.heap, i)
	}
	for _, document := range documents[n:] {
		if s := d.scores[document]; s > d.heap[0] {
			d.heap[0] = s
			sink(d.heap, 0)
		}
	}
	return d.heap[0]
}

// sink restores a heap with the least on top below place i.
func sink(heap []float64, i int) {
	for {
		least := 2*i + 1
		if least >= len(heap) {
			return
		}
		if right := least + 1; right < len(heap) && heap[right] < heap[least] {
			least = right
		}
		if heap[i] <= heap[least] {
			return
		}
		heap[i], heap[least] = heap[least], heap[i]
		i = least
	}
}
