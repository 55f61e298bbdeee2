package bot

import (
	"testing"

	"natobot/knowledge"
)

func TestCitation(t *testing.T) {
	gazette := knowledge.Meta{Title: "A light", Publisher: "Gazette", Published: "2024-07-10"}
	for want, s := range map[string]knowledge.Source{
		"Gazette, 10 July 2024, paragraph 3": {Meta: gazette, Paragraph: 3, Part: knowledge.Body},
		"Gazette, 10 July 2024, caption":     {Meta: gazette, Part: knowledge.Caption},
		"A light, 2024, paragraph 1":         {Meta: knowledge.Meta{Title: "A light", Published: "2024"}, Paragraph: 1, Part: knowledge.Body},
		"A light, headline":                  {Meta: knowledge.Meta{Title: "A light"}, Part: knowledge.Headline},
		"Summary of Arete News, June 2024": {
			Meta:      knowledge.Meta{Publisher: "us, after Arete News", SummaryOf: "Arete News", Published: "2024-06"},
			Paragraph: 2, Part: knowledge.Body,
		},
	} {
		if got := Citation(s); got != want {
			t.Errorf("cited as %q, want %q", got, want)
		}
	}
}
