package nato

import (
	"strings"
	"testing"
)

// strangers are names without a figure, and what the reply says of each.
var strangerCases = []struct {
	args    string
	problem Problem
	says    []string // what the message holds
}{
	// known, and no members
	{"Russia", NotMember, []string{"Russia is not a member of NATO"}},
	{"russian", NotMember, []string{"Russia is not a member"}},
	{"the Russian Federation", NotMember, []string{"Russia is not a member"}},
	{"RU", NotMember, []string{"Russia is not a member"}},
	{"🇷🇺", NotMember, []string{"Russia is not a member"}},
	{"ukraine", NotMember, []string{"Ukraine is not a member"}},
	{"Ukrainians", NotMember, []string{"Ukraine is not a member"}},
	{"switzerland", NotMember, []string{"Switzerland is not a member"}},
	{"the Swiss", NotMember, []string{"Switzerland is not a member"}},
	{"Austria", NotMember, []string{"Austria is not a member"}},
	{"ireland", NotMember, []string{"Ireland is not a member"}},
	{"australia", NotMember, []string{"Australia is not a member"}},
	{"JAPAN", NotMember, []string{"Japan is not a member"}},
	{"south korea", NotMember, []string{"South Korea is not a member"}},
	{"china", NotMember, []string{"China is not a member"}},
	{"israel", NotMember, []string{"Israel is not a member"}},
	{"bosnia", NotMember, []string{"Bosnia and Herzegovina is not a member"}},
	{"serbia", NotMember, []string{"Serbia is not a member"}},
	{"kosovo", NotMember, []string{"Kosovo is not a member"}},
	{"georgia", NotMember, []string{"Georgia is not a member"}},
	{"uae", NotMember, []string{"The United Arab Emirates is not a member"}},
	{"ivory coast", NotMember, []string{"Côte d'Ivoire is not a member"}},
	{"Scotland", NotMember, []string{"Scotland is not a member of NATO by itself", "United Kingdom"}},
	{"greenland", NotMember, []string{"Greenland", "Denmark"}},
	{"puerto rico", NotMember, []string{"Puerto Rico", "United States"}},
	{"soviet union", NotMember, []string{"no longer exists"}},
	{"GDR", NotMember, []string{"East Germany no longer exists"}},
	{"asia", NotMember, []string{"Asia is neither"}},
	{"russia 2019", NotMember, []string{"Russia is not a member"}},
	// a member without a figure
	{"Iceland", NoFigures, []string{"Iceland has no armed forces"}},
	{"icelanders", NoFigures, []string{"Iceland has no armed forces"}},
	{"ISL 2020", NoFigures, []string{"Iceland has no armed forces"}},
	{"🇮🇸", NoFigures, []string{"Iceland has no armed forces"}},
	// misspelt
	{"polnad", Misspelt, []string{"“polnad”", "Did you mean Poland?"}},
	{"Polandd", Misspelt, []string{"Did you mean Poland?"}},
	{"germny", Misspelt, []string{"Did you mean Germany?"}},
	{"Itly", Misspelt, []string{"Did you mean Italy?"}},
	{"nehterlands", Misspelt, []string{"Did you mean the Netherlands?"}},
	{"Lituania", Misspelt, []string{"Did you mean Lithuania?"}},
	{"Turkye", Misspelt, []string{"Did you mean Türkiye?"}},
	{"sweeden", Misspelt, []string{"Did you mean Sweden?"}},
	{"untied kingdom", Misspelt, []string{"Did you mean the United Kingdom?"}},
	{"untied states", Misspelt, []string{"Did you mean the United States?"}},
	{"czekia", Misspelt, []string{"Did you mean Czechia?"}},
	{"czech republik", Misspelt, []string{"Did you mean Czechia?"}},
	{"polnad 2019", Misspelt, []string{"“polnad”", "Did you mean Poland?"}},
	{"Rusia", Misspelt, []string{"Did you mean Russia?", "It is not a member of NATO."}},
	{"baltcs", Misspelt, []string{"Did you mean the Baltic states?"}},
	{"lith", Misspelt, []string{"Did you mean Lithuania?"}},
	// ambiguous
	{"korea", Ambiguous, []string{"North Korea or South Korea", "Neither is a member"}},
	{"congo", Ambiguous, []string{"Congo"}},
	{"slov", Ambiguous, []string{"Slovakia or Slovenia", "full name"}},
	{"united", Ambiguous, []string{"the United Kingdom or the United States"}},
	{"slovania", Misspelt, []string{"Slovakia", "Slovenia"}},
	// unknown
	{"Atlantis", Unknown, []string{"“Atlantis”", "Try a member's name or code"}},
	{"narnia", Unknown, []string{"“narnia”"}},
	{"wakanda", Unknown, []string{"“wakanda”"}},
	{"qq", Unknown, []string{"“qq”"}},
	{"🤷", Unknown, nil},
	{"the moon", Unknown, []string{"moon"}},
	{"my cat", Unknown, []string{"my cat"}},
	{"<@everyone>", Unknown, []string{"everyone"}},
	// years and units
	{"poland 2010", NoYear, []string{"2014 to 2024", "no figure for 2010"}},
	{"poland 2025", NoYear, []string{"2014 to 2024", "no figure for 2025"}},
	{"1999", NoYear, []string{"2014 to 2024"}},
	{"poland since 2030", NoYear, []string{"2014 to 2024"}},
	{strings.Repeat("poland ", 60), Unclear, []string{"too long"}},
}

