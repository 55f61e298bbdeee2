package console

import (
	"fmt"
	"strings"
	"testing"

	"natobot/bot"
)

// rising is a reply with one country's figures over three years.
func rising() bot.Reply {
	return bot.Reply{
		Kind: bot.Answer, Answered: true, Derived: true, Answer: "3.00% of GDP", Message: "Rank 1 of 31.\nThe Gazette has 2%.",
		Series: []bot.Series{{Country: "Poland", First: 2014, Values: []float64{1, 2, 3}}},
	}
}

func TestSparkline(t *testing.T) {
	const line = "\n  Poland 2014 ▁▅█ 2016\n"
	if got := (Screen{Width: 60}).Render(rising()); !strings.Contains(got, line) {
		t.Errorf("%q lacks %q", got, line)
	}
	if got := (Screen{}).Render(rising()); strings.Contains(got, "▁") {
		t.Errorf("blocks without a terminal: %q", got)
	}
}

func TestLinesOfMessage(t *testing.T) {
	if got := (Screen{}).Render(rising()); got != "3.00% of GDP\nRank 1 of 31.\nThe Gazette has 2%.\n" {
		t.Errorf("%q", got)
	}
}

func TestListOfFigures(t *testing.T) {
	r := rising()
	for i := range 10 {
		r.Figures = append(r.Figures, bot.Figure{Country: fmt.Sprint("Land ", i), Written: "1% of GDP"})
	}
	got := (Screen{}).Render(r)
	if !strings.Contains(got, "\n   1  Land 0  1% of GDP\n") || !strings.Contains(got, "\n  10  Land 9  1% of GDP\n") {
		t.Errorf("%q", got)
	}
}
