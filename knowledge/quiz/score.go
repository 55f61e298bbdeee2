package quiz

import (
	"slices"
	"strings"
)

// Response is what was said to a question.
type Response struct {
	Answered bool
	Answer   string   // the short answer
	Quotes   []string // best first
}

// Result is how well questions were answered. Each figure is a share in [0,1];
// all but Refused are of the answerable questions.
type Result struct {
	Answerable   int     `json:"answerable"`
	Unanswerable int     `json:"unanswerable"`
	Hit1         float64 `json:"hit@1"`    // the first quote holds the evidence
	Hit3         float64 `json:"hit@3"`    // one of the first three does
	MRR          float64 `json:"mrr"`      // mean of 1/n for the nth quote, the first that does
	Accuracy     float64 `json:"accuracy"` // the short answer is right
	F1           float64 `json:"f1"`       // mean F1 of the short answer
	Kept         float64 `json:"kept"`     // answered at all
	Refused      float64 `json:"refused"`  // unanswerable questions that were refused
}

// Tally adds up how questions were answered. The zero value is ready to use.
type Tally struct {
	sum Result
}

// Add counts one question. A refused question has no hits and no answer,
// whatever quotes come with the refusal.
func (t *Tally) Add(q Question, r Response) {
	if !q.Answerable() {
		t.sum.Unanswerable++
		t.sum.Refused += one(!r.Answered)
		return
	}
	t.sum.Answerable++
	if !r.Answered {
		return
	}
	t.sum.Kept++
	if n := q.rank(r.Quotes); n > 0 {
		t.sum.Hit1 += one(n == 1)
		t.sum.Hit3 += one(n <= 3)
		t.sum.MRR += 1 / float64(n)
	}
	right, f1 := q.mark(r.Answer)
	t.sum.Accuracy += one(right)
	t.sum.F1 += f1
}

// Result is the score of what was added. A share of no questions is 0.
func (t *Tally) Result() Result {
	out := t.sum
	n := float64(max(1, out.Answerable))
	for _, share := range []*float64{&out.Hit1, &out.Hit3, &out.MRR, &out.Accuracy, &out.F1, &out.Kept} {
		*share /= n
	}
	out.Refused /= float64(max(1, out.Unanswerable))
	return out
}

// maxQuote is the longest quote that counts, in bytes.
const maxQuote = 600

// rank is the place of the first quote that holds evidence, from 1; 0 if none
// does.
func (q Question) rank(quotes []string) int {
	for i, quote := range quotes {
		text := strings.ToLower(fold(quote))
		if len(text) <= maxQuote && slices.ContainsFunc(q.Evidence, func(e string) bool {
			return strings.Contains(text, strings.ToLower(fold(e)))
		}) {
			return i + 1
		}
	}
	return 0
}

// Bounds of a right answer.
const (
	nearF1     = 0.6 // an answer is right from this F1 on
	spareWords = 3   // or when it is a right one with this many words more
)

// mark says whether a short answer is right, and its F1.
func (q Question) mark(answer string) (right bool, f1 float64) {
	said := words(answer)
	switch {
	case q.YesNo:
		gold := words(q.Answers[0])
		right = len(said) > 0 && len(gold) > 0 && said[0] == gold[0]
		return right, one(right)
	case len(q.List) > 0:
		right = q.lists(said)
		return right, max(F1(answer, q.Answers), one(right))
	}
	f1 = F1(answer, q.Answers)
	return f1 >= nearF1 || q.near(said), f1
}

// lists says whether an answer names every item, in twice the words of the
// right one at most.
func (q Question) lists(said []string) bool {
	most := len(words(strings.Join(q.List, " ")))
	for _, gold := range q.Answers {
		most = max(most, len(words(gold)))
	}
	text := strings.Join(said, " ")
	for _, item := range q.List {
		if !strings.Contains(text, strings.Join(words(item), " ")) {
			return false
		}
	}
	return len(said) > 0 && len(said) <= 2*most
}

// near says whether an answer is a right one with a few words more.
func (q Question) near(said []string) bool {
	text := " " + strings.Join(said, " ") + " "
	for _, gold := range q.Answers {
		g := words(gold)
		if len(g) > 0 && len(said) <= len(g)+spareWords && strings.Contains(text, " "+strings.Join(g, " ")+" ") {
			return true
		}
	}
	return false
}

// straight writes typographic quotes and spaces as typewriters do.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", "\u00a0", " ")

// fold makes texts comparable that differ in quotes and white space only.
func fold(s string) string { return strings.Join(strings.Fields(straight.Replace(s)), " ") }

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
