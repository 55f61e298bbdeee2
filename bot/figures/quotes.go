package figures

import (
	"strings"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// maxRows is how many rows of a table are quoted, fewRows how many of those that
// are more, and maxQuotes how many quotes a reply has.
const (
	maxRows   = 3
	fewRows   = 2
	maxQuotes = 5
)

// rows quotes the rows of a table that an answer rests on, each as a line for
// people.
func (f *Figures) rows(quotes []nato.Quote) []knowledge.Snippet {
	out := make([]knowledge.Snippet, 0, maxQuotes)
	if len(quotes) > maxRows {
		quotes = quotes[:fewRows]
	}
	for _, q := range quotes {
		out = append(out, knowledge.Snippet{
			Text: q.Line, Score: 1, Offset: q.Row.Offset,
			Source: knowledge.Source{Meta: tableMeta(f.tables.Source(q.Row.File)), Part: knowledge.Table},
		})
	}
	return out
}

// Tables lists the official tables, as sources.
func Tables(t *nato.Tables) []knowledge.Meta {
	var out []knowledge.Meta
	for _, s := range t.Sources() {
		m := tableMeta(s)
		m.Title += ": " + s.Table
		out = append(out, m)
	}
	return out
}

// tableMeta says where a table is from.
func tableMeta(s nato.Source) knowledge.Meta {
	return knowledge.Meta{
		ID: "nato/" + strings.TrimSuffix(s.File, ".csv"), Title: s.Title, Publisher: s.Publisher, URL: s.URL, Published: s.Published,
	}
}