func TestStrangersAreExplained(t *testing.T) {
	for _, c := range strangerCases {
		got := ask(t, c.args)
		if got.Answered || got.Answer != "" || len(got.Figures) != 0 || got.Figures == nil {
			t.Errorf("%q was answered: %q, %d figures", c.args, got.Answer, len(got.Figures))
		}
		if len(got.Problems) == 0 || got.Problems[0].Problem != c.problem {
			t.Errorf("%q: problems %+v, want %s", c.args, got.Problems, c.problem)
			continue
		}
		for _, want := range c.says {
			if !strings.Contains(got.Message, want) {
				t.Errorf("%q: %q does not say %q", c.args, got.Message, want)
			}
		}
		if !strings.HasSuffix(got.Message, ".") && !strings.HasSuffix(got.Message, "?") {
			t.Errorf("%q: %q is no sentence", c.args, got.Message)
		}
	}
}

func TestSomeNamesAreAnsweredAndTheRestExplained(t *testing.T) {
	got := ask(t, "poland, iceland, atlantis and russia")
	if !got.Answered || len(got.Figures) != 1 || got.Figures[0].ISO2 != "PL" || len(got.Problems) != 3 {
		t.Errorf("answered %v with %d figures and the problems %+v", got.Answered, len(got.Figures), got.Problems)
	}
}

func TestMessagesQuoteOnOneShortLine(t *testing.T) {
	got := ask(t, "zzz\n\x00\u202e"+strings.Repeat("z", 100)).Message
	if strings.ContainsAny(got, "\n\x00\u202e") || strings.Contains(got, strings.Repeat("z", 41)) {
		t.Errorf("%q", got)
	}
}

func TestResolveAndCanonical(t *testing.T) {
	names := loaded(t).Names()
	for name, want := range map[string]string{
		"holland": "Netherlands", "DEU": "Germany", "🇹🇷": "Türkiye", "the Baltics": "Baltic states", "america": "United States",
		"Great Britain": "United Kingdom", "Vatican": "Vatican City", "Bosnians": "Bosnia and Herzegovina", "NATO": "NATO Total",
		"european allies and canada": "NATO Europe and Canada", "G-7": "G7", "cote d’ivoire": "Côte d'Ivoire", "España": "Spain",
		"ESPANA": "Spain", "Bosnia-Herzegovina": "Bosnia and Herzegovina", "u.s.": "United States", "U.K.": "United Kingdom",
		"Ísland": "Iceland", "ＰＯＬＡＮＤ": "Poland", "  poland  ": "Poland",
	} {
		if got, ok := names.Canonical(name); !ok || got != want {
			t.Errorf("Canonical(%q) = %q, %v; want %q", name, got, ok, want)
		}
	}
	for _, name := range []string{"", "korea", "polnad", "atlantis", "poland greece"} {
		if got, ok := names.Canonical(name); ok {
			t.Errorf("Canonical(%q) = %q", name, got)
		}
	}
}

func TestPlacesAreWords(t *testing.T) {
	names := loaded(t).Names()
	members, states := 0, 0
	for _, p := range names.Places() {
		if p.Member {
			members++
		}
		if p.Kind == State {
			states++
		}
		if got, ok := names.Canonical(p.Name); !ok || got != p.Name {
			t.Errorf("%s resolves to %q", p.Name, got)
		}
	}
	if members != 32 || states != 197 {
		t.Errorf("%d members of %d states, want 32 of 197", members, states)
	}
}

func TestGroupsAndSources(t *testing.T) {
	tables := loaded(t)
	for _, g := range tables.Names().Groups() {
		if got, ok := tables.Names().Canonical(g.Name); !ok || got != g.Name {
			t.Errorf("the group %s resolves to %q", g.Name, got)
		}
		if !g.Aggregate && len(g.Codes) < 2 {
			t.Errorf("the group %s has the members %v", g.Name, g.Codes)
		}
	}
	for file, title := range map[string]string{
		"spending.csv": "Defence Expenditure of NATO Countries (2014-2024)", "members.csv": "Members of NATO", "secgens.csv": "Secretaries general of NATO",
	} {
		if got := tables.Source(file); got.Title != title || got.File != file || got.Publisher == "" {
			t.Errorf("the source of %s is %+v", file, got)
		}
	}
	for args, file := range map[string]string{"poland": "spending.csv", "poland in dollars": "spending_usd.csv", "nato": "spending_aggregates.csv"} {
		if got := ask(t, args).Source.File; got != file {
			t.Errorf("%q is from %s, want %s", args, got, file)
		}
	}
}
