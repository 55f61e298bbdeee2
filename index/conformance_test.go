package index_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// TestSearcher checks what knowledge.Searcher promises, and what this package
// promises beyond it, for every way to keep an index.
func TestSearcher(t *testing.T) {
	checks := []struct {
		name  string
		check func(*testing.T, kind)
	}{
		{"agrees with a plain search", agrees},
		{"counts exactly", counts},
		{"same hits after a rebuild", rebuilt},
		{"equals in order", equals},
		{"limit", limits},
		{"terms that find nothing", nothing},
		{"weights", weights},
		{"title and heading", titles},
		{"any script", scripts},
		{"no passages", empty},
		{"similar", similar},
		{"cancelled", cancelled},
	}
	for _, k := range kinds {
		for _, c := range checks {
			t.Run(k.name+"/"+c.name, func(t *testing.T) { c.check(t, k) })
		}
	}
}

func agrees(t *testing.T, k kind) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{1, 2, 30, 400, 5000} {
		ps := random(uint64(size), size)
		x, plain := k.make(t, ps), newReference(ps)
		for range 40 {
			q, limit := question(r, ps, 1+r.IntN(30)), 1+r.IntN(40)
			sameHits(t, search(t, x, q, limit).Hits, plain.search(q, limit+1), limit)
		}
		if t.Failed() {
			t.Fatalf("with %d passages", size)
		}
	}
}

// sameHits compares hits with those of a plain search, which holds one more.
// Scores may differ in their last digits, and passages by as little in place.
func sameHits(t *testing.T, got, want []knowledge.Hit, limit int) {
	t.Helper()
	if len(got) != min(limit, len(want)) {
		t.Fatalf("%d hits, want %d", len(got), min(limit, len(want)))
	}
	scores := make(map[int]float64)
	for _, h := range want {
		scores[h.Passage] = h.Score
	}
	for i, h := range got {
		if !near(h.Score, want[i].Score) {
			t.Errorf("hit %d: score %v, want %v", i, h.Score, want[i].Score)
		}
		if s, ok := scores[h.Passage]; ok && !near(s, h.Score) {
			t.Errorf("hit %d: passage %d has the score %v, want %v", i, h.Passage, h.Score, s)
		} else if !ok && !near(h.Score, want[len(want)-1].Score) {
			t.Errorf("hit %d: passage %d should not be found", i, h.Passage)
		}
	}
}

// near allows for the norms, which are kept with seven digits.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-5*max(math.Abs(a), math.Abs(b)) }

func counts(t *testing.T, k kind) {
	ps := random(7, 700)
	x, plain := k.make(t, ps), newReference(ps)
	var all []knowledge.Term
	for n := range uint64(3200) {
		all = append(all, knowledge.Term{Text: word(n), Weight: 1})
	}
	found := search(t, x, all, 10)
	for _, term := range all {
		if got, want := found.Frequency[term.Text], frequency(plain.text, term.Text); got != want {
			t.Errorf("%s stands in %d passages, want %d", term.Text, got, want)
		}
	}
	if len(found.Frequency) != len(all) || found.Passages != len(ps) || found.AverageLength != plain.average {
		t.Errorf("%d frequencies, %d passages of %v terms; want %d, %d, %v",
			len(found.Frequency), found.Passages, found.AverageLength, len(all), len(ps), plain.average)
	}
}

func rebuilt(t *testing.T, k kind) {
	ps := random(11, 900)
	a, b := k.make(t, ps), k.make(t, ps)
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		q := question(r, ps, 12)
		first := search(t, a, q, 30)
		for _, again := range []knowledge.Found{search(t, a, q, 30), search(t, b, q, 30)} {
			if !reflect.DeepEqual(first, again) {
				t.Fatalf("%v\nthen\n%v", first, again)
			}
		}
	}
}

func equals(t *testing.T, k kind) {
	var texts []string
	for range 300 {
		texts = append(texts, "Romania withdrew.")
	}
	x := k.make(t, passages(article("A", texts...)))
	for i, h := range search(t, x, terms("withdrew", "romania"), 50).Hits {
		if h.Passage != i {
			t.Fatalf("hit %d is passage %d", i, h.Passage)
		}
	}
}

func limits(t *testing.T, k kind) {
	x := k.make(t, passages(article("A", "Poland spends.", "Poland buys.", "Poland sells.")))
	for limit, want := range map[int]int{-1: 0, 0: 0, 1: 1, 2: 2, 3: 3, 4: 3, math.MaxInt: 3} {
		found := search(t, x, terms("poland"), limit)
		if len(found.Hits) != want || found.Frequency["poland"] != 3 {
			t.Errorf("limit %d: %d hits, frequency %d; want %d, 3", limit, len(found.Hits), found.Frequency["poland"], want)
		}
	}
}

