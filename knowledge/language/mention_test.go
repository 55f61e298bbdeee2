package language

import (
	"fmt"
	"strings"
	"testing"
)

// found lists the mentions of a sentence as kind: text, with the number of
// tokens that name an office.
func found(text string) string {
	tokens := Tokens(text)
	f := finder{tokens: tokens}
	var out []string
	for _, m := range Mentions(tokens, Tags(tokens)) {
		kind := string(m.Kind)
		if m.Office > 0 {
			kind += fmt.Sprint("+", m.Office)
		}
		out = append(out, kind+": "+f.text(m.First, m.Last))
	}
	return strings.Join(out, "; ")
}

func TestMentions(t *testing.T) {
	for text, want := range map[string]string{
		"":            "",
		"It is late.": "",

		// Money.
		"He paid $3.8 million and €1,234.50 for it.":  "money: $3.8 million; money: €1,234.50",
		"US$50 billion, EUR 40 million":               "money: US$50 billion; money: EUR 40 million",
		"40 million euros, £5bn and 50 cents":         "money: 40 million euros; money: £5bn; money: 50 cents",
		"In 2023 dollars it cost 1500 euros.":         "money: 2023 dollars; money: 1500 euros",
		"$":                                           "",
		"It cost half a billion dollars, he thought.": "money: billion dollars",

		// Percentages.
		"Poland spent 4.12%, 2 percent, 3 per cent, two percentage points.": "place: Poland; percent: 4.12%; percent: 2 percent; percent: 3 per cent; percent: two percentage points",
		"5 pct or 2.5 %": "percent: 5 pct; percent: 2.5 %",

		// Numbers.
		"There were 298 people and twenty-two jets.":  "number: 298; number: twenty-two",
		"two hundred and six tanks, 3.5 million more": "number: two hundred and six; number: 3.5 million",
		"over 500,000 troops and some 1.4bn people":   "number: 500,000; number: 1.4bn",
		"It bought 2000 soldiers boots.":              "number: 2000",
		"one of them":                                 "number: one",

		// Dates.
		"on July 9-11, 2024 and on 10 July 2024":        "date: July 9-11, 2024; date: 10 July 2024",
		"In June 2024, on the 4th of April, in 1949":    "date: June 2024; date: 4th of April; date: 1949",
		"in the 1990s and the 19th century":             "date: 1990s; date: 19th century",
		"Last year, on Thursday, or this week. Today":   "date: Last year; date: Thursday; date: this week; date: Today",
		"in the fall of 2024 and early 2022, 2014-2019": "date: fall of 2024; date: early 2022; date: 2014-2019",
		"Sept. 11, 2001, and January 20":                "date: Sept. 11, 2001; date: January 20",
		"It ended in May.":                              "date: May",
		"It ended in May or March 2025.":                "date: May; date: March 2025",
		"She may leave. They march on.":                 "",
		"He left in June. Others did, too.":             "date: June",
		"He died in 44 BC and she in 30 B.C. too.":      "date: 44 BC; date: 30 B.C.",
		"It ran 5 ad campaigns.":                        "number: 5",

		// Durations.
		"It took 20 years, several weeks, a decade, a 10-year term.": "duration: 20 years; duration: several weeks; duration: a decade; duration: 10-year",
		"three months and one day":                                   "duration: three months; duration: one day",

		// Ordinals.
		"The 32nd ally, the first country, the second time.": "ordinal: 32nd; ordinal: first; ordinal: second",

		// People, with their offices.
		"Romanian President Klaus Iohannis met Prime Minister Mark Rutte.":     "person+2: Romanian President Klaus Iohannis; person+2: Prime Minister Mark Rutte",
		"Secretary General Jens Stoltenberg told U.S. President Joe Biden.":    "person+2: Secretary General Jens Stoltenberg; person+2: U.S. President Joe Biden",
		"Kaja Kallas said she met Viktor Orbán, who left.":                     "person: Kaja Kallas; person: Viktor Orbán",
		"Mr. Smith and Dr. Jones met Gen. Petraeus.":                           "person+2: Mr. Smith; person+2: Dr. Jones; person+2: Gen. Petraeus",
		"They saw St. Petersburg.":                                             "name: St. Petersburg",
		"President Biden left, and the President knew.":                        "person+1: President Biden; name: President",
		"Ulf Kristersson's Sweden joined NATO.":                                "person: Ulf Kristersson; place: Sweden; organisation: NATO",
		"Ursula von der Leyen and Jean-Claude Juncker":                         "person: Ursula von der Leyen; person: Jean-Claude Juncker",
		"the dutch prime minister mark rutte":                                  "",
		"“It fell,” Smith said.":                                               "person: Smith; quotation: It fell",
		"Netanyahu, who left, warned that Orban's way leads through Bucharest": "person: Netanyahu; name: Orban; name: Bucharest",

		// Places.
		"He went to Poland, the United States and Tower Bridge.": "place: Poland; place: United States; place: Tower Bridge",
		"in the US, the U.S., the UK and Hong Kong":              "place: US; place: U.S.; place: UK; place: Hong Kong",
		"a meeting in Vilnius":                                   "place: Vilnius",
		"He told us.":                                            "",

		// Organisations.
		"NATO, the European Union and the Ministry of Defence":      "organisation: NATO; organisation: European Union; organisation: Ministry of Defence",
		"Lockheed Martin Corp. met the U.N. Security Council.":      "organisation: Lockheed Martin Corp; organisation: U.N. Security Council",
		"Malaysia Airlines Flight 17, Article 5, Washington Treaty": "name: Malaysia Airlines Flight 17; name: Article 5; organisation: Washington Treaty",

		// Quotations.
		"He said, “It never ends,” and left.":  "quotation: It never ends",
		"\"It never ends,\" he said. \"Why?\"": "quotation: It never ends; quotation: Why",
		"“It goes on and on":                   "quotation: It goes on and on",
		"and on,” he said.":                    "quotation: and on",
		"and on,\" he said.":                   "quotation: and on",
		"He said: “She said ‘no’ to it.”":      "quotation: She said ‘no’ to it",
		"«It ended,» he said.":                 "quotation: It ended",
		"“We met Rutte in 2024,” he said.":     "name: Rutte; date: 2024; quotation: We met Rutte in 2024",
		"“":                                    "",
		"\"":                                   "",
		"” and “":                              "",
	} {
		if got := found(text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestKinds(t *testing.T) {
	for _, k := range []Kind{Name, Person, Place, Organisation, Date, Duration, Percent, Money, Number, Ordinal, Quotation} {
		if k.Figure() && k.Proper() || (k == Quotation) == (k.Figure() || k.Proper()) {
			t.Errorf("%s: figure %v, proper %v", k, k.Figure(), k.Proper())
		}
	}
}

func TestRelativeDate(t *testing.T) {
	for text, want := range map[string]bool{
		"last year": true, "Next month it": true, "this Thursday": true, "today": true, "Thursday": true, "thursday": false,
		"2024": false, "last man": false, "this early": false, "": false, "on Thursday": false, "last": false,
	} {
		if got := RelativeDate(Tokens(text)); got != want {
			t.Errorf("RelativeDate(%q) = %v", text, got)
		}
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]int{
		"BRUSSELS (AN) — Dutch Prime Minister won.":        5,
		"PARIS, 3 May — He left.":                          5,
		"WARSAW, Poland (AP) — The army left.":             7,
		"THE HAGUE, Netherlands (AP) – “We won,” he said.": 8,
		"WASHINGTON, D.C. — He left.":                      4,
		"KYIV - He left.":                                  2,
		"KYIV -- 20 people left.":                          2,
		"KYIV —":                                           0,
		"NATO-led troops left — fast.":                     0,
		"NATO leaders agreed — at last.":                   0,
		"NATO — the alliance of 32 — met.":                 0,
		"EU states — all.":                                 0,
		"Brussels — He left.":                              0,
		"BRUSSELS. He — left.":                             0,
		"BRUSSELS":                                         0,
		"":                                                 0,
		strings.Repeat("PARIS, ", 20) + "— He":             0,
	} {
		if got := Dateline(Tokens(text)); got != want {
			t.Errorf("Dateline(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestTags(t *testing.T) {
	for text, want := range map[string]string{
		"":              "",
		"who withdrew?": "WP VBD ?",
		"He said that NATO must spend 4.12% on it.": "PRP VBD IN NNP MD VB CD % IN PRP .",
		"Poland's army, Poland’s army":              "NNP POS NN , NNP POS NN",
		"“— [!]”":                                   "“ — [ ! ] ”",
	} {
		var got []string
		for _, tag := range Tags(Tokens(text)) {
			got = append(got, string(tag))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Tags(%q) = %v, want %s", text, got, want)
		}
	}
}

func TestTagTraits(t *testing.T) {
	for tag, want := range map[Tag]string{
		"NN": "noun", "NNS": "noun", "NNP": "noun proper", "NNPS": "noun proper", "VB": "verb", "VBD": "verb finite", "VBZ": "verb finite",
		"VBG": "verb", "MD": "verb finite", "JJ": "adjective", "JJS": "adjective", "RB": "", "%": "", "": "",
	} {
		var got []string
		for name, is := range map[string]bool{"noun": tag.Noun(), "verb": tag.Verb(), "adjective": tag.Adjective()} {
			if is {
				got = append(got, name)
			}
		}
		if tag.Proper() {
			got = append(got, "proper")
		}
		if tag.Finite() {
			got = append(got, "finite")
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is %v, want %s", tag, got, want)
		}
	}
}
