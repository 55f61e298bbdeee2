package nato

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// lines reads a file of cases without its comments.
func lines(t testing.TB, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

func TestQuestions(t *testing.T) {
	tables := loaded(t)
	cases := lines(t, "testdata/questions.tsv")
	for _, line := range cases {
		cells := strings.Split(line, "\t")
		text, kind, want := cells[0], cells[1], cells[2]
		q, ok := tables.ParseQuestion(text)
		if !ok {
			t.Errorf("%q was not taken", text)
			continue
		}
		got := tables.Answer(q)
		if string(q.Kind) != kind || got.Answer != want || got.Answered != (want != "") {
			t.Errorf("%q: %s %q, want %s %q", text, q.Kind, got.Answer, kind, want)
		}
		checkResult(t, text, got)
	}
	if len(cases) < 400 {
		t.Errorf("%d questions; some are missing", len(cases))
	}
}

// checkResult checks what holds for every result.
func checkResult(t *testing.T, asked string, got Result) {
	t.Helper()
	if got.Figures == nil {
		t.Errorf("%q: figures are nil", asked)
	}
	if !got.Answered && (got.Message == "" || got.Answer != "" || len(got.Figures) > 0) {
		t.Errorf("%q is unanswered with %q, %d figures and the message %q", asked, got.Answer, len(got.Figures), got.Message)
	}
	for _, f := range got.Figures {
		if f.Edition == "" || f.Year == 0 || f.Country == "" {
			t.Errorf("%q: a figure without edition, year or country: %+v", asked, f)
		}
	}
	if len(got.Quotes) > 0 && got.Source.Title == "" {
		t.Errorf("%q: quotes without a source", asked)
	}
	for _, q := range got.Quotes {
		if q.Row.Text == "" || q.Line == "" {
			t.Errorf("%q: an empty quote %+v", asked, q)
		}
	}
}

func TestOtherQuestionsAreLeftAlone(t *testing.T) {
	tables := loaded(t)
	cases := lines(t, "testdata/others.txt")
	for _, text := range cases {
		if q, ok := tables.ParseQuestion(text); ok {
			t.Errorf("%q was taken as %s: %q", text, q.Kind, tables.Answer(q).Answer)
		}
	}
	if len(cases) < 200 {
		t.Errorf("%d questions; some are missing", len(cases))
	}
}

// TestQuestionsOnOtherTexts asks thousands of questions about Wikipedia
// articles, where those are at hand: next to none are for the tables.
func TestQuestionsOnOtherTexts(t *testing.T) {
	shared := os.Getenv("NATOBOT_SHARED")
	if shared == "" {
		t.Skip("NATOBOT_SHARED is not set: the questions are not at hand")
	}
	file, err := os.Open(shared + "/data/newwiki/questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	tables := loaded(t)
	asked, taken := 0, 0
	for in := bufio.NewScanner(file); in.Scan(); asked++ {
		var line struct{ Q string }
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			t.Fatal(err)
		}
		if q, ok := tables.ParseQuestion(line.Q); ok {
			taken++
			t.Logf("taken as %s: %q -> %q", q.Kind, line.Q, tables.Answer(q).Answer)
		}
	}
	t.Logf("%d of %d taken", taken, asked)
	if asked < 5000 || taken > 2 {
		t.Errorf("%d of %d questions about other things were taken", taken, asked)
	}
}

func TestSlipsAreCorrectedAndSaid(t *testing.T) {
	tables := loaded(t)
	for text, want := range map[string]string{
		"polnads spendng in 2020?":                   "Poland spending in 2020?",
		"how much does germny spend":                 "how much does Germany spend",
		"which memebers meet the target?":            "which members meet the target?",
		"who was secretary genral before Rasmussen?": "who was secretary general before Rasmussen?",
	} {
		q, ok := tables.ParseQuestion(text)
		if !ok || q.Text != want || len(q.Corrected) == 0 || !tables.Answer(q).Answered {
			t.Errorf("%q was read as %q (%v, %+v), want %q", text, q.Text, ok, q.Corrected, want)
		}
	}
	for _, text := range []string{"how much did Polard spend on Rutte?", "how much is Poland sending?", "who funded NATO?", "what is Spain per capita?"} {
		if _, ok := tables.ParseQuestion(text); ok {
			t.Errorf("%q was taken", text)
		}
	}
}

func TestQuestionsAboutWhatIsNotHeldAreExplained(t *testing.T) {
	tables := loaded(t)
	for text, want := range map[string]string{
		"how much does Iceland spend on defence?":  "Iceland has no armed forces",
		"how much did Poland spend in 1999?":       "2014 to 2024",
		"how much does Russia spend on defence?":   "Russia is not a member of NATO",
		"who was secretary general in 1950?":       "begins with Lord (Hastings) Ismay",
		"who was secretary general before Ismay?":  "beginning of the table",
		"who was the 40th secretary general?":      "14 secretaries general",
		"does Iceland meet the target?":            "Iceland has no armed forces",
		"who spent most in 2012?":                  "2014 to 2024",
		"how has Iceland's spending changed?":      "Iceland has no armed forces",
		"when did Iceland first meet the target?":  "Iceland has no armed forces",
		"where does Iceland rank in spending?":     "Iceland has no armed forces",
		"who spends more, Poland or Russia?":       "Russia is not a member",
		"does Poland spend more than Switzerland?": "Switzerland is not a member",
	} {
		q, ok := tables.ParseQuestion(text)
		if !ok {
			t.Errorf("%q was not taken", text)
			continue
		}
		if got := tables.Answer(q); got.Answered || !strings.Contains(got.Message, want) {
			t.Errorf("%q: answered %v %q, message %q; want %q", text, got.Answered, got.Answer, got.Message, want)
		}
	}
}

func TestDetails(t *testing.T) {
	tables := loaded(t)
	for text, want := range map[string]string{
		"Poland's spending?":                         "rank 1 of 31; 2.12 points above the 2% guideline; +2.24 points since 2014; +0.86 points on 2023e; US$34,975 million",
		"spending of Italy in 2020 in dollars":       "rank 5 of 31; +22.9% since 2014; +27.7% on 2019; current prices; 1.59% of GDP",
		"who spends most?":                           "Poland 4.12% of GDP (2024e); in dollars United States, US$967,707 million (2024e)",
		"who spends most in dollars?":                "United States US$967,707 million (2024e)",
		"who spends least in the Baltics?":           "Lithuania 2.85% of GDP (2024e)",
		"which two spend least?":                     "Spain 1.28%, Luxembourg 1.29% of GDP (2024e); Slovenia has the same as Luxembourg",
		"who is above 2%?":                           "; exactly at 2.00%: Slovakia",
		"how many met the target in 2014?":           "3 of 27 at 2% or more: United States 3.71%, Greece 2.22%, United Kingdom 2.14% of GDP (2014)",
		"does Slovakia meet the target?":             "rank 23 of 31; exactly at the 2% guideline",
		"who was secretary general before Claes?":    "in between Sergio Balanzino acted",
		"when did Claes step down?":                  "resigned",
		"when did North Macedonia join?":             "the 30th member",
		"which members joined under Stoltenberg?":    "1 October 2014 to 1 October 2024",
		"by how much did Greek spending change?":     "+0.86 points; highest 3.88% (2022), lowest 2.22% (2014)",
		"average of Europe and Canada?":              "NATO Europe and Canada: 0.02 points above the 2% guideline",
		"how long was Luns secretary general?":       "1 October 1971 to 25 June 1984",
		"compare Poland and Greece":                  "Poland is 1.04 points above Greece; in dollars US$34,975 million and US$7,684 million",
		"how much did Luxembourg spend in 2015?":     "on 2014",
		"which country increased its spending most?": "2014 to 2024e: Poland +2.24 points (1.88% to 4.12%)",
	} {
		q, ok := tables.ParseQuestion(text)
		if got := tables.Answer(q); !ok || !strings.Contains(got.Detail, want) {
			t.Errorf("%q: %v, detail %q does not say %q", text, ok, got.Detail, want)
		}
	}
}

func TestNotesGoWithAnswers(t *testing.T) {
	tables := loaded(t)
	for text, want := range map[string]string{
		"when did North Macedonia join?":    "day could not be checked",
		"who was secretary general in 1990": "only the year was checked",
		"how much does Europe spend?":       "one figure for Europe and Canada together",
		"how many met the target in 2014?":  "Montenegro, Finland, North Macedonia and Sweden",
		"Poland's spending since 2010":      "2014 to 2024",
	} {
		q, ok := tables.ParseQuestion(text)
		if got := tables.Answer(q); !ok || !got.Answered || !strings.Contains(got.Message, want) {
			t.Errorf("%q: %v, message %q does not say %q", text, ok, got.Message, want)
		}
	}
}

func TestOrderOfFigures(t *testing.T) {
	for args, want := range map[string]string{
		"compare greece poland":  "GR PL",
		"poland, greece, canada": "PL GR CA",
		"canada vs us vs spain":  "CA US ES",
		"top 3":                  "PL EE US",
		"bottom 3":               "ES LU SI",
		"top 3 in dollars":       "US DE GB",
		"baltics":                "EE LV LT",
		"poland and the baltics": "PL EE LV LT",
		"below 1.3%":             "LU SI ES",
		"top 2 2014":             "US GR",
		"baltics above 3%":       "EE LV",
	} {
		var got []string
		for _, f := range ask(t, args).Figures {
			got = append(got, f.ISO2)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", args, got, want)
		}
	}
	all := ask(t, "").Figures
	if len(all) != 31 || !slices.IsSortedFunc(all, func(a, b Figure) int { return b.rankIn(Share, a) }) {
		t.Errorf("nothing asked for gives %d figures, or not the highest first", len(all))
	}
}
