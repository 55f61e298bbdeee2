package quiz

import (
	"math"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader("\uFEFF{\"id\":\"1\",\"q\":\"who?\",\"answers\":[\"Ann\"],\"more\":1}\r\n\n{\"q\":\"why?\",\"answers\":null}"))
	if err != nil || len(got) != 2 || !got[0].Answerable() || got[1].Answerable() || got[0].Text != "who?" {
		t.Errorf("questions %+v, error %v", got, err)
	}
	for in, want := range map[string]string{
		"": "no question", "\n \n": "no question", "{}": `line 1 has no "q"`, "{\"q\":\"a\"}\nwho?": "line 2 is no question",
	} {
		if _, err := Read(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", in, err, want)
		}
	}
}

func TestMark(t *testing.T) {
	who := Question{Answers: []string{"Ada Brandt", "Brandt"}}
	list := Question{Answers: []string{"Norway and Sweden"}, List: []string{"Norway", "Sweden"}}
	yes := Question{Answers: []string{"Yes"}, YesNo: true}
	share := Question{Answers: []string{"4.12%"}}
	for _, c := range []struct {
		q      Question
		answer string
		right  bool
	}{
		{who, "Ada Brandt", true},
		{who, "the Brandt!", true},
		{who, "Mayor Ada Brandt of Ellis", true}, // three words more
		{who, "the mayor of Port Ellis, who is Brandt", false},
		{who, "Ann", false},
		{who, "", false},
		{list, "Norway, Denmark and Sweden", true},
		{list, "Norway", false},
		{list, "Norway, Sweden, Denmark, Finland, Iceland, Estonia and Latvia", false},
		{yes, "Yes, it did", true},
		{yes, "No", false},
		{yes, "", false},
		{share, "4.12 per cent", true},
		{share, "4.1%", false},
	} {
		if got, f1 := c.q.mark(c.answer); got != c.right || f1 < 0 || f1 > 1 {
			t.Errorf("%q for %q: %v, F1 %.2f, want %v", c.answer, c.q.Answers, got, f1, c.right)
		}
	}
}

func TestTally(t *testing.T) {
	q := Question{Answers: []string{"Ada Brandt"}, Evidence: []string{"Brandt “opened” it"}}
	right := `Mayor BRANDT "opened"  it.`
	var tally Tally
	tally.Add(q, Response{Answered: true, Answer: "Ada Brandt", Quotes: []string{right}})
	tally.Add(q, Response{Answered: true, Answer: "Ada", Quotes: []string{"a", "b", "c", right}})
	tally.Add(q, Response{Answered: true, Quotes: []string{"a", right + strings.Repeat("x", maxQuote)}})
	tally.Add(q, Response{Quotes: []string{right}})
	tally.Add(Question{}, Response{})
	tally.Add(Question{}, Response{Answered: true})
	got := tally.Result()
	want := Result{Answerable: 4, Unanswerable: 2, Hit1: 1. / 4, Hit3: 1. / 4, MRR: 1.25 / 4, Accuracy: 2. / 4, F1: (1 + 2./3) / 4, Kept: 3. / 4, Refused: 1. / 2}
	if math.Abs(got.F1-want.F1) > 1e-9 {
		t.Errorf("F1 %v, want %v", got.F1, want.F1)
	}
	got.F1 = want.F1
	if got != want {
		t.Errorf("result %+v, want %+v", got, want)
	}
	if empty := (&Tally{}).Result(); empty != (Result{}) {
		t.Errorf("of no questions: %+v", empty)
	}
}
