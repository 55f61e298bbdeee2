package knowledge

import (
	lru "github.com/hashicorp/golang-lru/v2"

	"natobot/knowledge/reader"
)

// Base is the articles that questions are answered from. It is safe for
// concurrent use and does not change once made.
type Base struct {
	articles []*Article
	passages []Passage
	owner    map[*Article]int // an article's place in articles
	searcher Searcher
	read     *lru.Cache[int, *reader.Passage]
	bags     *lru.Cache[int, *reader.Article]
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
		read:     newCache[*reader.Passage](passageCache),
		bags:     newCache[*reader.Article](articleCache),
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

// newCache makes a cache of so many entries, over 0; the least recently used is
// dropped.
func newCache[V any](size int) *lru.Cache[int, V] {
	c, err := lru.New[int, V](size)
	if err != nil {
		panic("knowledge: " + err.Error()) // the size is a constant
	}
	return c
}

// Articles returns the articles, in the order they were given. The caller must
// not change them.
func (b *Base) Articles() []*Article { return b.articles }

// Passage returns a passage by its number in the index.
func (b *Base) Passage(n int) Passage { return b.passages[n] }

// prepared returns a passage ready for reading.
func (b *Base) prepared(n int) *reader.Passage {
	if p, ok := b.read.Get(n); ok {
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
	b.read.Add(n, p)
	return p
}

// bag returns an article's word counts.
func (b *Base) bag(a *Article) *reader.Article {
	n := b.owner[a]
	if bag, ok := b.bags.Get(n); ok {
		return bag
	}
	var texts []string
	for _, p := range a.Paragraphs {
		texts = append(texts, p.In(a.Text))
	}
	bag := reader.NewArticle(a.Title, texts)
	b.bags.Add(n, bag)
	return bag
}
