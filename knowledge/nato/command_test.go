package nato

import "testing"

func TestCommands(t *testing.T) {
	const all = "Poland 4.12% to Spain 1.28% of GDP (2024e), 31 countries"
	for args, want := range map[string]string{
		"":                                   all,
		"   ":                                all,
		"all":                                all,
		"spending":                           all,
		"2019":                               "United States 3.47% to Luxembourg 0.55% of GDP (2019), 31 countries",
		"poland":                             "4.12% of GDP (2024e)",
		"  POLAND!  ":                        "4.12% of GDP (2024e)",
		"poland 2019":                        "1.99% of GDP (2019)",
		"2019 poland":                        "1.99% of GDP (2019)",
		"poland's spending in 2019":          "1.99% of GDP (2019)",
		"poland last year":                   "3.26% of GDP (2023e)",
		"poland now":                         "4.12% of GDP (2024e)",
		"poland since 2014":                  "from 1.88% of GDP (2014) to 4.12% (2024e)",
		"poland 2014-2019":                   "from 1.88% of GDP (2014) to 1.99% (2019)",
		"poland 2014 to 2019":                "from 1.88% of GDP (2014) to 1.99% (2019)",
		"poland 2014–2019":                   "from 1.88% of GDP (2014) to 1.99% (2019)",
		"poland from 2014 to 2019":           "from 1.88% of GDP (2014) to 1.99% (2019)",
		"poland until 2015":                  "from 1.88% of GDP (2014) to 2.23% (2015)",
		"poland history":                     "from 1.88% of GDP (2014) to 4.12% (2024e)",
		"poland in dollars":                  "US$34,975 million (2024e)",
		"poland usd 2019":                    "US$11,824 million (2019)",
		"poland $":                           "US$34,975 million (2024e)",
		"poland in % of gdp":                 "4.12% of GDP (2024e)",
		"below 2%":                           "Croatia, Portugal, Italy, Canada, Belgium, Luxembourg, Slovenia and Spain",
		"<2%":                                "Croatia, Portugal, Italy, Canada, Belgium, Luxembourg, Slovenia and Spain",
		"under two percent":                  "Croatia, Portugal, Italy, Canada, Belgium, Luxembourg, Slovenia and Spain",
		"above 3%":                           "Poland, Estonia, United States, Latvia and Greece",
		">=3.08%":                            "Poland, Estonia, United States, Latvia and Greece",
		"> 3.08 %":                           "Poland, Estonia, United States and Latvia",
		"<= 1.29%":                           "Luxembourg, Slovenia and Spain",
		"at least 3% 2020":                   "United States",
		"above 2% 2014":                      "United States, Greece and United Kingdom",
		"poland above 2%":                    "yes, 4.12% of GDP (2024e)",
		"above 3% in dollars":                "Poland, Estonia, United States, Latvia and Greece",
		"compare polnad greece":              "Greece 3.08% of GDP (2024e)",
		"compare iceland greece":             "Greece 3.08% of GDP (2024e)",
		"greece, atlantis":                   "Greece 3.08% of GDP (2024e)",
		"compare poland greece":              "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"compare greece and poland":          "Greece 3.08%, Poland 4.12% of GDP (2024e)",
		"poland greece":                      "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"poland and greece":                  "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"poland vs greece 2015":              "Poland 2.23%, Greece 2.31% of GDP (2015)",
		"poland, greece":                     "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"poland/greece":                      "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"pl gr":                              "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"it vs es":                           "Italy 1.49%, Spain 1.28% of GDP (2024e)",
		"us uk":                              "United States 3.38%, United Kingdom 2.33% of GDP (2024e)",
		"🇵🇱 🇬🇷":                              "Poland 4.12%, Greece 3.08% of GDP (2024e)",
		"compare poland":                     "4.12% of GDP (2024e)",
		"compare poland nato":                "Poland 4.12%, NATO Total 2.71% of GDP (2024e)",
		"nato":                               "2.71% of GDP (2024e)",
		"nato 2014":                          "2.58% of GDP (2014)",
		"nato average":                       "2.71% of GDP (2024e)",
		"average":                            "2.71% of GDP (2024e)",
		"baltics average":                    "3.14% of GDP (2024e)",
		"europe and canada":                  "2.02% of GDP (2024e)",
		"europe":                             "2.02% of GDP (2024e), NATO Europe and Canada together",
		"europe 2019":                        "1.54% of GDP (2019), NATO Europe and Canada together",
		"the baltics":                        "Estonia 3.43%, Latvia 3.15%, Lithuania 2.85% of GDP (2024e)",
		"baltics in dollars":                 "US$5,158 million (2024e) together",
		"nordics":                            "Finland 2.41%, Denmark 2.37%, Norway 2.20%, Sweden 2.14% of GDP (2024e)",
		"founders":                           "United States 3.38% to Luxembourg 1.29% of GDP (2024e), 11 countries",
		"nato below 2%":                      "Croatia, Portugal, Italy, Canada, Belgium, Luxembourg, Slovenia and Spain",
		"nordics 2014":                       "Norway 1.54%, Finland 1.45% (before joining NATO), Denmark 1.15%, Sweden 1.06% (before joining NATO) of GDP (2014)",
		"top 5":                              "Poland, Estonia, United States, Latvia and Greece",
		"top five":                           "Poland, Estonia, United States, Latvia and Greece",
		"highest":                            "Poland",
		"lowest 2":                           "Spain and Luxembourg",
		"bottom 2 2014":                      "Luxembourg and Hungary",
		"top 3 dollars":                      "United States, Germany and United Kingdom",
		"is 2020":                            "",
		"who spends most?":                   "Poland",
		"how much did Latvia spend in 2020?": "2.16% of GDP (2020)",
		"mk 2015":                            "1.05% of GDP (2015, before joining NATO)",
		"the Netherlands' spending":          "2.05% of GDP (2024e)",
		"poland in euros":                    "4.12% of GDP (2024e)",
	} {
		got := ask(t, args)
		if got.Answer != want {
			t.Errorf("%q: %q (%s), want %q", args, got.Answer, got.Message, want)
		}
		checkResult(t, args, got)
	}
}

// TestCommandsThatAreWords checks codes that are words in a question, and
// words that are codes of places outside NATO.
func TestCommandsThatAreWords(t *testing.T) {
	for args, iso2 := range map[string]string{
		"it": "IT", "is": "", "no": "NO", "be": "BE", "me": "ME", "can": "CA", "us": "US", "at": "", "in": "", "so": "",
		"IT": "IT", "No": "NO", "it 2019": "IT", "no in dollars": "NO", "us and them": "US",
	} {
		got := ask(t, args)
		if iso2 == "" && got.Answered || iso2 != "" && (len(got.Figures) != 1 || got.Figures[0].ISO2 != iso2) {
			t.Errorf("%q: %q %q, want %q", args, got.Answer, got.Message, iso2)
		}
	}
}
