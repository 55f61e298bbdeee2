package bot

import (
	"cmp"
	"slices"
	"strings"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// candidate is a question made of a sentence, and the last word of the name
// that answers it.
type candidate struct {
	question, subject string
}

// candidates makes questions of the newest articles: the shortest of each,
// then the next of each.
func (l library) candidates() []candidate {
	var texts [][]candidate
	longest := 0
	for _, a := range l.articles[:min(maxExampleTexts, len(l.articles))] {
		found := articleCandidates(a)
		texts = append(texts, found)
		longest = max(longest, len(found))
	}
	var out []candidate
	for n := range longest {
		for _, found := range texts {
			if n < len(found) {
				out = append(out, found[n])
			}
		}
	}
	return out
}

// articleCandidates makes questions of one article, the shortest first.
func articleCandidates(a *knowledge.Article) []candidate {
	var out []candidate
	for i, sentence := range bodySentences(a) {
		if i == maxExampleReads {
			break
		}
		if c, ok := newCandidate(sentence); ok {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b candidate) int { return cmp.Compare(len(a.question), len(b.question)) })
	return out
}

// bodySentences lists the sentences of an article's body.
func bodySentences(a *knowledge.Article) []string {
	var out []string
	for _, p := range a.Paragraphs {
		if p.Part != knowledge.Body {
			continue
		}
		for _, s := range p.Sentences {
			out = append(out, s.In(a.Text))
		}
	}
	return out
}

// Bounds of what is asked about a subject, in words.
const (
	minAsked = 3
	maxAsked = 12
)

// newCandidate makes a question of a sentence that begins with a name and goes
// on with a verb: "Rutte announced a plan." becomes "Who announced a plan?".
func newCandidate(sentence string) (candidate, bool) {
	tokens := language.Tokens(sentence)
	tags := language.Tags(tokens)
	mentions := language.Mentions(tokens, tags)
	if len(mentions) == 0 || mentions[0].First != 0 || !mentions[0].Kind.Proper() {
		return candidate{}, false
	}
	verb := mentions[0].Last + 1
	if verb >= len(tokens) || tags[verb] != "VBD" && tags[verb] != "VBZ" {
		return candidate{}, false
	}
	asked, ok := clause(sentence, tokens, tags, verb)
	if !ok {
		return candidate{}, false
	}
	return candidate{question: "Who " + asked + "?", subject: tokens[verb-1].Text}, true
}

// clause is what a sentence says from a token on, up to the first comma or its
// end, if it is short and can be understood alone: no pronoun, nothing quoted.
func clause(sentence string, tokens []language.Token, tags []language.Tag, from int) (string, bool) {
	words := 0
	for i := from; i < len(tokens); i++ {
		t := tokens[i]
		switch {
		case t.Text == "." || t.Text == ",":
			ok := minAsked <= words && words <= maxAsked
			return sentence[tokens[from].Start:tokens[i-1].End], ok
		case t.Word():
			words++
		case !inWord[t.Text]:
			return "", false
		}
		if strings.HasPrefix(string(tags[i]), "PRP") || t.Text == "that" {
			return "", false
		}
	}
	return "", false
}

// inWord is punctuation that may stand inside words and figures.
var inWord = map[string]bool{"-": true, "'": true, "’": true, "'s": true, "’s": true, "€": true, "$": true}
