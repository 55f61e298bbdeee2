package reader

import (
	"sync"

	"natobot/knowledge/language"
)

// Sentence is a sentence as the reader sees it. The offsets of its tokens
// point into Text. It does not change once made, but for the word classes,
// mentions and offers, which are found when first asked for.
type Sentence struct {
	Text   string
	Tokens []language.Token
	// Dateline is how many of the first tokens say only where and when the
	// report was filed; they have no term.
	Dateline int
	Words    int // tokens that have a term and are no stop word

	parsed   sync.Once
	tags     []language.Tag
	mentions []language.Mention

	looked sync.Once
	sure   offer       // offered to any question
	open   []openOffer // offered to questions that do not have the word
}

// NewSentence tokenises a sentence.
func NewSentence(text string) *Sentence {
	s := &Sentence{Text: text, Tokens: language.Tokens(text)}
	s.Dateline = language.Dateline(s.Tokens)
	for i := range s.Tokens[:s.Dateline] {
		s.Tokens[i].Term = ""
	}
	for _, t := range s.Tokens {
		if content(t) {
			s.Words++
		}
	}
	return s
}

// content says whether a token says something about the topic.
func content(t language.Token) bool { return t.Word() && !t.Stop }

// Tags returns the part of speech of each token.
func (s *Sentence) Tags() []language.Tag {
	s.parsed.Do(s.parse)
	return s.tags
}

// Mentions returns the names and figures of the sentence.
func (s *Sentence) Mentions() []language.Mention {
	s.parsed.Do(s.parse)
	return s.mentions
}

func (s *Sentence) parse() {
	s.tags = language.Tags(s.Tokens)
	s.mentions = language.Mentions(s.Tokens, s.tags)
}

// Passage is a passage as the reader sees it.
type Passage struct {
	Sentences []*Sentence
	Terms     map[string]int // how often each content term stands in it
	Words     int            // content terms in it, repeats counted
	Heading   map[string]bool
	Article   *Article
	// Before and After are the sentences on both sides of the passage in its
	// article, nil at its ends: the paragraphs of news are a sentence or two long,
	// and a pronoun leans on the paragraph before.
	Before, After *Sentence
	First         bool // the passage opens its article
	Aside         bool // standfirst, caption or headline rather than body
}

// Article is what the reader keeps of a whole article.
type Article struct {
	Title map[string]bool // content terms of the title
	Words int
	terms map[string]int
}

// NewArticle prepares an article from its title and the texts of its passages.
func NewArticle(title string, passages []string) *Article {
	a := &Article{Title: TermSet(title), terms: make(map[string]int)}
	for _, p := range passages {
		for _, t := range language.Tokens(p) {
			if content(t) {
				a.terms[t.Term]++
				a.Words++
			}
		}
	}
	return a
}

// Count is how often a term stands in the article.
func (a *Article) Count(term string) int { return a.terms[term] }

// NewPassage prepares a passage from its sentences and the heading over it.
func NewPassage(article *Article, heading string, sentences []string) *Passage {
	p := &Passage{Article: article, Heading: TermSet(heading), Terms: make(map[string]int)}
	for _, text := range sentences {
		s := NewSentence(text)
		p.Sentences = append(p.Sentences, s)
		p.Words += s.Words
		for _, t := range s.Tokens {
			if content(t) {
				p.Terms[t.Term]++
			}
		}
	}
	return p
}

// TermSet returns the content terms of a text.
func TermSet(text string) map[string]bool {
	out := make(map[string]bool)
	for _, t := range language.Tokens(text) {
		if content(t) {
			out[t.Term] = true
		}
	}
	return out
}
