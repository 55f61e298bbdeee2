package nato

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Poland": "poland", "Türkiye": "turkiye", "TÜRKİYE": "turkiye", "España": "espana", "Magyarország": "magyarorszag",
		"Łódź": "lodz", "Ísland": "island", "Færøerne": "faeroerne", "Wörner": "worner", "d’Ivoire": "d'ivoire", "ＵＫ": "uk", "": "", "\xff": "\uFFFD",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Poland's spending":     "poland' spending",
		"the Netherlands' army": "the netherlands' army",
		"U.S. and U.K.":         "us and uk",
		"2% of 4.12, 1,474,399": "2 % of 4.12 , 1474399",
		"2014-2019":             "2014 - 2019",
		"secretary-general":     "secretary - general",
		"don't you":             "don't you",
		"🇵🇱:flag_gb::smile:":    "pl gb smile",
		"US$60bn":               "us $ 60 bn",
		"2,5":                   "2 , 5",
		"poland’s":              "poland'",
		"e.g. this":             "eg this",
	} {
		var got []string
		for _, tok := range tokens(in) {
			word := tok.fold
			if tok.owner {
				word += "'"
			}
			got = append(got, word)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("tokens(%q) = %q, want %q", in, strings.Join(got, " "), want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		prefix bool
		want   int
	}{
		{"poland", "poland", false, 0}, {"polnad", "poland", false, 1}, {"pland", "poland", false, 1}, {"polandd", "poland", false, 1},
		{"polamd", "poland", false, 1}, {"", "abc", false, 3}, {"abc", "", false, 3}, {"kitten", "sitting", false, 3},
		{"pol", "poland", true, 0}, {"pla", "poland", true, 1}, {"nehther", "netherlands", true, 1}, {"abc", "xyz", false, 3},
	} {
		if got := distance(c.a, c.b, 3, c.prefix); got != c.want {
			t.Errorf("distance(%q, %q, prefix %v) = %d, want %d", c.a, c.b, c.prefix, got, c.want)
		}
	}
	if got := distance("abcdefgh", "zyxwvuts", 2, false); got != 3 {
		t.Errorf("beyond the limit of 2 the distance is %d, want 3", got)
	}
}

func TestSparkline(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   string
	}{
		{nil, ""}, {[]float64{1}, "▅"}, {[]float64{2, 2, 2}, "▅▅▅"}, {[]float64{0, 1}, "▁█"}, {[]float64{0, 1, 2, 3, 4, 5, 6, 7}, "▁▂▃▄▅▆▇█"}, {[]float64{-1, 0, 1}, "▁▅█"},
	} {
		if got := Sparkline(c.values); got != c.want {
			t.Errorf("Sparkline(%v) = %q, want %q", c.values, got, c.want)
		}
	}
	got := ask(t, "poland since 2014")
	if len(got.Series) != 1 || len(got.Series[0].Values) != 11 || got.Series[0].First != 2014 {
		t.Fatalf("series %+v", got.Series)
	}
	if line := Sparkline(got.Series[0].Values); utf8.RuneCountInString(line) != 11 || !strings.HasSuffix(line, "█") {
		t.Errorf("Poland's line is %q", line)
	}
}

func TestLeadersFollowOneAnother(t *testing.T) {
	tables := loaded(t)
	for year, want := range map[string]string{
		"1951": "", "1952": "Lord (Hastings) Ismay", "1957": "Lord (Hastings) Ismay, then Paul-Henri Spaak", "1985": "Lord (Peter) Carrington",
		"1994": "Manfred Wörner, then Sergio Balanzino (acting), then Willy Claes", "2003": "Lord (George) Robertson, then Alessandro Minuto-Rizzo (acting)",
		"2014": "Anders Fogh Rasmussen, then Jens Stoltenberg", "2020": "Jens Stoltenberg", "2024": "Jens Stoltenberg, then Mark Rutte", "2030": "Mark Rutte",
	} {
		q, ok := tables.ParseQuestion("who was secretary general in " + year + "?")
		if got := tables.Answer(q).Answer; !ok || got != want {
			t.Errorf("%s: %q, want %q", year, got, want)
		}
	}
}

func TestLeadersByEveryName(t *testing.T) {
	tables := loaded(t)
	for _, l := range tables.Leaders() {
		for _, name := range append([]string{l.Name}, l.Aliases...) {
			for _, spelt := range []string{name, strings.ToLower(name)} {
				q, ok := tables.ParseQuestion("when was " + spelt + " secretary general?")
				got := tables.Answer(q)
				if !ok || len(got.Leaders) == 0 || got.Leaders[0].Name != l.Name {
					t.Errorf("%q: %v, %q", spelt, ok, got.Answer)
				}
			}
		}
	}
}

func TestEveryMemberJoined(t *testing.T) {
	tables := loaded(t)
	for _, row := range rawRows(t, "members.csv") {
		for text, want := range map[string]string{
			"when did " + row["country"] + " join?":                           row["accession_date"],
			"what is the capital of " + row["country"] + "?":                  row["capital"],
			"is " + row["country"] + " a member of NATO?":                     "yes, since",
			"is " + row["country"] + " a founding member?":                    map[string]string{"true": "yes", "false": "no"}[row["founder"]],
			"which country's capital is " + row["capital"] + "?":              row["country"],
			"did " + row["country"] + " join in " + row["accession_year"]:     "yes",
			"was " + row["country"] + " a NATO member in 1948?":               "no",
			"who joined NATO in " + row["accession_year"]:                     row["country"],
			"How long has " + row["country"] + " been in NATO?":               "since",
			"what year did the " + row["demonym"] + " become members of NATO": row["accession_date"],
		} {
			q, ok := tables.ParseQuestion(text)
			got := tables.Answer(q)
			if len(want) == len("2006-01-02") && want[4] == '-' {
				want = day(got.Members[0].Joined)
			}
			if !ok || !strings.Contains(got.Answer, want) {
				t.Errorf("%q: %v, %q; want %q", text, ok, got.Answer, want)
			}
		}
	}
}

func TestPlacesAloneAreThoseOfTheTables(t *testing.T) {
	got, err := Places()
	if err != nil {
		t.Fatal(err)
	}
	if want := loaded(t).Names().Places(); !reflect.DeepEqual(got, want) {
		t.Errorf("%d places, and %d in the tables' names, or not the same", len(got), len(want))
	}
}
