package reader

import (
	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// YesNo concludes yes or no from the sentence that answers a yes/no question.
// The second result is false for other questions.
func YesNo(q *Query, candidates []Candidate, s Scored) (string, bool) {
	if q.Kind != question.YesNo {
		return "", false
	}
	sentence := candidates[s.Candidate].Passage.Sentences[s.Sentence]
	if verdict, ok := q.comparison(sentence, s.match); ok {
		return yes(verdict), true
	}
	return yes(negated(q.Tokens) == negated(sentence.Tokens)), true
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// negations turn a statement round.
var negations = map[string]bool{
	"not": true, "no": true, "never": true, "neither": true, "nor": true, "without": true, "n't": true, "cannot": true,
	"fail": true, "fails": true, "failed": true, "failing": true, "short": true, "refuse": true, "refused": true, "refuses": true,
	"deny": true, "denied": true, "denies": true, "reject": true, "rejected": true, "rejects": true, "lack": true, "lacks": true,
	"unable": true, "unlikely": true, "impossible": true, "hardly": true, "nobody": true, "none": true, "below": true, "unknown": true, "dismissed": true, "barred": true,
	"isn't": true, "aren't": true, "wasn't": true, "weren't": true, "don't": true, "doesn't": true, "didn't": true,
	"won't": true, "can't": true, "couldn't": true, "wouldn't": true, "shouldn't": true, "hasn't": true, "haven't": true, "hadn't": true,
}

// negated says whether a text turns its statement round an odd number of
// times.
func negated(tokens []language.Token) bool {
	odd := false
	for i, t := range tokens {
		low := t.Folded
		if low == "short" && (i == 0 || !fallTerms[tokens[i-1].Term]) {
			continue // "fall short", not "a short time"
		}
		if low == "no" && i+1 < len(tokens) && idioms[tokens[i+1].Folded] {
			continue // "a vote of no confidence"
		}
		if low == "yet" && i+1 < len(tokens) && tokens[i+1].Folded == "to" {
			odd = !odd // "has yet to join"
		}
		if low == "not" && i+1 < len(tokens) && tokens[i+1].Folded == "only" {
			continue
		}
		if negations[low] {
			odd = !odd
		}
	}
	return odd
}

// idioms are words that "no" goes with without denying anything.
var idioms = map[string]bool{"confidence": true, "doubt": true, "wonder": true, "less": true}

var fallTerms = map[string]bool{"fall": true, "come": true, "run": true, "cut": true, "stop": true}