func nothing(t *testing.T, k kind) {
	x := k.make(t, passages(article("A", "The summit is in Washington.")))
	for _, q := range [][]knowledge.Term{
		nil,
		{},
		{{Text: "", Weight: 1}},
		{{Text: "the", Weight: 1}}, // a stop word
		{{Text: "Washington", Weight: 1}},
		{{Text: "washington summit", Weight: 1}},
		{{Text: "washington\x00", Weight: 1}},
		{{Text: "\xff\xfe", Weight: 1}},
	} {
		found := search(t, x, q, 10)
		if len(found.Hits) != 0 || found.Passages != 1 {
			t.Errorf("%+v: %v", q, found)
		}
		for _, term := range q {
			if n, ok := found.Frequency[term.Text]; n != 0 || !ok {
				t.Errorf("%+v: frequency %d, %t", q, n, ok)
			}
		}
	}
}

func weights(t *testing.T, k kind) {
	x := k.make(t, passages(article("A", "Poland spends.", "Norway spends.")))
	both := func(poland, norway float64) []knowledge.Hit {
		q := []knowledge.Term{{Text: "poland", Weight: poland}, {Text: "norway", Weight: norway}}
		return search(t, x, q, 10).Hits
	}
	if hits := both(1, 0.5); hits[0].Passage != 0 || !near(hits[0].Score, 2*hits[1].Score) {
		t.Errorf("Poland counts double: %v", hits)
	}
	if hits := both(0.5, 1); hits[0].Passage != 1 {
		t.Errorf("Norway counts double: %v", hits)
	}
	for _, unusable := range []float64{0, -1, math.NaN(), math.Inf(1), math.Inf(-1), 1e300, 5e-324} {
		if hits := both(1, unusable); len(hits) != 1 || hits[0].Passage != 0 {
			t.Errorf("weight %v: %v", unusable, hits)
		}
	}
}

func titles(t *testing.T, k kind) {
	x := k.make(t, passages(
		article("Rutte", "He leads.", "The candidate withdrew."),
		article("Iohannis", "He leads too, says Rutte.", "The candidate withdrew."),
	))
	hits := search(t, x, terms("iohannis", "candidate"), 10).Hits
	if len(hits) != 3 || hits[0].Passage != 3 {
		t.Errorf("the candidate under the title that is named comes first: %v", hits)
	}
	if found := search(t, x, terms("rutte"), 10); found.Frequency["rutt"] != 1 || found.Hits[0].Passage != 2 {
		t.Errorf("a passage that has the word comes before those that have it in the title: %v", found)
	}
}

func scripts(t *testing.T, k kind) {
	texts := []string{"Łódź e\u0301te\u0301 straße", "北京 外交部", "مرحبا بالعالم", "Ωμέγα", "👋🏽 wave", "a\u0300\u0301 \u200d \ufeff zero"}
	x := k.make(t, passages(article("Ünïcödé", texts...)))
	for i, text := range texts {
		for _, token := range language.Tokens(text) {
			if !token.Word() || token.Stop {
				continue
			}
			hits := search(t, x, []knowledge.Term{{Text: token.Term, Weight: 1}}, 10).Hits
			if !slices.ContainsFunc(hits, func(h knowledge.Hit) bool { return h.Passage == i }) {
				t.Errorf("%q does not find %q: %v", token.Term, text, hits)
			}
		}
	}
}

func empty(t *testing.T, k kind) {
	if found := search(t, k.make(t, nil), terms("anything"), 10); found.Passages != 0 || len(found.Hits) != 0 || found.AverageLength != 0 {
		t.Errorf("without passages: %v", found)
	}
	ps := passages(article("", "the of and", "!"))
	if found := search(t, k.make(t, ps), terms("anything"), 10); found.Passages != len(ps) || len(found.Hits) != 0 {
		t.Errorf("without words: %v", found)
	}
}

func similar(t *testing.T, k kind) {
	x := k.make(t, passages(article("A", "Poland spends on the alliance.", "Polish spending; Poland.", "Holland.")))
	for term, want := range map[string]map[string]int{
		"polnd":                    {"poland": 2},
		"pland":                    {"poland": 2},
		"polandd":                  {"poland": 2, "holland": 1},
		"poland":                   {"poland": 2, "holland": 1},
		"xyzxyz":                   {},
		"on":                       {},
		"":                         {},
		"\xff\xff\xff\xff\xff\xff": {},
	} {
		found, err := x.Similar(context.Background(), term)
		if err != nil {
			t.Errorf("%q: %v", term, err)
		}
		got := make(map[string]int)
		for _, s := range found {
			got[s.Term] = s.Frequency
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%q: %v, want %v", term, got, want)
		}
	}
}

func cancelled(t *testing.T, k kind) {
	x := k.make(t, passages(article("A", "Poland spends.")))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Search(ctx, terms("poland"), 10); !errors.Is(err, context.Canceled) {
		t.Errorf("search: %v", err)
	}
	if _, err := x.Similar(ctx, "polnd"); !errors.Is(err, context.Canceled) {
		t.Errorf("similar: %v", err)
	}
}
