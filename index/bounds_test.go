package index_test

import (
	"math/rand/v2"
	"testing"
)

// TestBounds searches under bounds that are reached: the hits are fewer than
// all, but each has the score that it has in a plain search, and they are in
// order.
func TestBounds(t *testing.T) {
	ps := random(31, 1000)
	x, plain := inMemory(t, ps), newReference(ps)
	r := rand.New(rand.NewPCG(9, 10))
	same, total := 0, 0
	for range 60 {
		q := ask(r, ps, 16)
		want := plain.search(q, len(ps))
		scores := make(map[int]float64)
		for _, h := range want {
			scores[h.Passage] = h.Score
		}
		x.Bound(250, 60)
		hits := search(t, x, q, 30).Hits
		for i, h := range hits {
			if !near(h.Score, scores[h.Passage]) {
				t.Errorf("passage %d: score %v, want %v", h.Passage, h.Score, scores[h.Passage])
			}
			if i > 0 && h.Score > hits[i-1].Score {
				t.Errorf("hit %d is better than the one before", i)
			}
			if h.Score >= want[min(30, len(want))-1].Score {
				same++
			}
		}
		total += min(30, len(want))
	}
	if share := float64(same) / float64(total); share < 0.6 {
		t.Errorf("%.2f of the hits of a search without bounds are found", share)
	}
}
