package index_test

import (
	"cmp"
	"math"
	"slices"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// reference is a searcher that does everything the plain way: it looks through
// all passages for each search.
type reference struct {
	text, context []map[string]int // by passage, how often a term stands there
	lengths       []int
	average       float64
}

func newReference(passages []knowledge.Passage) *reference {
	r := &reference{}
	total := 0
	for _, p := range passages {
		text, n := count(p.Text())
		context, _ := count(p.Context())
		r.text, r.context, r.lengths = append(r.text, text), append(r.context, context), append(r.lengths, n)
		total += n
	}
	r.average = float64(total) / float64(max(1, len(passages)))
	return r
}

func count(text string) (map[string]int, int) {
	out, n := make(map[string]int), 0
	for _, t := range language.Tokens(text) {
		if t.Word() && !t.Stop {
			out[t.Term]++
			n++
		}
	}
	return out, n
}

// frequency counts the passages that hold a term.
func frequency(in []map[string]int, term string) int {
	n := 0
	for _, counts := range in {
		if counts[term] > 0 {
			n++
		}
	}
	return n
}

// search ranks every passage by BM25 with k1 1.2 and b .75, plus .6 of a
// term's rarity where it stands in the title or heading.
func (r *reference) search(terms []knowledge.Term, limit int) []knowledge.Hit {
	scores := make([]float64, len(r.text))
	for _, t := range terms {
		n := cmp.Or(frequency(r.text, t.Text), frequency(r.context, t.Text))
		rarity := t.Weight * math.Log(1+(float64(len(r.text)-n)+0.5)/(float64(n)+0.5))
		for i := range scores {
			if tf := float64(r.text[i][t.Text]); tf > 0 {
				scores[i] += rarity * tf * 2.2 / (tf + 1.2*(0.25+0.75*float64(r.lengths[i])/max(1, r.average)))
			}
			if r.context[i][t.Text] > 0 {
				scores[i] += rarity * 0.6
			}
		}
	}
	var out []knowledge.Hit
	for i, s := range scores {
		if s > 0 {
			out = append(out, knowledge.Hit{Passage: i, Score: s})
		}
	}
	slices.SortStableFunc(out, func(a, b knowledge.Hit) int { return cmp.Compare(b.Score, a.Score) })
	return out[:min(limit, len(out))]
}
