package bot

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// Bounds of the search for examples: how many are wanted, how many sentences
// of an article and articles are looked at, how many candidates are tried.
const (
	wantedExamples  = 3
	maxExampleReads = 60
	maxExampleTexts = 10
	maxExampleTries = 40
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
	var found []example
	used := make(map[string]bool)
	tries := 0
	for _, c := range b.library.candidates() {
		if len(found) == wantedExamples || tries == maxExampleTries {
			break
		}
		if used[c.subject] {
			continue
		}
		tries++
		if e, ok := b.tryExample(c); ok {
			used[c.subject] = true
			found = append(found, e)
		}
	}
	return found
}

// tryExample asks a candidate's question.
func (b *Bot) tryExample(c candidate) (example, bool) {
	ctx, cancel := context.WithTimeout(context.Background(), b.limit)
	defer cancel()
	r, err := protected(func() (Reply, error) { return b.answer(ctx, c.question) })
	right := err == nil && r.Answered && !r.Derived && len(r.Quotes) > 0 && strings.Contains(r.Answer, c.subject)
	if !right {
		return example{}, false
	}
	return example{question: c.question, quote: r.Quotes[0]}, true
}

// candidate is a question made of a sentence, and the last word of the name
// that answers it.
type candidate struct {
	question, subject string
}

// candidates makes questions of the first sentences of the newest articles.
func (l library) candidates() []candidate {
	var out []candidate
	for _, a := range l.articles[:min(maxExampleTexts, len(l.articles))] {
		read := 0
		for _, p := range a.Paragraphs {
			if p.Part != knowledge.Body {
				continue
			}
			for _, s := range p.Sentences {
				if read++; read > maxExampleReads {
					break
				}
				if c, ok := newCandidate(s.In(a.Text)); ok {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// Bounds of what is asked about a subject, in words.
const (
	minAsked = 3
	maxAsked = 9
)

// newCandidate makes a question of a sentence that begins with a person and
// goes on with a verb: "Rutte announced a plan." becomes "Who announced a
// plan?". Only whole clauses are asked about.
func newCandidate(sentence string) (candidate, bool) {
	tokens := language.Tokens(sentence)
	tags := language.Tags(tokens)
	mentions := language.Mentions(tokens, tags)
	if len(mentions) == 0 || mentions[0].First != 0 || mentions[0].Kind != language.Person {
		return candidate{}, false
	}
	last := mentions[0].Last
	if last+1 >= len(tokens) || tags[last+1] != "VBD" && tags[last+1] != "VBZ" {
		return candidate{}, false
	}
	end := clauseEnd(tokens, last+1)
	words := len(strings.Fields(sentence[tokens[last+1].Start:end]))
	if words < minAsked || words > maxAsked {
		return candidate{}, false
	}
	asked := "Who " + sentence[tokens[last+1].Start:end] + "?"
	return candidate{question: asked, subject: tokens[last].Text}, true
}

// clauseEnd is where the clause that goes on at a token ends, in bytes.
func clauseEnd(tokens []language.Token, from int) int {
	for _, t := range tokens[from:] {
		if r, _ := utf8.DecodeRuneInString(t.Text); unicode.IsPunct(r) && r != '-' && r != '\'' && r != '’' {
			return t.Start
		}
	}
	return tokens[len(tokens)-1].End
}
