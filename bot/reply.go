package bot

import (
	"time"

	"natobot/knowledge"
)

// Kind says what a reply is.
type Kind string

// The kinds of reply. Silence, the zero value, is not to be sent.
const (
	Silence  Kind = ""
	Answer   Kind = "answer"
	Refusal  Kind = "refusal"  // nothing in the knowledge answers, or the question cannot be read
	Help     Kind = "help"     // what can be asked, and how
	Sources  Kind = "sources"  // what is answered from
	Courtesy Kind = "courtesy" // a greeting or thanks, returned
	Failure  Kind = "failure"  // an answer could not be made; Message is a neutral line about it
)

// Reply is what the bot says. Text in it comes from people and articles: every
// platform must make it harmless before showing it.
type Reply struct {
	Kind       Kind
	Question   string // as asked, bytes that are no UTF-8 as U+FFFD
	Resolved   string // as understood
	Answered   bool
	Answer     string  // the short answer; may be "" where a quote answers
	Confidence float64 // in [0,1]
	Derived    bool    // Answer is concluded or put together, and not words of a quote
	Message    string  // said besides the answer or instead of it

	// Quotes holds the quote with the answer first, its first highlight being
	// the answer's span; where nothing answers, the nearest quotes.
	Quotes []knowledge.Snippet

	Sources     []knowledge.Meta // what is answered from: tables, then articles, newest first, where that was asked
	Commands    []Command        // what the bot can be told, where that was asked
	Suggestions []string         // questions to ask instead
	Figures     []Figure         // not nil, but perhaps empty, where figures were asked for
	Series      []Series         // how figures developed, for a line of blocks or a chart
	Files       []File
	Private     bool // only who wrote the message is to see the reply
	Took        time.Duration
}

// Command is something the bot can be told.
type Command struct {
	Name  string // "sources"
	Usage string // "/nato sources"
	Does  string // "lists what I answer from"
}

// Figure is what one country spends on defence, from an official table or from
// an article that says so.
type Figure struct {
	Country        string
	ISO2           string // "" for NATO as a whole
	Year           int    // 0 where the source gives none
	PctGDP         float64
	USDMillions    int // 0 where the source gives none
	Estimate       bool
	Rank, Of       int // 0 where there is no ranking
	MeetsGuideline bool
	Edition        string // the table's publisher and date, or the article's title
	Written        string // for people, in the unit asked for: "4.12% of GDP (2024e)"
}

// Series is one country's figures over consecutive years.
type Series struct {
	Country string
	Unit    string // "percent of GDP"
	First   int    // the year of the first value
	Values  []float64
}

// File is something to attach: a picture or a table.
type File struct {
	Name        string
	ContentType string
	Alt         string // what the file shows, in words
	Data        []byte
}
