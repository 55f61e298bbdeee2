package bot

import (
	"strconv"
	"strings"
	"time"

	"natobot/knowledge"
)

// Citation says where a quote stands: "Publisher, 10 July 2024, paragraph 3".
// Of a summary it says whose reporting is summed up and when that was, and no
// paragraph, so that nobody takes the sentence for the publisher's own.
func Citation(s knowledge.Source) string {
	if s.SummaryOf != "" {
		return Origin(s.Meta)
	}
	return commas(Origin(s.Meta), place(s))
}

// Origin says who published an article and when. An article without a publisher
// is named by its title.
func Origin(m knowledge.Meta) string {
	switch {
	case m.SummaryOf != "":
		return commas("Summary of "+m.SummaryOf, Date(m.Published))
	case m.Publisher != "":
		return commas(m.Publisher, Date(m.Published))
	}
	return commas(m.Title, Date(m.Published))
}

// place says which part of an article a quote is from.
func place(s knowledge.Source) string {
	switch {
	case s.Part != knowledge.Body:
		return string(s.Part)
	case s.Paragraph > 0:
		return "paragraph " + strconv.Itoa(s.Paragraph)
	}
	return ""
}

// Date writes a date of publication for people: "10 July 2024", "July 2024" or
// "2024", as precise as it is known.
func Date(published string) string {
	for _, f := range []struct{ read, write string }{
		{time.DateOnly, "2 January 2006"},
		{"2006-01", "January 2006"},
	} {
		if t, err := time.Parse(f.read, published); err == nil {
			return t.Format(f.write)
		}
	}
	return published
}

// commas joins what is not empty.
func commas(all ...string) string {
	var some []string
	for _, s := range all {
		if s != "" {
			some = append(some, s)
		}
	}
	return strings.Join(some, ", ")
}
