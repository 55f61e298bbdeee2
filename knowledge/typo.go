package knowledge

import (
	"context"

	"natobot/knowledge/language"
	"natobot/knowledge/question"
	"natobot/knowledge/reader"
)

// typos links words that neither the knowledge nor English holds to the
// nearest word of the knowledge.
func (b *Base) typos(ctx context.Context, q question.Question, terms []reader.Term, links []reader.Link, found Found) ([]reader.Link, error) {
	stands := make(map[int]bool)
	for _, l := range links {
		if found.Frequency[l.Text] > 0 {
			stands[l.Term] = true
		}
	}
	var out []reader.Link
	for i, t := range terms {
		word := q.Tokens[t.Token].Text
		if found.Frequency[t.Text] > 0 || stands[i] || language.EnglishWord(word) {
			continue
		}
		similar, err := b.searcher.Similar(ctx, t.Text)
		if err != nil {
			return nil, err
		}
		if best, ok := nearest(t.Text, similar, t.Name); ok {
			out = append(out, reader.Link{Text: best, Term: i, Strength: typoStrength})
		}
	}
	return out, nil
}

// nearest chooses the word that was most likely meant: fewest edits, then the
// same first letter, then the most frequent. A name must share its first
// letter and, unless it is long, be one edit away: names are near each other
// by chance.
func nearest(term string, similar []Similar, name bool) (string, bool) {
	best, bestRank := "", 0.0
	for _, s := range similar {
		edits := language.Edits(term, s.Term)
		if edits > 2 || s.Term[0] >= '0' && s.Term[0] <= '9' {
			continue
		}
		same := s.Term[0] == term[0]
		if (name || edits == 2) && !same && len(term) < 8 || name && edits == 2 && len(term) < 7 {
			continue
		}
		rank := 10 - 3*float64(edits) + float64(min(s.Frequency, 100))/100
		if same {
			rank++
		}
		if rank > bestRank || rank == bestRank && s.Term < best {
			best, bestRank = s.Term, rank
		}
	}
	return best, best != ""
}
