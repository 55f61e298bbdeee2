package index_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/language"
	"natobot/knowledge/question"
	"natobot/knowledge/source"
)

// newwiki is a folder of 48 articles, and questions on them with where their
// answers stand. It is not ours to keep in the repository.
func newwiki(t testing.TB) string {
	t.Helper()
	shared := os.Getenv("NATOBOT_SHARED")
	if shared == "" {
		t.Skip("NATOBOT_SHARED is not set: it names the folder that holds data/newwiki")
	}
	return filepath.Join(shared, "data", "newwiki")
}

// loadNewwiki reads newwiki, once.
func loadNewwiki(t testing.TB) []*knowledge.Article {
	t.Helper()
	dir := newwiki(t)
	articles, err := newwikiArticles(filepath.Join(dir, "articles"))
	if err != nil {
		t.Fatal(err)
	}
	return articles
}

var newwikiArticles = func() func(string) ([]*knowledge.Article, error) {
	var once sync.Once
	var articles []*knowledge.Article
	var err error
	return func(dir string) ([]*knowledge.Article, error) {
		once.Do(func() { articles, err = source.Load([]string{dir}, nil) })
		return articles, err
	}
}()

// copies makes n passages for each: the passage itself, and others with a
// third of its words put in place of by words drawn from anywhere, and one in
// ten by a word that is new. The same ones each time.
func copies(from []knowledge.Passage, n int) []knowledge.Passage {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	var pool []string
	for _, p := range from {
		pool = append(pool, strings.Fields(p.Text())...)
	}
	out := from[:len(from):len(from)]
	for c := 1; c < n; c++ {
		for _, p := range from {
			words := strings.Fields(p.Text())
			for i := range words {
				switch k := r.IntN(30); {
				case k < 9:
					words[i] = pool[r.IntN(len(pool))]
				case k < 12:
					words[i] = word(uint64(r.IntN(46656)))
				}
			}
			out = append(out, passages(article(p.Article.Title, strings.Join(words, " ")))[:1]...)
		}
	}
	return out
}

// asked records what a base asks its index for.
type asked struct {
	knowledge.Searcher
	terms []knowledge.Term
}

func (a *asked) Search(ctx context.Context, terms []knowledge.Term, limit int) (knowledge.Found, error) {
	a.terms = terms
	return a.Searcher.Search(ctx, terms, limit)
}

// item is a question of newwiki.
type item struct {
	Q        string
	Article  string
	Evidence []string
	terms    []knowledge.Term // what it makes the index search for
}

// newwikiQuestions reads every nth question, with the terms that package
// knowledge makes of it.
func newwikiQuestions(t testing.TB, x *index.Index, nth int) []item {
	t.Helper()
	f, err := os.Open(filepath.Join(newwiki(t), "questions.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a := &asked{Searcher: x}
	base := knowledge.NewBase(loadNewwiki(t), a)
	var out []item
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 0; lines.Scan(); n++ {
		if n%nth != 0 {
			continue
		}
		var it item
		if err := json.Unmarshal(lines.Bytes(), &it); err != nil {
			t.Fatal(err)
		}
		if _, err := base.Retrieve(context.Background(), question.Analyse(it.Q)); err != nil {
			t.Fatal(err)
		}
		it.terms = a.terms
		out = append(out, it)
	}
	return out
}

// TestRecall measures how often the passage that answers is found, as the
// share of questions. The floors are what was measured, less what a change of
// the texts' division may cost.
func TestRecall(t *testing.T) {
	ps := knowledge.Passages(loadNewwiki(t))
	texts := make([]string, len(ps))
	for i, p := range ps {
		texts[i] = plain(p.Text())
	}
	x := inMemory(t, ps)
	items := newwikiQuestions(t, x, 5)
	floors := map[int]float64{1: 0.77, 5: 0.92, 30: 0.975}
	found := make(map[int]int)
	for _, it := range items {
		for rank, h := range search(t, x, it.terms, 30).Hits {
			if ps[h.Passage].Article.ID != it.Article || !holdsAny(texts[h.Passage], it.Evidence) {
				continue
			}
			for k := range floors {
				if rank < k {
					found[k]++
				}
			}
			break
		}
	}
	for k, floor := range floors {
		recall := float64(found[k]) / float64(len(items))
		t.Logf("recall@%d %.4f of %d questions", k, recall, len(items))
		if recall < floor {
			t.Errorf("recall@%d is %.4f, under %.4f", k, recall, floor)
		}
	}
}

func holdsAny(text string, pieces []string) bool {
	for _, p := range pieces {
		if strings.Contains(text, plain(p)) {
			return true
		}
	}
	return false
}

// plain makes texts comparable.
func plain(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", "\u00a0", " ").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

func BenchmarkNew(b *testing.B) {
	all := knowledge.Passages(loadNewwiki(b))
	for _, n := range []int{50, 200, 500, len(all)} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				x, err := index.New(context.Background(), all[:n], nil)
				if err != nil {
					b.Fatal(err)
				}
				x.Close()
			}
		})
	}
}

