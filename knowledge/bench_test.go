package knowledge_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/brief"
	"natobot/knowledge/quiz"
	"natobot/knowledge/source"
)

// BenchmarkBrief asks the built-in knowledge one question each time.
func BenchmarkBrief(b *testing.B) {
	articles, err := source.LoadFS(brief.FS(), nothingSkipped(b))
	if err != nil {
		b.Fatal(err)
	}
	ask(b, newBase(b, articles), []string{
		"who withdrew?", "Poland's spending?", "why does Rutte blame Putin?", "how many passengers died on flight 17?",
		"did Hungary back Rutte?", "which countries joined under Stoltenberg?", "how do I bake bread?", "who whithdrew?",
	})
}

// BenchmarkNewwiki asks 1,581 paragraphs of an encyclopaedia one question each
// time.
func BenchmarkNewwiki(b *testing.B) {
	articles, questions := newwiki(b)
	ask(b, newBase(b, articles), questions)
}

// BenchmarkNewwikiIndex makes those paragraphs ready to be asked, from articles
// that have been read.
func BenchmarkNewwikiIndex(b *testing.B) {
	articles, _ := newwiki(b)
	for b.Loop() {
		x, err := index.New(context.Background(), knowledge.Passages(articles), nil)
		if err != nil {
			b.Fatal(err)
		}
		knowledge.NewBase(articles, x)
		x.Close()
	}
}

// ask asks the questions in turn and reports the median time, which one slow
// question does not move. Every question is asked once before, as in a process
// that has been up for a while.
func ask(b *testing.B, base *knowledge.Base, questions []string) {
	one := func(q string) {
		if _, err := base.Ask(b.Context(), q); err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
			b.Fatal(err)
		}
	}
	for _, q := range questions {
		one(q)
	}
	b.ReportAllocs()
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		one(questions[len(took)%len(questions)])
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds()), "p99-µs")
}

// newwiki reads the shared encyclopaedia and every eighth of its questions.
func newwiki(tb testing.TB) ([]*knowledge.Article, []string) {
	tb.Helper()
	root := os.Getenv("NATOBOT_SHARED")
	if root == "" {
		tb.Skip("NATOBOT_SHARED is not set: it names the folder that holds data/newwiki")
	}
	root = filepath.Join(root, "data", "newwiki")
	articles, err := source.Load([]string{filepath.Join(root, "articles")}, nothingSkipped(tb))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skip(err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	f, err := os.Open(filepath.Join(root, "questions.jsonl"))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	questions, err := quiz.Read(f)
	if err != nil {
		tb.Fatal(err)
	}
	var texts []string
	for i := 0; i < len(questions); i += 8 {
		texts = append(texts, questions[i].Text)
	}
	return articles, texts
}

// newBase indexes articles in memory.
func newBase(tb testing.TB, articles []*knowledge.Article) *knowledge.Base {
	tb.Helper()
	x, err := index.New(context.Background(), knowledge.Passages(articles), nil)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { x.Close() })
	return knowledge.NewBase(articles, x)
}

func nothingSkipped(tb testing.TB) func(string, error) {
	return func(path string, err error) { tb.Errorf("%s: %v", path, err) }
}
