package bot

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"

	"natobot/knowledge"
)

// answer answers a question: from the figures where it is about them, else from
// the articles.
func (b *Bot) answer(ctx context.Context, question string) (Reply, error) {
	if n := utf8.RuneCountInString(question); n > MaxQuestion {
		return tooLong(n), nil
	}
	if b.figures != nil {
		if r, ok, err := b.figures.Reply(ctx, "", question); ok || err != nil {
			return r, err
		}
	}
	a, err := b.asker.Ask(ctx, question)
	if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
		return Reply{}, fmt.Errorf("answer: %w", err)
	}
	r := Reply{Kind: Answer, Resolved: a.Resolved, Confidence: a.Confidence, Quotes: a.Snippets}
	if err != nil {
		return b.refuse(r), nil
	}
	r.Answered, r.Answer, r.Derived = true, a.Text, a.Derived
	return r, nil
}

// refuse says what was searched, and what to make of the nearest quotes.
func (b *Bot) refuse(r Reply) Reply {
	r.Kind = Refusal
	r.Message = "Nothing I have read answers that. I searched " + b.library.extent() + "."
	if len(r.Quotes) == 0 {
		r.Suggestions = b.questions()
	}
	return r
}

// tooLong refuses a question of so many characters.
func tooLong(n int) Reply {
	return Reply{Kind: Refusal, Message: fmt.Sprintf(
		"That question has %s characters, and I read %s at most. Please ask it in a sentence or two.",
		thousands(n), thousands(MaxQuestion))}
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
