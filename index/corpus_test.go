package index_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/language"
)

// article makes an article of paragraphs.
func article(title string, paragraphs ...string) *knowledge.Article {
	text := strings.Join(paragraphs, "\n\n")
	var blocks []knowledge.Block
	at := 0
	for _, p := range paragraphs {
		blocks = append(blocks, knowledge.Block{Span: knowledge.Span{Start: at, End: at + len(p)}, Part: knowledge.Body})
		at += len(p) + len("\n\n")
	}
	return knowledge.NewArticle(knowledge.Meta{ID: strings.ToLower(title), Title: title}, text, blocks)
}

// passages lists the passages of articles.
func passages(articles ...*knowledge.Article) []knowledge.Passage {
	return knowledge.Passages(articles)
}

// random makes n passages of words that are as unevenly common as those of a
// language, the same for the same seed. Some passages are alike.
func random(seed uint64, n int) []knowledge.Passage {
	r := rand.New(rand.NewPCG(seed, 1))
	words := rand.NewZipf(r, 1.1, 4, 3000)
	var articles []*knowledge.Article
	var paragraphs []string
	for i := range n {
		if i%10 == 9 {
			paragraphs = append(paragraphs, paragraphs[r.IntN(len(paragraphs))])
		} else {
			paragraphs = append(paragraphs, paragraph(words, 3+r.IntN(60)))
		}
		if len(paragraphs) == 20 || i == n-1 {
			title := fmt.Sprintf("%s %d", paragraph(words, 2), len(articles))
			articles = append(articles, article(title, paragraphs...))
			paragraphs = nil
		}
	}
	return knowledge.Passages(articles)
}

func paragraph(words *rand.Zipf, n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(word(words.Uint64()))
		b.WriteByte(' ')
	}
	return b.String()
}

// word makes a word of a number: three syllables that no stemmer touches.
func word(n uint64) string {
	const consonants, vowels = "bdfgkmnprtvz", "aou"
	var b strings.Builder
	for range 3 {
		b.WriteByte(consonants[n%12])
		b.WriteByte(vowels[n/12%3])
		n /= 36
	}
	return b.String() + "k"
}

// question makes search terms of words that stand in a passage, some more that
// may stand nowhere, and weights.
func question(r *rand.Rand, from []knowledge.Passage, n int) []knowledge.Term {
	tokens := language.Tokens(from[r.IntN(len(from))].Text())
	var out []knowledge.Term
	for i := range n {
		t := knowledge.Term{Text: tokens[r.IntN(len(tokens))].Term, Weight: 1}
		if i%2 == 1 {
			t = knowledge.Term{Text: word(uint64(r.IntN(4000))), Weight: 0.5}
		}
		out = append(out, t)
	}
	return out
}

// terms gives each word's term the weight 1.
func terms(words ...string) []knowledge.Term {
	var out []knowledge.Term
	for _, w := range words {
		out = append(out, knowledge.Term{Text: language.Term(w), Weight: 1})
	}
	return out
}

// kind is a way to keep an index.
type kind struct {
	name string
	make func(t testing.TB, passages []knowledge.Passage) *index.Index
}

// kinds are all ways to keep an index. The index is closed when the test ends.
var kinds = []kind{
	{"memory", inMemory},
	{"disk", onDisk},
}

func inMemory(t testing.TB, passages []knowledge.Passage) *index.Index {
	t.Helper()
	return prepare(t, passages, index.Options{})
}

func onDisk(t testing.TB, passages []knowledge.Passage) *index.Index {
	t.Helper()
	return prepare(t, passages, index.Options{Dir: t.TempDir(), Threshold: 1})
}

// prepare makes an index that is closed when the test ends. A warning fails
// the test.
func prepare(t testing.TB, passages []knowledge.Passage, o index.Options) *index.Index {
	t.Helper()
	if o.Warn == nil {
		o.Warn = func(err error) { t.Errorf("warning: %v", err) }
	}
	x, err := index.Prepare(context.Background(), passages, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := x.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return x
}

// search searches, and fails the test on an error.
func search(t testing.TB, s knowledge.Searcher, terms []knowledge.Term, limit int) knowledge.Found {
	t.Helper()
	found, err := s.Search(context.Background(), terms, limit)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
