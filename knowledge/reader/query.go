package reader

import (
	"math"

	"natobot/knowledge/question"
)

// Query is a question with what the knowledge says about its words.
type Query struct {
	question.Question
	Terms []Term
	// Total is the weight of all terms together.
	Total float64
	// Corpus is how long texts of the knowledge are on average.
	Corpus Corpus

	texts []textTerm
	place map[string]int  // of a text term in texts
	asked map[string]bool // every word of the question, stop words included, folded
}

// Term is a content word of the question.
type Term struct {
	Text   string
	Token  int     // its place in the question
	IDF    float64 // how rare it is in the knowledge, over 0
	Weight float64 // how much it counts, 0 to 1
	Name   bool    // it is, or is part of, a proper name
	Place  bool    // it names a country or its people
	Known  bool    // the knowledge holds it, or a word that stands for it
}

// Corpus is what the reader must know of the whole knowledge.
type Corpus struct {
	Passages       int
	PassageLength  float64 // mean content words in a passage
	SentenceLength float64
	ArticleLength  float64
}

// Link says that a text term stands for a question term.
type Link struct {
	Text     string  // the term as texts hold it
	Term     int     // the place in Query.Terms
	Strength float64 // 1 for the very word, less for a related one
}

// textTerm is a term of texts that stands for terms of the question.
type textTerm struct {
	text  string
	links []link
}

type link struct {
	term     int
	strength float64
}

// IDF is the Robertson-Sparck Jones weight of a term that frequency of n
// passages hold, kept above zero as Lucene does.
func IDF(frequency, n int) float64 {
	return math.Log(1 + (float64(n-frequency)+0.5)/(float64(frequency)+0.5))
}

// NewQuery joins a question with its terms and the text terms that stand for
// them. Each term's own text is linked to it without being listed.
func NewQuery(q question.Question, terms []Term, links []Link, corpus Corpus) *Query {
	out := &Query{Question: q, Terms: terms, Corpus: corpus, place: make(map[string]int), asked: make(map[string]bool)}
	for i, t := range terms {
		out.Total += t.IDF * t.Weight
		out.link(t.Text, link{i, 1})
	}
	for _, l := range links {
		out.link(l.Text, link{l.Term, l.Strength})
	}
	for _, t := range q.Tokens {
		out.asked[t.Folded] = true
	}
	return out
}

// link says that a text term stands for a term of the question.
func (q *Query) link(text string, l link) {
	at, ok := q.place[text]
	if !ok {
		at = len(q.texts)
		q.place[text] = at
		q.texts = append(q.texts, textTerm{text: text})
	}
	q.texts[at].links = append(q.texts[at].links, l)
}

// links says whether a text term stands for a term of the question.
func (q *Query) links(text string) bool {
	_, ok := q.place[text]
	return ok
}

// weight is how much a term counts: its rarity times its importance.
func (q *Query) weight(term int) float64 { return q.Terms[term].IDF * q.Terms[term].Weight }
