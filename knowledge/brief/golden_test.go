package brief_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/quiz"
)

var update = flag.Bool("update", false, "write the golden file anew")

// golden is a question asked of the brief: with a piece of the sentence that
// answers, and right answers; or with neither, where the brief has none.
type golden struct {
	question string
	target   string
	answers  string // with | between
}

// TestGolden asks the brief questions as people type them. Every rank and
// answer stands in testdata/golden.txt, so that a change of the ranking is a
// difference to review: go test ./knowledge/brief -run Golden -update
func TestGolden(t *testing.T) {
	a := load(t)
	for _, g := range goldens {
		if !strings.Contains(a.Text, g.target) {
			t.Errorf("%q: the brief does not say %q", g.question, g.target)
		}
	}
	articles := []*knowledge.Article{a}
	x, err := index.New(t.Context(), knowledge.Passages(articles), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	got := report(t, knowledge.NewBase(articles, x))
	file := filepath.Join("testdata", "golden.txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if g, w := line(gotLines, i), line(wantLines, i); g != w {
			t.Errorf("line %d\n got %s\nwant %s", i+1, g, w)
		}
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(none)"
}

// report asks all questions: a line each, and the scores.
func report(t *testing.T, base *knowledge.Base) string {
	var rows strings.Builder
	var tally quiz.Tally
	for _, g := range goldens {
		a, err := base.Ask(t.Context(), g.question)
		if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
			t.Fatal(err)
		}
		q, r := quiz.Question{Text: g.question}, quiz.Response{Answered: err == nil, Answer: a.Text}
		if g.answers != "" {
			q.Answers, q.Evidence = strings.Split(g.answers, "|"), []string{g.target}
		}
		q.YesNo = g.answers == "yes" || g.answers == "no"
		rank := "-"
		for i, s := range a.Snippets {
			r.Quotes = append(r.Quotes, s.Text)
			if rank == "-" && g.target != "" && strings.Contains(s.Text, g.target) {
				rank = fmt.Sprint(i + 1)
			}
		}
		said := "refused"
		if r.Answered {
			said = fmt.Sprintf("%q", a.Text)
		}
		var one quiz.Tally
		one.Add(q, r)
		mark := " "
		if s := one.Result(); s.Accuracy+s.Refused == 0 {
			mark = "x"
		}
		tally.Add(q, r)
		fmt.Fprintf(&rows, "%s %s  %-55s %s  [%s]\n", rank, mark, g.question, said, g.target)
	}
	s := tally.Result()
	return fmt.Sprintf("# rank of the target, x where the answer is wrong, question, answer, [target]\n"+
		"%d answerable, %d not: hit@1 %.3f, hit@3 %.3f, MRR %.3f, answer %.3f, kept %.3f, refused %.3f\n\n%s",
		s.Answerable, s.Unanswerable, s.Hit1, s.Hit3, s.MRR, s.Accuracy, s.Kept, s.Refused, rows.String())
}

