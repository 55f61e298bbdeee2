package figures

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"natobot/bot"
	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/brief"
	"natobot/knowledge/nato"
	"natobot/knowledge/source"
)

// official is a bot on the built-in knowledge.
func official(t testing.TB) *bot.Bot {
	t.Helper()
	articles, err := source.LoadFS(brief.FS(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return newBot(t, articles, true)
}

// newBot makes a bot that answers from articles, and perhaps from the tables.
func newBot(t testing.TB, articles []*knowledge.Article, withTables bool) *bot.Bot {
	t.Helper()
	tables, err := nato.Load()
	if err != nil {
		t.Fatal(err)
	}
	x, err := index.New(context.Background(), knowledge.Passages(articles), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	base := knowledge.NewBase(articles, x)
	o := bot.Options{Asker: base, Articles: articles}
	if withTables {
		o.Tables = Tables(tables)
	}
	o.Figures = New(Options{Tables: tables, Official: withTables, Articles: articles, Asker: base})
	return bot.New(o)
}

// texts is a bot on one article.
func texts(t testing.TB, text string) *bot.Bot {
	t.Helper()
	articles, err := source.LoadFS(fstest.MapFS{"ellis.md": {Data: []byte(text)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return newBot(t, articles, false)
}

func ask(t testing.TB, b *bot.Bot, text string) bot.Reply {
	t.Helper()
	r, err := b.Respond(context.Background(), bot.Message{Addressed: bot.Directly, Text: text})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return r
}

// questions are about figures, members and leaders, with what the answer says;
// "-" where there must be none, with what the message says.
var questions = []struct{ text, says string }{
	{"Poland's spending?", "4.12% of GDP (2024e)"},
	{"What is Portugal's spending?", "1.55% of GDP (2024e)"},
	{"how much did Latvia spend in 2016?", "1.44% of GDP (2016)"},
	{"How much did Lithuania spend?", "2.85% of GDP (2024e)"},
	{"US spending?", "3.38% of GDP (2024e)"},
	{"what does the uk spend on defence", "2.33% of GDP (2024e)"},
	{"how much does turkey spend on its military?", "2.09% of GDP (2024e)"},
	{"polands spending last year", "3.26% of GDP (2023e)"},
	{"Polnad's spending in 2019?", "1.99% of GDP (2019)"},
	{"how much does Poland spend in dollars?", "US$34,975 million"},
	{"what is Bulgaria's share of GDP for defence?", "2.18%"},
	{"how much does the Netherlands spend on defense?", "2.05%"},
	{"what do the Baltics spend?", "Estonia 3.43%"},
	{"how much did Finland spend in 2022?", "1.68% of GDP (2022, before joining NATO)"},
	{"is Canada meeting 2%?", "no, 1.37%"},
	{"does Greece spend more than 2%?", "yes, 3.08%"},
	{"does Denmark meet the target?", "yes, 2.37%"},
	{"did Germany meet the target in 2020?", "no"},
	{"which countries fall short of the target?", "Croatia, Portugal, Italy, Canada, Belgium, Luxembourg, Slovenia and Spain"},
	{"who met the target in 2014?", "United States, Greece and United Kingdom"},
	{"how many countries spend 2% or more?", "23"},
	{"how many members spent at least 2% in 2014?", "3"},
	{"who spends most?", "Poland"},
	{"who spends the most in dollars?", "United States"},
	{"who spends least?", "Spain"},
	{"top 3 spenders", "Poland, Estonia and United States"},
	{"which five spend least?", "Spain, Luxembourg, Slovenia, Belgium and Canada"},
	{"how has Canada's spending changed?", "from 1.01% of GDP (2014) to 1.37% (2024e)"},
	{"average of Europe and Canada?", "2.02% of GDP (2024e)"},
	{"what does NATO spend in total?", "US$1,474,399 million"},
	{"compare Poland and Greece", "Poland 4.12%, Greece 3.08%"},
	{"who spends more, France or Germany?", "Germany"},
	{"does Poland spend more than Estonia?", "yes"},
	{"where does Germany rank in defence spending?", "15th of 31"},
	{"when did Germany first meet the target?", "2024e"},
	{"who raised its spending most since 2014?", "Poland"},
	{"is Poland the biggest spender?", "yes"},
	{"when did Finland join?", "4 April 2023"},
	{"when did Hungary join NATO?", "12 March 1999"},
	{"which countries joined in 2004?", "Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia and Slovenia"},
	{"who are the members of NATO?", "Albania"},
	{"how many members does NATO have?", "32"},
	{"is Sweden a member of NATO?", "yes"},
	{"is Ukraine in NATO?", "no"},
	{"what is Poland's capital?", "Warsaw"},
	{"which country's capital is Riga?", "Latvia"},
	{"who founded NATO?", "Belgium"},
	{"when was NATO founded?", "4 April 1949"},
	{"was Canada a founding member?", "yes"},
	{"which country joined last?", "Sweden"},
	{"who joined under Stoltenberg?", "Montenegro, North Macedonia, Finland and Sweden"},
	{"who was secretary general before Stoltenberg?", "Anders Fogh Rasmussen"},
	{"who was secretary general in 1990?", "Manfred Wörner"},
	{"who was the first secretary general?", "Ismay"},
	{"which secretaries general were Dutch?", "Joseph Luns, Jaap de Hoop Scheffer and Mark Rutte"},
	{"how long was Solana in office?", "3 years and 10 months"},
	{"who succeeded Robertson?", "Jaap de Hoop Scheffer"},
	{"how much does Iceland spend?", "- Iceland has no armed forces"},
	{"how much does Russia spend on defence?", "- Russia is not a member"},
	{"how much did Poland spend in 1990?", "- 2014 to 2024"},
	{"who was secretary general in 1950?", "- begins with"},
	{"who withdrew?", "Iohannis"},
}

// TestQuestions asks what the built-in knowledge is there for. The articles'
// reader has a part in some, and improves; the figures must hold.
func TestQuestions(t *testing.T) {
	const least = 0.95
	b := official(t)
	right := 0
	for _, q := range questions {
		r := ask(t, b, q.text)
		want, refused := strings.CutPrefix(q.says, "- ")
		said := r.Answer
		if refused {
			said = r.Message
		}
		if r.Answered == refused || !strings.Contains(said, want) {
			t.Logf("%q: answered %v, %q, %q; want %q", q.text, r.Answered, r.Answer, r.Message, q.says)
			continue
		}
		right++
	}
	t.Logf("%d of %d questions right", right, len(questions))
	if float64(right) < least*float64(len(questions)) {
		t.Errorf("%d of %d questions right, want %.0f in 100", right, len(questions), least*100)
	}
}

func TestFigureWithWhatArticlesSay(t *testing.T) {
	r := ask(t, official(t), "/nato spending poland")
	if !r.Derived || r.Confidence != 1 || len(r.Figures) != 1 || len(r.Series) != 1 || len(r.Quotes) != 2 {
		t.Fatalf("%+v", r)
	}
	want := bot.Figure{
		Country: "Poland", ISO2: "PL", Year: 2024, PctGDP: 4.12, USDMillions: 34975, Estimate: true, Rank: 1, Of: 31,
		MeetsGuideline: true, Edition: "NATO, June 2024", Written: "4.12% of GDP (2024e)",
	}
	if r.Figures[0] != want {
		t.Errorf("figure %+v, want %+v", r.Figures[0], want)
	}
	if q := r.Quotes[0]; q.Source.Part != knowledge.Table || q.Source.ID != "nato/spending" || !strings.Contains(q.Text, "4.12%") {
		t.Errorf("the first quote is %+v", q)
	}
	if q := r.Quotes[1]; q.Source.Part != knowledge.Body || !strings.Contains(q.Text, "4.12% of its GDP") {
		t.Errorf("the second quote is %+v", q)
	}
	const difference = "Summary of Arete News, June 2024, has Poland at 4.12% of GDP (2023); the table has 3.26% of GDP (2023e), and 4.12% of GDP (2024e)."
	if !strings.Contains(r.Message, "\n"+difference) {
		t.Errorf("message %q does not say %q", r.Message, difference)
	}
}

// TestDifferences looks for the line that says how articles and tables differ.
func TestDifferences(t *testing.T) {
	b := official(t)
	for text, want := range map[string]string{
		"Poland's spending in 2023?":      "has Poland at 4.12% of GDP (2023); the table has 3.26% of GDP (2023e)",
		"is the NATO average above 2%?":   "has NATO Total above 2% of GDP for the first time; the table has it there in every year since 2014, and NATO Europe and Canada for the first time with 2.02% of GDP (2024e)",
		"/nato spending nato":             "every year since 2014",
		"/nato spending estonia":          "",
		"/nato spending belgium":          "",
		"Poland's spending in 2019?":      "",
		"who met the target in 2014?":     "",
		"how many countries spend 2%?":    "",
		"what does Poland spend in USD?":  "",
		"/nato spending poland in dollar": "",
	} {
		message := ask(t, b, text).Message
		if want == "" && strings.Contains(message, "the table has") || !strings.Contains(message, want) {
			t.Errorf("%q: message %q, want %q", text, message, want)
		}
	}
}

func TestRanking(t *testing.T) {
	r := ask(t, official(t), "/nato spending")
	if len(r.Figures) != 31 {
		t.Fatalf("%d figures", len(r.Figures))
	}
	for i := 1; i < len(r.Figures); i++ {
		if r.Figures[i].PctGDP > r.Figures[i-1].PctGDP {
			t.Errorf("%s stands behind %s", r.Figures[i].Country, r.Figures[i-1].Country)
		}
	}
}

func TestOrderAsked(t *testing.T) {
	r := ask(t, official(t), "/nato compare greece, poland and spain")
	var got []string
	for _, f := range r.Figures {
		got = append(got, f.ISO2)
	}
	if strings.Join(got, " ") != "GR PL ES" {
		t.Errorf("order %v", got)
	}
}

// TestCommandsWithoutFigure asks for what has no figure.
func TestCommandsWithoutFigure(t *testing.T) {
	b := official(t)
	for text, c := range map[string]struct{ message, suggestion string }{
		"/nato spending iceland":     {"Iceland has no armed forces", ""},
		"/nato spending russia":      {"Russia is not a member", ""},
		"/nato spending ukraine":     {"Ukraine is not a member", ""},
		"/nato spending atlantis":    {"No country or group of members is called “atlantis”", ""},
		"/nato spending polnad":      {"Did you mean Poland?", "/nato spending Poland"},
		"/nato spending polnad 2019": {"Did you mean Poland?", "/nato spending Poland 2019"},
		"/nato compare":              {"Name two or more", "/nato compare Poland Greece"},
		"/nato spending poland 1990": {"2014 to 2024", ""},
	} {
		r := ask(t, b, text)
		if r.Kind != bot.Refusal || r.Answered || r.Answer != "" || r.Figures == nil || len(r.Figures) > 0 || !strings.Contains(r.Message, c.message) {
			t.Errorf("%q: %+v", text, r)
		}
		if got := strings.Join(r.Suggestions, ", "); got != c.suggestion {
			t.Errorf("%q: suggests %q, want %q", text, got, c.suggestion)
		}
	}
}

func TestQuestionBehindCommand(t *testing.T) {
	if r := ask(t, official(t), "/nato spending surged since when exactly?"); r.Figures != nil {
		t.Errorf("taken for a command: %+v", r)
	}
}

func TestHelpAndSources(t *testing.T) {
	b := official(t)
	help := ask(t, b, "/nato help")
	var names []string
	for _, c := range help.Commands {
		names = append(names, c.Name)
	}
	if got := strings.Join(names, " "); got != "ask spending compare sources help" {
		t.Errorf("commands %q", got)
	}
	for _, c := range help.Commands[1:3] {
		_, example, ok := strings.Cut(c.Does, ": ")
		if r := ask(t, b, example); !ok || !r.Answered {
			t.Errorf("the example of %s, %q, is not answered", c.Name, example)
		}
	}
	sources := ask(t, b, "/nato sources").Sources
	if len(sources) != 6 || bot.Listed(sources[0]) == "" || !strings.HasSuffix(bot.Listed(sources[0]), "(NATO, 17 June 2024)") {
		t.Errorf("sources %+v", sources)
	}
}

func BenchmarkFigure(b *testing.B) {
	natobot := official(b)
	ask(b, natobot, "/nato spending poland") // what is read on first use
	for _, text := range []string{"/nato spending poland", "Poland's spending?", "/nato compare poland greece", "/nato spending", "who spends most?"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				ask(b, natobot, text)
			}
		})
	}
}
