package language

import (
	"slices"
	"strings"
	"testing"
)

// written lists tokens as text/term, with a minus before the term of a stop
// word.
func written(tokens []Token) string {
	var out []string
	for _, t := range tokens {
		term := t.Term
		if t.Stop {
			term = "-" + term
		}
		out = append(out, t.Text+"/"+term)
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	long := strings.Repeat("a", maxWord+1)
	for text, want := range map[string]string{
		"":                                  "",
		" \t\n":                             "",
		"Poland's army":                     "Poland/poland 's/ army/armi",
		"Poland’s army, the allies' army":   "Poland/poland ’s/ army/armi ,/ the/-the allies/alli '/ army/armi",
		"NATO's.":                           "NATO/nato 's/ ./",
		"Łódź's":                            "Łódź/lodz 's/",
		"'s":                                "'/ s/-s",
		"U.S.'s army, the U.S.’s":           "U.S./usa 's/ army/armi ,/ the/-the U.S./usa ’s/",
		"end.'s":                            "end/end ./ '/ s/-s",
		"the U.S. army":                     "the/-the U.S./usa army/armi",
		"u.s. spending":                     "u.s./usa spending/spend",
		"They told us":                      "They/-they told/tell us/-us",
		"Washington, D.C.":                  "Washington/washington ,/ D.C./dc",
		"It was him.":                       "It/-it was/-was him/-him ./",
		"e.g. Plan B. He":                   "e.g./eg Plan/plan B./b. He/-he",
		"F-16s co-operate":                  "F/f -/ 16s/16s co/co -/ operate/oper",
		"$3.8 billion €1,234.50":            "$/ 3.8/3.8 billion/billion €/ 1,234.50/1234.50",
		"US$50bn 4.12%":                     "US/usa $/ 50bn/50bn 4.12/4.12 %/percent",
		"“I left,” he said":                 "“/ I/-i left/leav ,/ ”/ he/-he said/say",
		"\"Yes\" and 'no'":                  "\"/ Yes/yes \"/ and/-and '/ no/-no '/",
		"didn't they’d":                     "didn't/-didn't they’d/-they'd",
		"1,474,399 2.5 2014-2019":           "1,474,399/1474399 2.5/2.5 2014/2014 -/ 2019/2019",
		"[1] (yes): a/b – c":                "[/ 1/1 ]/ (/ yes/yes )/ :/ a/-a // b/b –/ c/c",
		long + " b":                         long + "/ b/b",
		"a\xffb \xff c":                     "a/-a \xff/ b/b \xff/ c/c",
		"👋 hi 🇺🇸":                           "👋/ hi/hi 🇺🇸/",
		"\U0001F468\u200d\U0001F469":        "\U0001F468\u200d\U0001F469/",
		"مرحبا بالعالم שלום":                "مرحبا/مرحبا بالعالم/بالعالم שלום/שלום",
		"北京":                                "北/北 京/京",
		"zero\u200bwidth":                   "zero/zero \u200b/ width/width",
		"the United States":                 "the/-the United/unit States/unitedstates",
		"the united kingdom's north korea.": "the/-the united/unit kingdom/unitedkingdom 's/ north/north korea/northkorea ./",
		"the United Nations":                "the/-the United/unit Nations/nation",
	} {
		if got := written(Tokens(text)); got != want {
			t.Errorf("Tokens(%q)\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestTokenTraits(t *testing.T) {
	for text, want := range map[string]struct{ word, capital, digit bool }{
		"Poland": {true, true, false}, "army": {true, false, false}, "4.12": {true, false, true}, "%": {true, false, false},
		"—": {}, "Éire": {true, true, false}, "16s": {true, false, true}, "👋": {},
	} {
		got := Tokens(text)[0]
		if got.Word() != want.word || got.Capital() != want.capital || got.Digit() != want.digit {
			t.Errorf("%q: word %v, capital %v, digit %v", text, got.Word(), got.Capital(), got.Digit())
		}
	}
}

func TestTerm(t *testing.T) {
	atMost := strings.Repeat("a", maxWord)
	for want, words := range map[string][]string{
		"withdraw": {"withdraw", "withdraws", "withdrew", "Withdrawal"},
		"defens":   {"defence", "Defense", "DEFENSES"},
		"organ":    {"organisation", "organization"},
		"program":  {"programme", "programs"},
		"spend":    {"spent", "spending", "spends"},
		"alli":     {"ally", "Allies"},
		"man":      {"men", "Man"},
		"leader":   {"leaders'"},
		"2":        {"two", "2"},
		"20":       {"twenty"},
		"5":        {"ﬁve", "five"},
		"percent":  {"%", "percentage", "pct"},
		"1234":     {"1,234"},
		"4.12":     {"4.12"},
		"20th":     {"20th"},
		"orban":    {"Orbán", "orban", "ORBÁN", "Orba\u0301n"},
		"lodz":     {"Łódź"},
		"strass":   {"Straße"},
		"aero":     {"Ærø"},
		"usa":      {"US", "U.S.", "u.s.", "U.S"},
		"us":       {"us", "Us"},
		"don't":    {"don't", "don’t"},
		"the":      {"the", "The"},
		"北京":       {"北京"},
		"":         {"", ".", "—", "½", "👋", "\xff", atMost + "a"},
		atMost:     {atMost},
	} {
		for _, w := range words {
			if got := Term(w); got != want {
				t.Errorf("Term(%q) = %q, want %q", w, got, want)
			}
		}
	}
}

func TestStopWord(t *testing.T) {
	for _, w := range []string{"the", "The", "don’t", "whom", "us", "whats"} {
		if !StopWord(w) {
			t.Errorf("%q is no stop word", w)
		}
	}
	for _, w := range []string{"", "nato", "first", "won", "Poland", ".", "2"} {
		if StopWord(w) {
			t.Errorf("%q is a stop word", w)
		}
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{
		"Orbán": "orban", "U.S.": "us", "e.g.": "eg", "Türkiye": "turkiye", "it’s": "it's", "x.org": "x.org", "3.8": "3.8", "end.": "end.",
		"İstanbul": "istanbul", "": "", "ＮＡＴＯ": "nato", "B.": "b.",
	} {
		if got := Fold(word); got != want {
			t.Errorf("Fold(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestPlaceTermsJoinTheNamesOfACountry(t *testing.T) {
	for _, names := range [][]string{
		{"United States", "US", "USA", "U.S.", "America", "American", "united states"},
		{"Netherlands", "Holland", "Dutch", "dutch"},
		{"Türkiye", "Turkey", "Turkish"},
		{"Czechia", "Czech Republic", "Czech"},
		{"United Kingdom", "UK", "Britain", "British"},
		{"Europe", "European"}, {"Asia", "Asian"}, {"Africa", "African"},
		{"Ukraine", "Ukrainian"}, {"Poland", "Polish"}, {"Hong Kong"},
	} {
		var first []string
		for i, name := range names {
			tokens := Tokens(name)
			last := tokens[len(tokens)-1]
			got := PlaceTerms(last)
			if i == 0 {
				first = got
			}
			if len(got) == 0 || !slices.Equal(got, first) {
				t.Errorf("PlaceTerms(%q) = %q, want those of %s: %q", name, got, names[0], first)
			}
			if !slices.Contains(got, last.Term) {
				t.Errorf("PlaceTerms(%q) = %q lacks its own term %q", name, got, last.Term)
			}
		}
	}
	for _, word := range []string{"us", "Us", "army", "is", "it", "no", "be", "me", "in", "so", "Nations", "2", "."} {
		if got := PlaceTerms(Tokens(word)[0]); got != nil {
			t.Errorf("PlaceTerms(%q) = %q, want none", word, got)
		}
	}
}

func TestPlaceNamesAndDemonyms(t *testing.T) {
	for name, want := range map[string]struct{ place, demonym bool }{
		"Poland": {true, false}, "poland": {true, false}, "United States": {true, false}, "UNITED  STATES": {true, false}, "US": {true, false}, "us": {}, "Us": {},
		"USA": {true, false}, "Polish": {false, true}, "european": {false, true}, "Europe": {true, false}, "Asian": {false, true},
		"Africa": {true, false}, "NATO": {}, "": {}, "the": {}, "Kyiv": {}, "Türkiye": {true, false}, "Ísland": {true, false},
	} {
		if PlaceName(name) != want.place || Demonym(name) != want.demonym {
			t.Errorf("%q: place %v, demonym %v", name, PlaceName(name), Demonym(name))
		}
	}
}

func TestRelated(t *testing.T) {
	for term, want := range map[string]string{
		Term("withdraw"): Term("quit"), Term("replace"): Term("succeed"), "pull out": Term("withdraw"), "shoot down": "crash", Term("spending"): Term("budget"),
	} {
		got := Related(term)
		if !slices.Contains(got, want) {
			t.Errorf("Related(%q) = %q lacks %q", term, got, want)
		}
		for i, other := range got {
			if slices.Contains(got[:i], other) || strings.Contains(other, " ") {
				t.Errorf("Related(%q) = %q: %q is there twice, or is no term", term, got, other)
			}
		}
	}
	if got := Related("xqzt"); got != nil {
		t.Errorf("Related of no word: %q", got)
	}
}

func TestEnglishWord(t *testing.T) {
	for word, want := range map[string]bool{"house": true, "House": true, "houses": true, "running": true, "Poland": false, "xqzt": false, "": false, "\n": false, "hous": false} {
		if got := EnglishWord(word); got != want {
			t.Errorf("EnglishWord(%q) = %v", word, got)
		}
	}
}

func TestEdits(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"poland", "poland", 0}, {"polnad", "poland", 1}, {"pland", "poland", 1},
		{"polandd", "poland", 1}, {"polamd", "poland", 1}, {"kitten", "sitting", 3}, {"ca", "abc", 3}, {"łódź", "lodz", 3}, {"abcd", "badc", 2},
	} {
		if got, back := Edits(test.a, test.b), Edits(test.b, test.a); got != test.want || back != test.want {
			t.Errorf("Edits(%q, %q) = %d, back %d, want %d", test.a, test.b, got, back, test.want)
		}
	}
}

func TestWordClasses(t *testing.T) {
	for word, want := range map[string]struct{ office, saying, time bool }{
		"President": {true, false, false}, "minister": {true, false, false}, "said": {false, true, false}, "Warned": {false, true, false},
		"May": {false, false, true}, "thursday": {false, false, true}, "year": {}, "": {}, "Poland": {},
	} {
		if Office(word) != want.office || SayingVerb(word) != want.saying || MonthOrDay(word) != want.time {
			t.Errorf("%q: office %v, saying %v, month or day %v", word, Office(word), SayingVerb(word), MonthOrDay(word))
		}
	}
}

// TestClassesAreFolded guards the word lists: an entry that is not in the form
// that is looked up would never be found.
func TestClassesAreFolded(t *testing.T) {
	found := make(map[class]int)
	for w, in := range classes() {
		if in&currencyCodes == 0 && Fold(w) != w {
			t.Errorf("%q is looked up as %q", w, Fold(w))
		}
		for _, c := range classNames {
			if in&c != 0 {
				found[c]++
			}
		}
	}
	for name, c := range classNames {
		if found[c] == 0 {
			t.Errorf("%s has no words", name)
		}
	}
}

func TestVersion(t *testing.T) {
	if v := Version(); len(v) != 16 || v != Version() {
		t.Errorf("version %q", v)
	}
}

func TestSpan(t *testing.T) {
	s := Span{2, 5}
	if s.Len() != 3 || s.In("abcdef") != "cde" || s.Shift(2) != (Span{4, 7}) {
		t.Errorf("%v: length %d, %q, shifted %v", s, s.Len(), s.In("abcdef"), s.Shift(2))
	}
	for inner, want := range map[Span]bool{{2, 5}: true, {3, 4}: true, {5, 5}: true, {1, 3}: false, {4, 6}: false} {
		if s.Contains(inner) != want {
			t.Errorf("%v contains %v: %v", s, inner, !want)
		}
	}
}