var goldens = []golden{
	// Who.
	{"who withdrew?", "gave up his candidacy", "Klaus Iohannis|Iohannis"},
	{"who pulled out of the race", "gave up his candidacy", "Klaus Iohannis|Iohannis"},
	{"so who's gonna be the next nato boss?", "is set to become the next secretary general", "Mark Rutte|Rutte"},
	{"who would Rutte take over from", "take over from Jens Stoltenberg", "Jens Stoltenberg|Stoltenberg"},
	{"who got passed over?", "passes over Kaja Kallas", "Kaja Kallas|Kallas"},
	{"who could have been the first woman to lead nato", "first woman to lead NATO", "Kallas|Kaja Kallas"},
	{"who made hungary's decision known on twitter?", "made the decision known on Twitter", "Viktor Orbán|Orbán"},
	{"who stood next to stoltenberg at the white house", "Anthony Blinken", "Anthony Blinken|Blinken"},
	{"whom did Trump call the greatest salesman?", "greatest salesman", "Volodymyr Zelensky|Zelensky"},
	{"who agreed on the loan?", "The Group of 7 agreed", "The Group of 7|Group of 7"},
	{"who is Kaja Kallas?", "passes over Kaja Kallas", "the prime minister of Estonia|prime minister of Estonia"},
	{"who is viktor orban", "Viktor Orbán, made", "Hungary's prime minister|prime minister"},
	// Which, where and what.
	{"which country is friendliest to russia?", "friendliest to Russia", "Hungary"},
	{"which countries joined under stoltenberg?", "Four countries joined", "Montenegro, North Macedonia, Sweden and Finland"},
	{"which key allies are still below 2%?", "Belgium, Canada, Italy and Spain", "Belgium, Canada, Italy and Spain"},
	{"which country was second in defense spending?", "Estonia came second", "Estonia"},
	{"where is the nato summit?", "at a NATO summit in Washington", "Washington|in Washington"},
	{"where did slovakia talk with rutte", "talks with him in Brussels", "Brussels|in Brussels"},
	{"where was Trump's rally", "At a weekend rally in Detroit", "Detroit|in Detroit"},
	{"what did hungary's foreign minister call the nato activities?", "crazy mission", "crazy mission|a \"crazy mission|\"crazy mission"},
	{"what are the bucharest nine?", "The Bucharest Nine are", "a group of NATO allies in Eastern Europe|a group of NATO allies"},
	{"what did orban post?", "posted a photo", "a photo of a letter|a photo of a letter to him, signed by Rutte|a photo"},
	{"what backs the loan", "frozen Russian assets", "frozen Russian assets"},
	{"which flight was brought down?", "Malaysia Airlines Flight 17", "Malaysia Airlines Flight 17|Flight 17"},
	// When and how long.
	{"when did iohannis quit?", "gave up his candidacy", "Thursday|a Thursday|on a Thursday"},
	{"when was flight 17 shot down?", "Flight 17 in 2014", "2014|in 2014"},
	{"when did stoltenberg's term start?", "began in 2014", "2014|in 2014"},
	{"since when has defense spending surged", "surged since February 2022", "February 2022|since February 2022"},
	{"how long has Stoltenberg been at the head of NATO?", "for ten years", "ten years|for ten years"},
	{"when did russia annex crimea?", "when Russia annexed Crimea", "2014|in 2014"},
	// How many and how much.
	{"Poland's spending?", "with 4.12% of its GDP", "4.12%|4.12% of its GDP"},
	{"polands spendng", "with 4.12% of its GDP", "4.12%|4.12% of its GDP"},
	{"how much does latvia spend on defence?", "Latvia spent 3.15%", "3.15%|3.15% of GDP"},
	{"greece defense spending", "Greece 3.08%", "3.08%"},
	{"what share of gdp did the US spend", "the United States third", "3.38%"},
	{"how many members are in nato?", "32 member", "32|32 members|32 member countries"},
	{"how many allies hit the 2% target?", "A record 23 members", "23|23 members|a record 23 members"},
	{"how many passengers died on flight 17", "All 298 passengers", "298|298 passengers|all 298 passengers"},
	{"how many of the dead were dutch?", "nearly 200 of them", "nearly 200|200|nearly 200 of them"},
	{"how big is nato's budget?", "€3.8 billion", "€3.8 billion"},
	{"how large is the loan for ukraine?", "a loan of US$50 billion", "US$50 billion"},
	{"by how much are europe and canada raising spending this year", "by 18% this year", "18%|by 18%"},
	{"how much did Trump suggest allies spend?", "up to 4% of GDP", "4%|up to 4%|up to 4% of GDP"},
	// Why and how.
	{"why can't slovakia protect its airspace?", "because it gave air defense", "because it gave air defense systems to Ukraine|it gave air defense systems to Ukraine"},
	{"why was stoltenberg's term extended?", "extended several times", "because of the conflict in Ukraine and because the allies disagreed about a successor"},
	{"why is rutte hostile to putin?", "holds Putin responsible", "bringing down Malaysia Airlines Flight 17|bringing down Malaysia Airlines Flight 17 in 2014"},
	{"what did stoltenberg call the rise?", "biggest increase in decades", "the biggest increase in decades"},
	{"how does rutte think peace can come to ukraine", "only the military defeat of Russia", "the military defeat of Russia|only the military defeat of Russia on the battlefield"},
	// Yes or no.
	{"did hungary back rutte?", "Hungary", "yes"},
	{"do all members back Rutte?", "All 32 members", "yes"},
	{"will rutte seek a fifth term?", "would not seek a fifth term", "no"},
	{"did greece spend more than 2% of gdp?", "Greece 3.08%", "yes"},
	{"does italy spend 2%?", "still below 2%", "no"},
	{"can slovakia protect its airspace?", "cannot protect its airspace", "no"},
	// Not in the brief.
	{"how tall is mark rutte?", "", ""},
	{"when did poland join nato?", "", ""},
	{"how do i bake bread?", "", ""},
	{"who is the king of spain?", "", ""},
	{"what's the weather like in brussels", "", ""},
	{"how many tanks does estonia have?", "", ""},
	{"who won the champions league?", "", ""},
	{"when was kaja kallas born?", "", ""},
	{"how old is stoltenberg?", "", ""},
	{"what is the capital of france?", "", ""},
	{"how much does turkey spend on defense?", "", ""},
	{"why did sweden join nato?", "", ""},
}
