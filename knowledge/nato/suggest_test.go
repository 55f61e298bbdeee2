package nato

import (
	"strings"
	"testing"
)

func TestSuggestions(t *testing.T) {
	tables := loaded(t)
	for typed, want := range map[string]string{ // the first suggestions, in order
		"":           "Poland, Estonia, United States, Latvia, Greece",
		"  ":         "Poland, Estonia, United States, Latvia, Greece",
		"pol":        "Poland",
		"POL":        "Poland",
		"p":          "Poland, Portugal",
		"uni":        "United States, United Kingdom",
		"united k":   "United Kingdom",
		"kingdom":    "United Kingdom",
		"holl":       "Netherlands",
		"the nether": "Netherlands",
		"dut":        "Netherlands",
		"turk":       "Türkiye",
		"Türk":       "Türkiye",
		"tuerkiye":   "Türkiye",
		"macedonia":  "North Macedonia",
		"us":         "United States",
		"uk":         "United Kingdom",
		"gb":         "United Kingdom",
		"no":         "Norway, North Macedonia",
		"is":         "Iceland",
		"de":         "Germany, Denmark",
		"czech r":    "Czechia",
		"polnad":     "Poland",
		"pland":      "Poland",
		"gremany":    "Germany",
		"nehterl":    "Netherlands",
		"lituania":   "Lithuania",
		"balt":       "Baltic states",
		"nord":       "Nordic countries",
		"nat":        "NATO Total, NATO Europe and Canada",
		"🇵🇱":         "Poland",
		"brit":       "United Kingdom",
		"amer":       "United States",
		"españ":      "Spain",
		"slov":       "Slovakia, Slovenia",
		"russia":     "",
		"qqqq":       "",
		"<script>":   "",
	} {
		var got []string
		for _, s := range tables.Suggest(typed, 5) {
			got = append(got, s.Name)
		}
		if list := strings.Join(got, ", "); !strings.HasPrefix(list, want) || want == "" && list != "" {
			t.Errorf("Suggest(%q) = %q, want %q first", typed, list, want)
		}
	}
}

func TestSuggestionsAreBounded(t *testing.T) {
	tables := loaded(t)
	for _, n := range []int{-1, 0, 1, 25, 1000} {
		for _, typed := range []string{"", "e", strings.Repeat("e", 10000)} {
			if got := tables.Suggest(typed, n); len(got) > max(n, 0) {
				t.Errorf("Suggest(%.5q, %d) gave %d", typed, n, len(got))
			}
		}
	}
	if got := len(tables.Suggest("", 1000)); got != 32 {
		t.Errorf("%d suggestions before anything is typed, want every member", got)
	}
}

// TestEverySuggestionIsAnswered sends each suggestion on, as a person would.
func TestEverySuggestionIsAnswered(t *testing.T) {
	tables := loaded(t)
	for letter := 'a'; letter <= 'z'; letter++ {
		for _, s := range tables.Suggest(string(letter), 100) {
			got := ask(t, s.Name)
			if !got.Answered && s.Name != "Iceland" {
				t.Errorf("%s is suggested for %c but not answered: %q", s.Name, letter, got.Message)
			}
			if s.ISO2 != "" && s.Name != "Iceland" && got.Figures[0].ISO2 != s.ISO2 {
				t.Errorf("%s is answered with %s", s.Name, got.Figures[0].Country)
			}
		}
	}
}

func TestMatchedFormIsNamed(t *testing.T) {
	for typed, want := range map[string]string{"holl": "Holland", "pol": "", "turkey": "Turkey", "lv": ""} {
		if got := loaded(t).Suggest(typed, 1); len(got) != 1 || got[0].Matched != want {
			t.Errorf("Suggest(%q) = %+v, want matched %q", typed, got, want)
		}
	}
}
