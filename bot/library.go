package bot

import (
	"cmp"
	"slices"

	"natobot/knowledge"
)

// library is what is answered from.
type library struct {
	articles []*knowledge.Article
	tables   []knowledge.Meta
}

// newLibrary puts articles in order, newest first, undated ones last.
func newLibrary(articles []*knowledge.Article, tables []knowledge.Meta) library {
	sorted := slices.Clone(articles)
	slices.SortStableFunc(sorted, func(a, b *knowledge.Article) int {
		return cmp.Compare(b.Published, a.Published)
	})
	return library{sorted, tables}
}

// extent says how much there is: "12 articles, the newest of 10 July 2024, and
// 5 tables".
func (l library) extent() string {
	switch len(l.tables) {
	case 0:
		return l.articleCount()
	case 1:
		return l.articleCount() + ", and 1 table"
	}
	return l.articleCount() + ", and " + thousands(len(l.tables)) + " tables"
}

// articleCount says how many articles there are, and how new they are.
func (l library) articleCount() string {
	count := thousands(len(l.articles)) + " articles"
	if len(l.articles) == 1 {
		count = "1 article"
	}
	if len(l.articles) == 0 || l.articles[0].Published == "" {
		return count
	}
	if len(l.articles) == 1 {
		return count + " of " + Date(l.articles[0].Published)
	}
	return count + ", the newest of " + Date(l.articles[0].Published)
}

// metas lists the tables, then the articles, newest first.
func (l library) metas() []knowledge.Meta {
	out := slices.Clone(l.tables)
	for _, a := range l.articles {
		out = append(out, a.Meta)
	}
	return out
}

// openings quotes the first sentence of the newest articles.
func (l library) openings(limit int) []knowledge.Snippet {
	var out []knowledge.Snippet
	for _, a := range l.articles[:min(limit, len(l.articles))] {
		if s, ok := opening(a); ok {
			out = append(out, s)
		}
	}
	return out
}

// opening quotes the first sentence of an article's body.
func opening(a *knowledge.Article) (knowledge.Snippet, bool) {
	for _, p := range a.Paragraphs {
		if p.Part == knowledge.Body {
			at := p.Sentences[0]
			return knowledge.Snippet{
				Text: at.In(a.Text), Offset: at.Start,
				Source: knowledge.Source{Meta: a.Meta, Paragraph: p.Number, Part: p.Part},
			}, true
		}
	}
	return knowledge.Snippet{}, false
}
