package bot

import (
	"context"
	"strings"
	"time"

	"natobot/knowledge"
)

// Bounds of the search for examples: how many are wanted, how many sentences
// of an article and articles are looked at, how many candidates are tried, and
// how long somebody may wait for them.
const (
	wantedExamples  = 3
	maxExampleReads = 80
	maxExampleTexts = 10
	maxExampleTries = 40
	maxExampleTime  = time.Second
)

// example is a question that the knowledge is known to answer.
type example struct {
	question string
	quote    knowledge.Snippet
}

// questions lists the examples' questions.
func (b *Bot) questions() []string {
	var out []string
	for _, e := range b.examples() {
		out = append(out, e.question)
	}
	return out
}

// findExamples turns sentences of the newest articles into questions and keeps
// those that are answered with the words that were taken out, each of another
// subject.
func (b *Bot) findExamples() []example {
	ctx, cancel := context.WithTimeout(context.Background(), maxExampleTime)
	defer cancel()
	var found []example
	used := make(map[string]bool)
	tries := 0
	for _, c := range b.library.candidates() {
		if len(found) == wantedExamples || tries == maxExampleTries || ctx.Err() != nil {
			break
		}
		if used[c.subject] {
			continue
		}
		tries++
		if e, ok := b.tryExample(ctx, c); ok {
			used[c.subject] = true
			found = append(found, e)
		}
	}
	return found
}

// tryExample asks a candidate's question.
func (b *Bot) tryExample(ctx context.Context, c candidate) (example, bool) {
	r, err := protected(func() (Reply, error) { return b.answer(ctx, c.question) })
	right := err == nil && r.Answered && !r.Derived && len(r.Quotes) > 0 && strings.Contains(r.Answer, c.subject)
	if !right {
		return example{}, false
	}
	return example{question: c.question, quote: r.Quotes[0]}, true
}
