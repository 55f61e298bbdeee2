package figures

import (
	"natobot/bot"
	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// beside adds to the tables' answer what the articles state about the same
// figures, and a line for each that disagrees. Neither is corrected.
func (f *Figures) beside(r *bot.Reply, result nato.Result) {
	var quotes []knowledge.Snippet
	for _, s := range f.stated().Beside(f.tables, result) {
		quotes = addQuote(quotes, s.Quote)
		if s.Difference != "" {
			r.Message = lines(r.Message, bot.Origin(s.Quote.Source.Meta)+", "+s.Difference+".")
		}
	}
	room := max(0, maxQuotes-len(r.Quotes))
	r.Quotes = append(r.Quotes, quotes[:min(room, len(quotes))]...)
}
