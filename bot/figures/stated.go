package figures

import (
	"context"
	"errors"
	"strings"

	"natobot/bot"
	"natobot/knowledge"
	"natobot/knowledge/nato"
	"natobot/knowledge/statement"
)

// fromTexts replies with what the articles state, where they are all the
// knowledge there is.
func (f *Figures) fromTexts(ctx context.Context, in inquiry) (bot.Reply, bool, error) {
	if in.command == "" && !in.query.Kind.AboutSpending() {
		return bot.Reply{}, false, nil
	}
	r := bot.Reply{Resolved: f.understood(in), Figures: []bot.Figure{}}
	if len(in.query.Problems) > 0 && len(in.query.Subjects) == 0 && in.command != "" {
		r.Kind, r.Message = bot.Refusal, explained(in.query.Problems)
		if r.Message == "" {
			r.Message = notStated(nil)
		}
		r.Suggestions = f.suggestions(in, in.query.Problems)
		return r, true, nil
	}
	a := f.stated().Answer(in.query)
	switch {
	case a.Ruling == statement.Answered:
		f.tellStated(&r, a)
		r.Message = lines(r.Message, explained(in.query.Problems))
		r.Suggestions = f.suggestions(in, in.query.Problems)
		return r, true, nil
	case a.Ruling == statement.Silent:
		r.Kind, r.Message = bot.Refusal, notStated(a.Missing)
		return r, true, f.nearest(ctx, &r, in, a)
	case in.command == "":
		return bot.Reply{}, false, nil
	}
	r.Kind, r.Message = bot.Refusal, "None of the texts that I have read says that. I find shares of GDP in them, such as: /"+f.command+" spending"
	return r, true, f.nearest(ctx, &r, in, a)
}

// explained explains names that are none, without the tables' facts about those
// that are.
func explained(problems []nato.Explanation) string {
	var said []string
	for _, p := range problems {
		if p.Problem != nato.NotMember && p.Problem != nato.NoFigures && p.Problem != nato.NoYear {
			said = append(said, p.String())
		}
	}
	return strings.Join(said, " ")
}

// notStated says what no text states.
func notStated(missing []nato.Subject) string {
	var names []string
	for _, s := range missing {
		names = append(names, s.Spoken)
	}
	switch len(names) {
	case 0:
		return "None of the texts that I have read says that."
	case 1:
		return "None of the texts that I have read says what share of GDP " + names[0] + " spends on defence."
	}
	return "None of the texts that I have read says what share of GDP these spend on defence: " + strings.Join(names, ", ") + "."
}

// tellStated makes the reply of what is stated.
func (f *Figures) tellStated(r *bot.Reply, a statement.Answer) {
	r.Kind, r.Answered, r.Derived, r.Answer = bot.Answer, true, a.Derived, a.Text
	r.Confidence = certain
	if len(a.Missing) > 0 {
		r.Message = notStated(a.Missing)
	}
	for _, s := range a.Stated {
		if s.Exact() {
			r.Figures = append(r.Figures, f.figure(s))
		}
		s.Quote.Score = certain
		r.Quotes = addQuote(r.Quotes, s.Quote)
	}
	if !a.Derived {
		r.Quotes[0].Highlights = []knowledge.Span{a.Span}
	}
}

// certain is the confidence in a statement that was read with certainty, as far
// as a reader of sentences has any.
const certain = 0.97

// figure is a stated figure as the reply's.
func (f *Figures) figure(s statement.Statement) bot.Figure {
	edition := s.Quote.Source.Title
	if edition == "" {
		edition = s.Quote.Source.ID
	}
	return bot.Figure{
		Country: s.Subject.Name, ISO2: s.Subject.ISO2, Year: s.Year, PctGDP: s.Pct,
		MeetsGuideline: s.Pct >= f.tables.Guideline(), Edition: edition, Written: s.Written(),
	}
}

// addQuote adds a quote that is not there yet, while there is room.
func addQuote(quotes []knowledge.Snippet, q knowledge.Snippet) []knowledge.Snippet {
	for _, old := range quotes {
		if old.Text == q.Text {
			return quotes
		}
	}
	if len(quotes) == maxQuotes {
		return quotes
	}
	return append(quotes, q)
}

// nearest adds what is stated about the same country, and then the quotes that
// come nearest to the question, to a refusal.
func (f *Figures) nearest(ctx context.Context, r *bot.Reply, in inquiry, a statement.Answer) error {
	for _, s := range a.Stated {
		r.Quotes = addQuote(r.Quotes, s.Quote)
	}
	found, err := f.asker.Ask(ctx, in.query.Text)
	if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
		return err
	}
	for _, q := range found.Snippets {
		q.Highlights = nil
		r.Quotes = addQuote(r.Quotes, q)
	}
	return nil
}
