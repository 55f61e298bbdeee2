package figures

import (
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"natobot/bot"
	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// fromTables replies with what the official tables say. What they cannot say,
// the articles are asked first, unless it was a command.
func (f *Figures) fromTables(ctx context.Context, in inquiry) (bot.Reply, bool, error) {
	result := f.tables.Answer(in.query)
	r := bot.Reply{Resolved: f.understood(in)}
	if in.query.Kind.AboutSpending() {
		r.Figures = spent(result.Figures, in.query.Unit)
	}
	if !result.Answered {
		return f.explain(ctx, in, r, result)
	}
	r.Kind, r.Answered, r.Derived, r.Confidence = bot.Answer, true, true, 1
	r.Answer, r.Series = result.Answer, series(result.Series)
	r.Message = lines(sentence(result.Detail), result.Message)
	r.Suggestions = f.suggestions(in, result.Problems)
	r.Quotes = f.rows(result.Quotes)
	if in.query.Kind.AboutSpending() {
		f.beside(&r, result)
	}
	return r, true, nil
}

// explain replies where the tables have no answer: to a question with the
// articles' answer, if they have one about the same names, else with why there
// is none.
func (f *Figures) explain(ctx context.Context, in inquiry, r bot.Reply, result nato.Result) (bot.Reply, bool, error) {
	r.Kind, r.Message = bot.Refusal, result.Message
	r.Suggestions = f.suggestions(in, result.Problems)
	if in.command != "" {
		return r, true, nil
	}
	a, err := f.asker.Ask(ctx, in.text)
	switch {
	case errors.Is(err, knowledge.ErrNoAnswer):
		r.Quotes = a.Snippets
	case err != nil:
		return bot.Reply{}, false, err
	case f.isAbout(a, in.query):
		return bot.Reply{}, false, nil
	}
	return r, true, nil
}

// isAbout reports whether the quote of an answer names every country that was
// asked about. An answer that does not is about something else: that the tables
// have nothing makes a guess no better.
func (f *Figures) isAbout(a knowledge.Answer, q nato.Query) bool {
	if len(a.Snippets) == 0 {
		return false
	}
	named := f.tables.Names().Mentions(a.Snippets[0].Text)
	for _, s := range q.Subjects {
		if !slices.ContainsFunc(named, func(m nato.Mention) bool { return m.Subject.Name == s.Name }) {
			return false
		}
	}
	return len(q.Subjects) > 0 || q.Leader != "" && strings.Contains(a.Snippets[0].Text, q.Leader)
}

// spent turns figures into the reply's; there may be none, but never nil.
func spent(figures []nato.Figure, u nato.Unit) []bot.Figure {
	out := make([]bot.Figure, 0, len(figures))
	for _, f := range figures {
		out = append(out, bot.Figure{
			Country: f.Country, ISO2: f.ISO2, Year: f.Year, PctGDP: f.PctGDP, USDMillions: f.USDMillions, Estimate: f.Estimate,
			Rank: f.Rank, Of: f.Of, MeetsGuideline: f.MeetsGuideline, Edition: f.Edition, Written: f.Written(u),
		})
	}
	return out
}

// series turns series into the reply's.
func series(all []nato.Series) []bot.Series {
	var out []bot.Series
	for _, s := range all {
		out = append(out, bot.Series{Country: s.Country, Unit: string(s.Unit), First: s.First, Values: s.Values})
	}
	return out
}

// lines joins what is not empty, each on a line.
func lines(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "\n")
}

// sentence writes a note as a sentence.
func sentence(note string) string {
	if note == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(note)
	note = string(unicode.ToUpper(first)) + note[size:]
	if last := note[len(note)-1]; last == '.' || last == '?' {
		return note
	}
	return note + "."
}