// BenchmarkBuild builds an index on disk, BenchmarkOpen opens one as a process
// does that finds it there, its digest computed anew.
func BenchmarkBuild(b *testing.B) {
	ps := knowledge.Passages(loadNewwiki(b))
	for b.Loop() {
		if err := index.Build(context.Background(), b.TempDir(), ps, time.Minute, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	all := knowledge.Passages(loadNewwiki(b))
	for _, n := range []int{50, 200, 500, len(all)} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			o := index.Options{Dir: b.TempDir(), Threshold: 1}
			for b.Loop() {
				x, err := index.Prepare(context.Background(), all[:n], o)
				if err != nil {
					b.Fatal(err)
				}
				x.Close()
			}
		})
	}
}

// BenchmarkSearch searches newwiki for 8 words of a passage and 30 others at
// half their weight.
func BenchmarkSearch(b *testing.B) {
	ps := knowledge.Passages(loadNewwiki(b))
	r := rand.New(rand.NewPCG(1, 2))
	var questions [][]knowledge.Term
	for range 500 {
		questions = append(questions, wideQuestion(r, ps))
	}
	for _, k := range kinds {
		b.Run(k.name, func(b *testing.B) {
			x := k.make(b, ps)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				search(b, x, questions[i%len(questions)], 30)
			}
		})
	}
}

// wideQuestion takes 8 terms of one passage and 30 of others.
func wideQuestion(r *rand.Rand, ps []knowledge.Passage) []knowledge.Term {
	var out []knowledge.Term
	from, weight := content(ps[r.IntN(len(ps))]), 1.0
	for len(out) < 38 {
		if len(out) >= 8 {
			from, weight = content(ps[r.IntN(len(ps))]), 0.5
		}
		if len(from) > 0 {
			out = append(out, knowledge.Term{Text: from[r.IntN(len(from))], Weight: weight})
		}
	}
	return out
}

func content(p knowledge.Passage) []string {
	var out []string
	for _, t := range language.Tokens(p.Text()) {
		if t.Word() && !t.Stop {
			out = append(out, t.Term)
		}
	}
	return out
}

// BenchmarkScale asks newwiki's questions of as many copies of it, on disk.
func BenchmarkScale(b *testing.B) {
	ps := knowledge.Passages(loadNewwiki(b))
	items := newwikiQuestions(b, inMemory(b, ps), 20)
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%dx", n), func(b *testing.B) {
			x := onDisk(b, copies(ps, n))
			runtime.GC()
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				search(b, x, items[i%len(items)].terms, 30)
			}
		})
	}
}

func BenchmarkSimilar(b *testing.B) {
	x := inMemory(b, knowledge.Passages(loadNewwiki(b)))
	for b.Loop() {
		if _, err := x.Similar(context.Background(), "whithdrew"); err != nil {
			b.Fatal(err)
		}
	}
}
