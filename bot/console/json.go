package console

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"natobot/bot"
	"natobot/knowledge"
)

// jsonReply is a reply as programs read it. Its names are a contract.
type jsonReply struct {
	Question    string        `json:"question"`
	Resolved    string        `json:"resolved"`
	Answered    bool          `json:"answered"`
	Answer      string        `json:"answer"`
	Confidence  float64       `json:"confidence"`
	Derived     bool          `json:"derived"`
	TookMicros  int64         `json:"took_us"`
	Kind        bot.Kind      `json:"kind"`
	Message     string        `json:"message,omitempty"`
	Suggestions []string      `json:"suggestions,omitempty"`
	Spending    []jsonFigure  `json:"spending,omitzero"`
	Snippets    []jsonSnippet `json:"snippets"`
}

type jsonSnippet struct {
	Text       string     `json:"text"`
	Highlights [][2]int   `json:"highlights"`
	Score      float64    `json:"score"`
	Source     jsonSource `json:"source"`
}

type jsonSource struct {
	ID        string         `json:"id"`
	Title     string         `json:"title"`
	Publisher string         `json:"publisher"`
	URL       string         `json:"url"`
	Published string         `json:"published"`
	Paragraph int            `json:"paragraph"`
	Part      knowledge.Part `json:"part"`
}

type jsonFigure struct {
	Country        string  `json:"country"`
	ISO2           string  `json:"iso2"`
	Year           int     `json:"year,omitempty"`
	PctGDP         float64 `json:"pct_gdp"`
	USDMillions    int     `json:"usd_millions,omitempty"`
	Estimate       bool    `json:"estimate"`
	Rank           int     `json:"rank,omitempty"`
	Of             int     `json:"of,omitempty"`
	MeetsGuideline bool    `json:"meets_guideline"`
	Edition        string  `json:"edition"`
}

// JSON writes a reply as one line of JSON, its line break included.
func JSON(r bot.Reply) ([]byte, error) {
	out := jsonReply{
		Question: r.Question, Resolved: r.Resolved, Answered: r.Answered, Answer: r.Answer,
		Confidence: min(1, max(0, finite(r.Confidence))), Derived: r.Derived, TookMicros: r.Took.Microseconds(),
		Kind: r.Kind, Message: r.Message, Suggestions: r.Suggestions,
		Spending: jsonFigures(r.Figures), Snippets: jsonSnippets(r),
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return nil, fmt.Errorf("write the answer as JSON: %w", err)
	}
	return b.Bytes(), nil
}

// jsonSnippets is never nil, so that "snippets" is always an array. Only words
// that answer are highlighted.
func jsonSnippets(r bot.Reply) []jsonSnippet {
	out := make([]jsonSnippet, 0, len(r.Quotes))
	for _, q := range r.Quotes {
		s := q.Source
		highlights := make([][2]int, 0, len(q.Highlights))
		for _, h := range q.Highlights {
			if r.Answered && !r.Derived {
				highlights = append(highlights, [2]int{h.Start, h.End})
			}
		}
		out = append(out, jsonSnippet{
			Text: q.Text, Highlights: highlights, Score: finite(q.Score),
			Source: jsonSource{s.ID, s.Title, s.Publisher, s.URL, s.Published, s.Paragraph, s.Part},
		})
	}
	return out
}

func jsonFigures(figures []bot.Figure) []jsonFigure {
	if figures == nil {
		return nil
	}
	out := make([]jsonFigure, 0, len(figures))
	for _, f := range figures {
		out = append(out, jsonFigure{
			f.Country, f.ISO2, f.Year, f.PctGDP, f.USDMillions, f.Estimate, f.Rank, f.Of, f.MeetsGuideline, f.Edition,
		})
	}
	return out
}

// finite is 0 for what JSON has no number for.
func finite(x float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	return x
}
