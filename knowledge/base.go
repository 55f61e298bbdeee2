package knowledge

import (
	"github.com/maypok86/otter/v2"

	"natobot/knowledge/reader"
)

// Base is the articles that questions are answered from. It is safe for
// concurrent use and does not change once made.
type Base struct {
	articles []*Article
	passages []Passage
	owner    map[*Article]int // an article's place in articles
	searcher Searcher
	read     *otter.Cache[int, *reader.Passage]
	bags     *otter.Cache[int, *reader.Article]
	lengths  lengths
}

// lengths is how the texts divide, for the means that BM25 needs.
type lengths struct {
	sentencesPerPassage, passagesPerArticle float64
}

// How many passages and articles stay prepared for reading. A prepared passage
// is about 10 kB, an article's word counts 100 kB at most.
const (
	passageCache = 4096
	articleCache = 512
)

// NewBase joins articles with the index over their passages, which must have
// been built from Passages(articles).
func NewBase(articles []*Article, searcher Searcher) *Base {
	b := &Base{
		articles: articles,
		passages: Passages(articles),
		searcher: searcher,
		owner:    make(map[*Article]int, len(articles)),
		read:     otter.Must(&otter.Options[int, *reader.Passage]{MaximumSize: passageCache}),
		bags:     otter.Must(&otter.Options[int, *reader.Article]{MaximumSize: articleCache}),
	}
	for i, a := range articles {
		b.owner[a] = i
	}
	sentences := 0
	for _, p := range b.passages {
		sentences += len(p.Sentences)
	}
	b.lengths.sentencesPerPassage = float64(sentences) / float64(max(1, len(b.passages)))
	b.lengths.passagesPerArticle = float64(len(b.passages)) / float64(max(1, len(articles)))
	return b
}

// Articles returns the articles, in the order they were given. The caller must
// not change them.
func (b *Base) Articles() []*Article { return b.articles }

// Passage returns a passage by its number in the index.
func (b *Base) Passage(n int) Passage { return b.passages[n] }

// prepared returns a passage ready for reading.
func (b *Base) prepared(n int) *reader.Passage {
	if p, ok := b.read.GetIfPresent(n); ok {
		return p
	}
	passage := b.passages[n]
	texts := make([]string, len(passage.Sentences))
	for i, s := range passage.Sentences {
		texts[i] = s.In(passage.Article.Text)
	}
	p := reader.NewPassage(b.bag(passage.Article), passage.Paragraph.Heading, texts)
	p.First = passage.Paragraph == &passage.Article.Paragraphs[0]
	p.Aside = passage.Paragraph.Part != Body && passage.Paragraph.Part != Table
	if n > 0 && b.passages[n-1].Article == passage.Article {
		before := b.passages[n-1].Sentences
		p.Before = reader.NewSentence(before[len(before)-1].In(passage.Article.Text))
	}
	if n+1 < len(b.passages) && b.passages[n+1].Article == passage.Article {
		p.After = reader.NewSentence(b.passages[n+1].Sentences[0].In(passage.Article.Text))
	}
	b.read.Set(n, p)
	return p
}

// bag returns an article's word counts.
func (b *Base) bag(a *Article) *reader.Article {
	n := b.owner[a]
	if bag, ok := b.bags.GetIfPresent(n); ok {
		return bag
	}
	var texts []string
	for _, p := range a.Paragraphs {
		texts = append(texts, p.In(a.Text))
	}
	bag := reader.NewArticle(a.Title, texts)
	b.bags.Set(n, bag)
	return bag
}
