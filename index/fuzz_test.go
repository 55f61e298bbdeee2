package index_test

import (
	"context"
	"math"
	"strings"
	"testing"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/language"
)

// FuzzSearch indexes any text and searches it for any terms: nothing may
// panic, and the hits must be those of a plain search.
func FuzzSearch(f *testing.F) {
	f.Add("Title", "Poland spends.\n\nNorway, too.", "poland norway", 1.0, 10)
	f.Add("", "", "", 0.0, -1)
	f.Add("\x00", "a\x00b \xff\n\n\u202e\u0301 ﷺ ¨ ½", "ab\x00 \xff a \u0301", math.NaN(), math.MaxInt)
	f.Add("the", strings.Repeat("word ", 3000), "word", 1e-320, 1)
	f.Fuzz(func(t *testing.T, title, text, asked string, weight float64, limit int) {
		ps := passages(article(title, strings.Split(strings.ToValidUTF8(text, "\ufffd"), "\n\n")...))
		x, err := index.New(context.Background(), ps, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer x.Close()
		var q []knowledge.Term
		for _, term := range strings.Split(asked, " ") {
			q = append(q, knowledge.Term{Text: term, Weight: weight}, knowledge.Term{Text: language.Term(term), Weight: 1})
		}
		found := search(t, x, q, limit)
		plain := newReference(ps)
		for _, term := range q {
			if n := frequency(plain.text, term.Text); found.Frequency[term.Text] != n {
				t.Errorf("%q: frequency %d, want %d", term.Text, found.Frequency[term.Text], n)
			}
			if _, err := x.Similar(context.Background(), term.Text); err != nil {
				t.Errorf("similar to %q: %v", term.Text, err)
			}
		}
		if !(weight >= 1e-9 && weight <= 1e9) {
			q = usable(q)
		}
		limit = min(max(0, limit), len(ps))
		sameHits(t, found.Hits, plain.search(q, limit+1), limit)
	})
}

// usable leaves out the terms whose weight is not 1.
func usable(q []knowledge.Term) []knowledge.Term {
	var out []knowledge.Term
	for _, t := range q {
		if t.Weight == 1 {
			out = append(out, t)
		}
	}
	return out
}
