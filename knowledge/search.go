package knowledge

import "context"

// Searcher is a full-text index over passages.
type Searcher interface {
	// Search returns the passages that hold any of the terms, best first, limit
	// at most, with the statistics of those terms at the same moment.
	Search(ctx context.Context, terms []Term, limit int) (Found, error)
	// Similar returns indexed terms within an edit or two of a term that the
	// index does not hold, in no order.
	Similar(ctx context.Context, term string) ([]Similar, error)
}

// Term is an indexed word, as language.Term makes it, and how much it counts in
// a search.
type Term struct {
	Text   string
	Weight float64 // over 0; 1 for a word of the question
}

// Found is what a search finds.
type Found struct {
	Hits          []Hit
	Passages      int            // in the whole index
	AverageLength float64        // terms in a passage
	Frequency     map[string]int // passages that hold a term, for every term asked for
}

// Hit is a passage that matched. Scores order the hits of one search; they are
// neither confidences nor comparable between searches.
type Hit struct {
	Passage int // the passage's place in Passages
	Score   float64
}

// Similar is an indexed term like one that was asked for.
type Similar struct {
	Term      string
	Frequency int // passages that hold it
}
