package nato

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// rawRows reads a table without the package's own code, so that a mistake
// there cannot hide itself.
func rawRows(t *testing.T, file string) []map[string]string {
	t.Helper()
	data, err := embedded.ReadFile("data/" + file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, cells := range rows[1:] {
		row := map[string]string{}
		for i, column := range rows[0] {
			row[column] = cells[i]
		}
		out = append(out, row)
	}
	return out
}

// ask answers a command's argument.
func ask(t *testing.T, args string) Result {
	t.Helper()
	tables := loaded(t)
	return tables.Answer(tables.ParseCommand(args))
}

func TestEveryCountryAndYear(t *testing.T) {
	dollars := map[string]string{}
	for _, row := range rawRows(t, "spending_usd.csv") {
		dollars[row["country"]+row["year"]] = row["musd_current"]
	}
	joined := map[string]string{}
	for _, row := range rawRows(t, "members.csv") {
		joined[row["country"]] = row["accession_year"]
	}
	asked := 0
	for _, row := range rawRows(t, "spending.csv") {
		country, year := row["country"], row["year"]
		label := year
		if row["estimate"] == "true" {
			label += "e"
		}
		if year < joined[country] {
			label += ", before joining NATO"
		}
		share := fmt.Sprintf("%s%% of GDP (%s)", row["pct_gdp"], label)
		money := fmt.Sprintf("US$%s million (%s)", commas(dollars[country+year]), label)
		for args, want := range map[string]string{
			country + " " + year:                                                     share,
			country + " in " + year + " in US$":                                      money,
			year + " " + strings.ToUpper(country):                                    share,
			"How much did " + country + " spend on defence in " + year + "?":         share,
			"what was " + country + "'s defence spending in " + year + " in dollars": money,
		} {
			got := ask(t, args)
			if got.Answer != want || len(got.Figures) != 1 || got.Figures[0].ISO2 != row["iso2"] {
				t.Errorf("%q: %q with %d figures, want %q", args, got.Answer, len(got.Figures), want)
			}
			checkFigure(t, got, row, dollars[country+year])
			asked++
		}
	}
	if asked != 31*11*5 {
		t.Errorf("%d questions, want every country and year", asked)
	}
}

// commas writes a number of the tables with commas.
func commas(digits string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// checkFigure compares a figure with its raw row.
func checkFigure(t *testing.T, got Result, row map[string]string, dollars string) {
	t.Helper()
	if len(got.Figures) != 1 || len(got.Quotes) == 0 {
		return
	}
	f := got.Figures[0]
	if fmt.Sprintf("%.2f", f.PctGDP) != row["pct_gdp"] || strconv.Itoa(f.USDMillions) != dollars ||
		strconv.Itoa(f.Year) != row["year"] || strconv.FormatBool(f.Estimate) != row["estimate"] {
		t.Errorf("%+v is not the row %v with %s million", f, row, dollars)
	}
	if f.MeetsGuideline != (row["pct_gdp"] >= "2.00") || f.Edition != "NATO, June 2024" || f.Of != 31 || f.Rank < 1 || f.Rank > 31 {
		t.Errorf("%s %d: meets %v, edition %q, rank %d of %d", f.Country, f.Year, f.MeetsGuideline, f.Edition, f.Rank, f.Of)
	}
	if q := got.Quotes[0]; !strings.HasPrefix(q.Row.Text, row["country"]+","+row["iso2"]+","+row["year"]+",") || !strings.Contains(q.Line, "NATO, June 2024") {
		t.Errorf("the quote %q (%q) is not of %v", q.Row.Text, q.Line, row)
	}
	if got.Source.URL == "" || got.Source.Publisher != "NATO" || got.Source.Published != "2024-06-17" {
		t.Errorf("source %+v", got.Source)
	}
}

// TestEveryWayToNameACountry asks for the newest year by code, demonym, each
// alias and flag, as the argument of a command in any case, and in a question
// in the cases that make sense there.
func TestEveryWayToNameACountry(t *testing.T) {
	tables := loaded(t)
	for _, m := range tables.Members() {
		want, _ := tables.Figure(m.ISO2, 2024)
		forms := append([]string{m.Name, m.Demonym, "the " + m.Demonym, m.Name + "'s", m.Name + "’s"}, m.Aliases...)
		for _, form := range append(forms, m.ISO2, m.ISO3) {
			for _, args := range []string{form, strings.ToLower(form), strings.ToUpper(form)} {
				checkCountry(t, m, want, args, ask(t, args))
				checkCountry(t, m, want, args, ask(t, args+" 2024"))
			}
		}
		code := strings.ToLower(m.ISO2)
		for _, flag := range []string{m.Flag, ":flag_" + code + ":", ":flag-" + code + ":"} {
			checkCountry(t, m, want, flag, ask(t, flag))
			checkQuestion(t, m, want, "What does "+flag+" spend on defence?")
		}
		for _, form := range forms {
			for _, spelt := range []string{form, strings.ToLower(form), strings.ToUpper(form)} {
				if !isWord(spelt) {
					checkQuestion(t, m, want, "How much does "+spelt+" spend on defence?")
				}
			}
		}
		for _, code := range []string{m.ISO2, m.ISO3} {
			if !isCodeWord(code) {
				checkQuestion(t, m, want, "How much does "+code+" spend on defence?")
			}
		}
	}
}

// isWord reports whether a form is a word in running text when written so, or
// not a country's name without a capital.
func isWord(spelt string) bool {
	return spelt == "us" || spelt == "the us" || spelt == "gb" || spelt == "us's"
}

// isCodeWord reports whether a code is a word even in capitals.
func isCodeWord(code string) bool {
	switch code {
	case "IT", "IS", "NO", "BE", "ME", "CAN", "NOR", "EST":
		return true
	}
	return false
}

func checkQuestion(t *testing.T, m Member, want Figure, text string) {
	t.Helper()
	tables := loaded(t)
	q, ok := tables.ParseQuestion(text)
	if !ok {
		t.Errorf("%q was not taken", text)
		return
	}
	checkCountry(t, m, want, text, tables.Answer(q))
}

func checkCountry(t *testing.T, m Member, want Figure, asked string, got Result) {
	t.Helper()
	if m.NoFigures != "" {
		if got.Answered || got.Message != m.NoFigures || len(got.Figures) != 0 {
			t.Errorf("%q: %q, %q; want the sentence %q", asked, got.Answer, got.Message, m.NoFigures)
		}
		return
	}
	if !got.Answered || len(got.Figures) != 1 || got.Figures[0] != want {
		t.Errorf("%q: %q %q, want the figure of %s", asked, got.Answer, got.Message, m.Name)
	}
}

func TestContractOfAFigure(t *testing.T) {
	got, err := json.Marshal(ask(t, "poland").Figures)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"country":"Poland","iso2":"PL","year":2024,"pct_gdp":4.12,"usd_millions":34975,"estimate":true,"rank":1,"rank_usd":5,"of":31,"meets_guideline":true,"before_accession":false,"edition":"NATO, June 2024"}]`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if none, _ := json.Marshal(ask(t, "russia").Figures); string(none) != "[]" {
		t.Errorf("no figures are %s, want []", none)
	}
}

func TestRanksAreThoseOfTheColumn(t *testing.T) {
	tables := loaded(t)
	for year := 2014; year <= 2024; year++ {
		higher := map[float64]int{}
		n := 0
		for _, row := range rawRows(t, "spending.csv") {
			if row["year"] == strconv.Itoa(year) {
				share, _ := strconv.ParseFloat(row["pct_gdp"], 64)
				higher[share]++
				n++
			}
		}
		for _, m := range tables.Members() {
			f, ok := tables.Figure(m.ISO2, year)
			if !ok {
				continue
			}
			rank := 1
			for share, count := range higher {
				if share > f.PctGDP {
					rank += count
				}
			}
			if f.Rank != rank || f.Of != n {
				t.Errorf("%s in %d has rank %d of %d, want %d of %d", m.Name, year, f.Rank, f.Of, rank, n)
			}
		}
	}
}

func TestBeforeAccession(t *testing.T) {
	for args, want := range map[string]string{
		"finland 2022":         "1.68% of GDP (2022, before joining NATO)",
		"finland 2023":         "2.09% of GDP (2023e)",
		"sweden 2023":          "1.66% of GDP (2023e, before joining NATO)",
		"montenegro 2016":      "1.42% of GDP (2016, before joining NATO)",
		"north macedonia 2019": "1.16% of GDP (2019, before joining NATO)",
	} {
		got := ask(t, args)
		if got.Answer != want || got.Figures[0].BeforeAccession != strings.Contains(want, "before") {
			t.Errorf("%q: %q, want %q", args, got.Answer, want)
		}
	}
}
