package knowledge

import (
	"context"

	"natobot/knowledge/question"
	"natobot/knowledge/reader"
)

// Ask answers a question from the knowledge alone. Where nothing answers, the
// error is ErrNoAnswer and the answer holds the nearest quotes.
func (b *Base) Ask(ctx context.Context, text string) (Answer, error) {
	a := Answer{Question: text, Resolved: text}
	q := question.Analyse(text)
	found, err := b.Retrieve(ctx, q)
	if err != nil {
		return a, err
	}
	a.Resolved = found.Resolved()
	model := reader.Trained()
	reading := model.Read(found.Query, found.Candidates)
	a.Confidence = reading.Confidence
	a.Snippets = b.snippets(found, reading)
	if len(a.Snippets) == 0 || a.Confidence < model.Threshold {
		return a, ErrNoAnswer
	}
	b.conclude(&a, found, reading)
	return a, nil
}

// conclude sets the short answer.
func (b *Base) conclude(a *Answer, found Retrieval, r reader.Reading) {
	if verdict, ok := reader.YesNo(found.Query, found.Candidates, r.Ranked[0]); ok {
		a.Text, a.Derived = verdict, true
		return
	}
	best := r.Spans[0].Span
	if best.Len() == 0 {
		return
	}
	a.Text = best.In(a.Snippets[0].Text)
	a.Snippets[0].Highlights = []Span{best}
}

// snippets quotes the best sentences, each once.
func (b *Base) snippets(found Retrieval, r reader.Reading) []Snippet {
	var out []Snippet
	seen := make(map[string]bool)
	for _, s := range r.Ranked {
		if len(out) == maxSnippets {
			break
		}
		snippet := b.snippet(found.Numbers[s.Candidate], s)
		if seen[snippet.Text] {
			continue
		}
		seen[snippet.Text] = true
		out = append(out, snippet)
	}
	return out
}

// snippet quotes one sentence of a passage.
func (b *Base) snippet(passage int, s reader.Scored) Snippet {
	p := b.passages[passage]
	at := p.Sentences[s.Sentence]
	return Snippet{
		Text:   at.In(p.Article.Text),
		Score:  s.Score,
		Offset: at.Start,
		Source: Source{Meta: p.Article.Meta, Paragraph: p.Paragraph.Number, Part: p.Paragraph.Part},
	}
}
