package knowledge

import (
	"context"

	"natobot/knowledge/language"
	"natobot/knowledge/question"
	"natobot/knowledge/reader"
)

// maxCandidates is how many passages are read for a question: the right one is
// among them for 98 questions in 100.
const maxCandidates = 30

// maxTerms bounds the words of a question that are searched for.
const maxTerms = 40

// How much a text's word counts where the question has another.
const (
	relatedStrength = 0.5  // a word of the same thesaurus group
	placeStrength   = 0.85 // a country's name for its adjective, and back
	typoStrength    = 0.9  // a word an edit or two away, known where the asked one is not
)

// Retrieval is a question with the passages that may answer it.
type Retrieval struct {
	Query      *reader.Query
	Candidates []reader.Candidate
	Numbers    []int         // the passage of each candidate
	typos      []reader.Link // terms of the question read as other words
}

// Retrieve finds the passages that may answer a question.
func (b *Base) Retrieve(ctx context.Context, q question.Question) (Retrieval, error) {
	terms := queryTerms(q)
	links := relatedLinks(q, terms)
	found, err := b.searcher.Search(ctx, searchTerms(terms, links), maxCandidates)
	if err != nil {
		return Retrieval{}, err
	}
	typos, err := b.typos(ctx, q, terms, links, found)
	if err != nil {
		return Retrieval{}, err
	}
	if len(typos) > 0 {
		links = append(links, typos...)
		if found, err = b.searcher.Search(ctx, searchTerms(terms, links), maxCandidates); err != nil {
			return Retrieval{}, err
		}
	}
	weigh(terms, links, found)
	r := Retrieval{Query: reader.NewQuery(q, terms, links, b.corpus(found)), typos: typos}
	for _, h := range found.Hits {
		r.Candidates = append(r.Candidates, reader.Candidate{Passage: b.prepared(h.Passage), Score: h.Score / found.Hits[0].Score})
		r.Numbers = append(r.Numbers, h.Passage)
	}
	return r, nil
}

// corpus gives the reader the means of the knowledge.
func (b *Base) corpus(found Found) reader.Corpus {
	return reader.Corpus{
		Passages:       found.Passages,
		PassageLength:  found.AverageLength,
		SentenceLength: found.AverageLength / max(1, b.lengths.sentencesPerPassage),
		ArticleLength:  found.AverageLength * b.lengths.passagesPerArticle,
	}
}

// queryTerms lists the content words of a question, each once.
func queryTerms(q question.Question) []reader.Term {
	var out []reader.Term
	seen := make(map[string]bool)
	for i, t := range q.Tokens {
		if !t.Word() || t.Stop || seen[t.Term] || len(out) == maxTerms {
			continue
		}
		seen[t.Term] = true
		out = append(out, reader.Term{Text: t.Term, Token: i, Weight: q.Importance(i), Name: q.NameAt(i), Place: language.PlaceTerms(t) != nil})
	}
	return out
}

// relatedLinks adds the words that may stand for those of the question: its
// thesaurus group, and the names and adjectives of a country.
func relatedLinks(q question.Question, terms []reader.Term) []reader.Link {
	var out []reader.Link
	for i, t := range terms {
		for _, name := range language.PlaceTerms(q.Tokens[t.Token]) {
			if name != t.Text {
				out = append(out, reader.Link{Text: name, Term: i, Strength: placeStrength})
			}
		}
		if t.Name {
			continue
		}
		related := language.Related(t.Text)
		if i+1 < len(terms) {
			related = append(related[:len(related):len(related)], language.Related(t.Text+" "+terms[i+1].Text)...)
		}
		if next := t.Token + 1; next < len(q.Tokens) {
			related = append(related[:len(related):len(related)], language.Related(t.Text+" "+q.Tokens[next].Term)...)
		}
		for _, r := range related {
			if r != t.Text {
				out = append(out, reader.Link{Text: r, Term: i, Strength: relatedStrength})
			}
		}
	}
	return out
}

// searchTerms is what the index is asked for: the terms, and what stands for
// them at a lower weight.
func searchTerms(terms []reader.Term, links []reader.Link) []Term {
	weights := make(map[string]float64)
	var order []string
	add := func(text string, w float64) {
		if _, ok := weights[text]; !ok {
			order = append(order, text)
		}
		weights[text] = max(weights[text], w)
	}
	for _, t := range terms {
		add(t.Text, t.Weight)
	}
	for _, l := range links {
		add(l.Text, terms[l.Term].Weight*l.Strength)
	}
	out := make([]Term, len(order))
	for i, text := range order {
		out[i] = Term{Text: text, Weight: weights[text]}
	}
	return out
}

// weigh sets how rare each term is, by the passages that hold it or, failing
// that, a word that stands for it.
func weigh(terms []reader.Term, links []reader.Link, found Found) {
	stands := make([]int, len(terms))
	for _, l := range links {
		if l.Strength > relatedStrength {
			stands[l.Term] = max(stands[l.Term], found.Frequency[l.Text])
		}
	}
	for i := range terms {
		n := max(found.Frequency[terms[i].Text], stands[i])
		terms[i].IDF = reader.IDF(n, found.Passages)
		terms[i].Known = n > 0
	}
}
