package console

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"natobot/bot"
	"natobot/knowledge"
)

func TestJSON(t *testing.T) {
	r := answered()
	r.Quotes = r.Quotes[:1]
	r.Took = 812 * time.Microsecond
	const want = `{"question":"who opened <it> & why?","resolved":"who opened <it> & why?","answered":true,"answer":"Ada Brandt",` +
		`"confidence":0.5,"derived":false,"took_us":812,"kind":"answer","snippets":[{"text":"Mayor Ada Brandt opened the lighthouse of Port Ellis on Monday.",` +
		`"highlights":[[6,16]],"score":2,"source":{"id":"light","title":"Brief: A light for the harbour","publisher":"us, after the Gazette",` +
		`"url":"https://gazette.example/light","published":"2024-07","paragraph":1,"part":"body"}}]}` + "\n"
	got, err := JSON(r)
	if err != nil || string(got) != want {
		t.Errorf("JSON, error %v\n%swant\n%s", err, got, want)
	}
}

func TestJSONRefused(t *testing.T) {
	r := bot.Reply{Kind: bot.Refusal, Confidence: math.NaN(), Message: "No.", Quotes: answered().Quotes[:1]}
	r.Quotes[0].Score = math.Inf(1)
	got, err := JSON(r)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"answered":false,"answer":"","confidence":0,`, `"message":"No."`, `"highlights":[],"score":0`} {
		if !strings.Contains(string(got), want) {
			t.Errorf("%s is not in %s", want, got)
		}
	}
	if strings.Contains(string(got), "spending") {
		t.Errorf("nobody asked for spending: %s", got)
	}
}

func TestJSONArrays(t *testing.T) {
	got, err := JSON(bot.Reply{Figures: []bot.Figure{}})
	if err != nil || !strings.Contains(string(got), `"spending":[],"snippets":[]`) {
		t.Errorf("JSON %s, error %v", got, err)
	}
	got, err = JSON(bot.Reply{Figures: []bot.Figure{{Country: "Poland", ISO2: "PL", Year: 2024, PctGDP: 4.12, Estimate: true, Rank: 1, Of: 31, MeetsGuideline: true, Edition: "NATO, June 2024"}}})
	const want = `"spending":[{"country":"Poland","iso2":"PL","year":2024,"pct_gdp":4.12,"estimate":true,"rank":1,"of":31,"meets_guideline":true,"edition":"NATO, June 2024"}]`
	if err != nil || !strings.Contains(string(got), want) {
		t.Errorf("JSON %s, error %v", got, err)
	}
}

// FuzzJSON checks that any reply is one line of JSON that reads back as it was.
func FuzzJSON(f *testing.F) {
	f.Add("who?", 0.5)
	f.Add("\x00\u2028\"<\xff", math.Inf(-1))
	f.Fuzz(func(t *testing.T, text string, x float64) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		line, err := JSON(bot.Reply{Question: text, Answer: text, Confidence: x, Quotes: []knowledge.Snippet{{Text: text, Score: x}}})
		if err != nil || strings.Count(string(line), "\n") != 1 {
			t.Fatalf("JSON %q, error %v", line, err)
		}
		var back jsonReply
		if err := json.Unmarshal(line, &back); err != nil {
			t.Fatal(err)
		}
		if back.Question != text || back.Snippets[0].Text != text || back.Confidence < 0 || back.Confidence > 1 {
			t.Errorf("%q came back as %+v", text, back)
		}
	})
}
