package index

import (
	"context"
	"runtime"
	"sync"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// page is a passage as bleve is given it: the terms of its two fields.
type page struct {
	text, context string // terms, each ended by termEnd
	length        uint32 // terms in text
}

// fields is the page as a document for bleve.
func (p page) fields() map[string]any {
	return map[string]any{textField: p.text, contextField: p.context}
}

// analyse finds the terms of passages, on every processor.
func analyse(ctx context.Context, passages []knowledge.Passage) ([]page, error) {
	pages := make([]page, len(passages))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(pages) && ctx.Err() == nil; i += workers {
				pages[i] = newPage(passages[i])
			}
		})
	}
	wg.Wait()
	return pages, ctx.Err()
}

func newPage(p knowledge.Passage) page {
	text, n := joinTerms(p.Text())
	context, _ := joinTerms(p.Context())
	return page{text: text, context: context, length: n}
}

// joinTerms returns the terms of a text that are indexed, each ended by
// termEnd, and their number.
func joinTerms(text string) (string, uint32) {
	out, n := make([]byte, 0, len(text)), uint32(0)
	for _, t := range language.Tokens(text) {
		if t.Word() && !t.Stop {
			out = append(append(out, t.Term...), termEnd)
			n++
		}
	}
	return string(out), n
}
