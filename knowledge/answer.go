package knowledge

import "errors"

// ErrNoAnswer says that the knowledge does not answer a question. The Answer
// that comes with it holds the nearest quotes, if there are any.
var ErrNoAnswer = errors.New("the knowledge does not answer this")

// Answer is what the knowledge says to a question. Unless Derived, Text is the
// first snippet's text at its first highlight.
type Answer struct {
	Question   string // as asked
	Resolved   string // as understood
	Text       string // the short answer; "" where a quote answers but its exact words are not clear
	Confidence float64
	Derived    bool // the answer is concluded from the quotes: yes or no, a list, a comparison
	Snippets   []Snippet
}

// Snippet is an exact piece of a source: one sentence.
type Snippet struct {
	Text       string
	Highlights []Span // in Text; the first is the answer
	Score      float64
	Source     Source
	Offset     int // where Text stands in the source's document, in bytes
}

// Source says where a snippet stands.
type Source struct {
	Meta
	Paragraph int // as in Paragraph.Number
	Part      Part
}

// maxSnippets is how many quotes an answer carries at most.
const maxSnippets = 5
