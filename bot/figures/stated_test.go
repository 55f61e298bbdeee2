package figures

import (
	"strings"
	"testing"

	"natobot/bot"
)

// ellis is an article with statements of its own; no table says the same.
const ellis = `---
title: Spending in the alliance
publisher: Port Ellis Gazette
published: 2031-05-02
---
## Defence spending

Norway led NATO in defence spending last year, allocating 5.5% of its GDP, followed by Spain at 4.75% and Italy, 4.1%. Only nine allies spend at least 3% of GDP on defence. Several members, including Estonia, Greece and Poland, fall short of 3%.

Latvia spends more than 4% of its GDP on defence. Denmark spent 21 billion dollars on defence.

Mayor Ada Brandt of Port Ellis opened the lighthouse on Monday.
`

func TestStatedFigure(t *testing.T) {
	b := texts(t, ellis)
	for _, text := range []string{"/nato spending norway", "Norway's spending?", "how much does Norway spend on defence?", "/nato spending norwegian 2030"} {
		r := ask(t, b, text)
		if !r.Answered || r.Derived || r.Answer != "5.5% of its GDP" || len(r.Figures) != 1 {
			t.Errorf("%q: %+v", text, r)
			continue
		}
		if got := r.Quotes[0].Highlights[0].In(r.Quotes[0].Text); got != r.Answer {
			t.Errorf("%q: highlighted %q", text, got)
		}
		want := bot.Figure{Country: "Norway", ISO2: "NO", Year: 2030, PctGDP: 5.5, MeetsGuideline: true, Edition: "Spending in the alliance", Written: "5.5% of GDP (2030)"}
		if r.Figures[0] != want {
			t.Errorf("%q: figure %+v, want %+v", text, r.Figures[0], want)
		}
	}
}

// TestStatedAnswers asks one article. An answer that begins with ~ is concluded;
// "-" is a refusal.
func TestStatedAnswers(t *testing.T) {
	b := texts(t, ellis)
	for text, want := range map[string]string{
		"/nato compare italy norway":                 "~Italy 4.1% of GDP (2030), Norway 5.5% of GDP (2030)",
		"/nato spending":                             "~Norway 5.5% of GDP (2030), Spain 4.75% of GDP (2030), Italy 4.1% of GDP (2030)",
		"who spends most?":                           "Norway",
		"top 3 spenders":                             "~Norway, Spain, Italy",
		"how many countries spend at least 3%?":      "nine",
		"which countries fall short of 3%?":          "Estonia, Greece and Poland",
		"is Poland meeting 3%?":                      "~no, below 3% of GDP",
		"does Spain spend more than 3%?":             "~yes, 4.75% of GDP (2030)",
		"does Spain spend more than Italy?":          "~yes, Spain 4.75% of GDP (2030), Italy 4.1% of GDP (2030)",
		"who spends more, Spain or Norway?":          "~Norway",
		"is Norway the biggest spender?":             "~yes, Norway",
		"how much does Latvia spend on defence?":     "more than 4% of its GDP",
		"What is Portugal's spending?":               "-",
		"does Portugal meet the target?":             "-",
		"how much did Lithuania spend?":              "-",
		"/nato spending iceland":                     "-",
		"/nato spending poland":                      "-",
		"/nato spending atlantis":                    "-",
		"Norway's spending in 2029?":                 "-",
		"how much does Poland spend on its military": "-",
	} {
		r := ask(t, b, text)
		answer, derived := strings.CutPrefix(want, "~")
		if want == "-" {
			answer = ""
		}
		if r.Answered != (want != "-") || r.Answer != answer || r.Derived != derived {
			t.Errorf("%q: answered %v, %q, derived %v, %q; want %q", text, r.Answered, r.Answer, r.Derived, r.Message, want)
		}
		if want == "-" && (r.Message == "" || r.Figures == nil) {
			t.Errorf("%q: refused without a word: %+v", text, r)
		}
	}
}

// TestTablesAreOff asks for what only the tables hold.
func TestTablesAreOff(t *testing.T) {
	b := texts(t, ellis)
	for _, text := range []string{"/nato spending iceland", "how much does Iceland spend?", "/nato spending russia", "/nato spending france"} {
		if r := ask(t, b, text); r.Answered || strings.Contains(r.Message, "armed forces") || strings.Contains(r.Message, "not a member") {
			t.Errorf("%q: %+v", text, r)
		}
	}
	for _, q := range ask(t, b, "when did Finland join NATO?").Quotes {
		if q.Source.Part == "table" {
			t.Errorf("a table is quoted: %+v", q)
		}
	}
}

// TestToldOtherwise leaves a country of whose spending a text tells in money to
// the reader of texts.
func TestToldOtherwise(t *testing.T) {
	r := ask(t, texts(t, ellis), "how much did Denmark spend on defence?")
	if r.Figures != nil {
		t.Errorf("taken: %+v", r)
	}
}

// TestOtherFigures shows figures that disagree side by side.
func TestOtherFigures(t *testing.T) {
	r := ask(t, texts(t, ellis+"\nNorway spent 5.25% of GDP on defence in 2029.\n"), "Norway's spending?")
	if r.Answer != "5.5% of its GDP" || len(r.Quotes) != 2 || r.Message != "Port Ellis Gazette, 2 May 2031, has 5.25% of GDP (2029)." {
		t.Errorf("%+v", r)
	}
}

// TestNearestStatement refuses, and quotes what is stated all the same.
func TestNearestStatement(t *testing.T) {
	r := ask(t, texts(t, ellis), "Poland's spending?")
	if r.Answered || len(r.Quotes) == 0 || !strings.Contains(r.Quotes[0].Text, "fall short of 3%") {
		t.Errorf("%+v", r)
	}
}
