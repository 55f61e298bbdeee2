package language

import (
	"strings"
	"testing"
	"time"
)

// most is the bound that the project gives to Sentences.
const most = 600

func TestSentences(t *testing.T) {
	for _, want := range []string{ // | where a sentence ends
		"He left.| She stayed!| Why?| Nobody knew.",
		"No stop at the end| ",
		"line one\nline two.| Line three",

		// Abbreviations.
		"The U.S. Secretary of State spoke.| He left.",
		"The U.S. Amateur Hockey League was founded in New York City.| It grew.",
		"Two served in the U.S. Colored Troops, as others did.",
		"He was the first U.S. Naval Officer there.| He died.",
		"A plan of U.S. Naval Captain Samuel C. Reid was passed.",
		"Leaders of the U.S.| He went on.",
		"He lived in the U.S.| In 2004 he left.",
		"The U.K. and the U.S. were there.| Both agreed.",
		"He lives in Washington, D.C.| The city is large.",
		"In Washington, D.C. Mayor Bowser spoke.| The D.C. National Guard came.",
		"Homeless advocates Mitch Snyder and Eric Sheptock come from D.C.| Homeless people do not.",
		"James H. Ward of Hartford was killed.| John F. Kennedy and J.R.R. Tolkien were not.",
		"Mr. Smith and Dr. Jones met Gen. Petraeus at 5 p.m. Friday.| It ended at 6 a.m.| They left.",
		"He took Vitamin C.| Doctors agreed.",
		"The degree (Dr. med.) is old.| The subject (e. g. medicine) is not.",
		"It is 4 ft. 5 in. tall.| It is old.",
		"Some slept on the street (p. iii).| Others did not (p. 19).| The cities (c. 5,500 BP) grew.",
		"Sept. 11, 2001, was a Tuesday.| Jan. 5 was cold.",

		// Figures.
		"Flight 17 was shot down, with 298 people.| No. 3 was Article 5.",
		"Poland spent 4.12% of GDP.| Greece spent 3.08%.| It cost $3.5 million.| 5 people came.",
		"iPhone sales rose.| iPhone prices fell.",

		// Quotations.
		"“I left,” he said.| “It was late.”| She agreed.",
		"\"I left,\" he said.| \"It was late.\"| She agreed.",
		"“Why?” she asked.| “Because!” he said.",
		"'It never ends,' he said.| 'Why?' she asked.",
		"He said: “We know that ‘the end’ is near.”| Then he left.",
		"He won...| Then he lost.| “Well …” he said.",
		"He left. ”| ",
		"\"| ", "”| ", "“| ",
		"It fell.| What?!| No way!!| Yes.",
		"It rose. ...| The wealthiest fifth made more.",

		// Datelines.
		"BRUSSELS (AN) — Dutch Prime Minister Mark Rutte won.| He left.",
		"WARSAW, Poland (AP) — The U.S. Army said so.| He left.",

		// Brackets, and the marks of notes.
		"When he [the president] left, it rained.| He came.",
		"He came.[1]| Then he went.[2][3]| End.",
		"The shifts are known.[note 1]",
		"It is the most resonant of metals.[dubious  – discuss]| When an alloy cools, it changes.",
		"The trade grew.[citation needed]| According to him, it did not.",
		"He said “It grew.”[citation needed]| “It did,” she said.",
		"He said, [text. More text] and then he left.| Ok.",
		"One] has no opening.| Two.",

		// Other scripts.
		"الناتو حلف.| Łódź is a city.| 👋 Hello!| 🇺🇸 Yes.",
		"Bytes \xff\xfe here.| More.",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var got strings.Builder
		at := 0
		for i, s := range Sentences(text, most) {
			if i > 0 {
				got.WriteString("|")
			}
			got.WriteString(text[at:s.End])
			at = s.End
		}
		if got.String() != strings.TrimSuffix(want, "| ") {
			t.Errorf("\n got %s\nwant %s", got.String(), want)
		}
	}
}

func TestSentencesOfNothing(t *testing.T) {
	for _, text := range []string{"", " ", "\n\t \u00a0"} {
		if got := Sentences(text, most); len(got) != 0 {
			t.Errorf("Sentences(%q) = %v", text, got)
		}
	}
}

func TestSentencesAreCutToTheBound(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		most  int
		first string // how the first piece ends
	}{
		"clause":        {strings.Repeat("word ", 90) + "word; " + strings.Repeat("word ", 90), 600, "word;"},
		"comma":         {strings.Repeat("word ", 90) + "end, " + strings.Repeat("word ", 90), 600, "end,"},
		"word":          {strings.Repeat("word ", 300), 600, " word"},
		"no word":       {strings.Repeat("a", 1500), 600, "aaa"},
		"wide letters":  {strings.Repeat("北", 700), 600, "北"},
		"invalid bytes": {strings.Repeat("\xff\x80", 700), 600, ""},
		"tiny bound":    {"北京 and 👋👋", 0, "北"},
	} {
		got := Sentences(test.text, test.most)
		if len(got) < 2 || !strings.HasSuffix(got[0].In(test.text), test.first) {
			t.Errorf("%s: %d pieces, the first %q", name, len(got), got[0].In(test.text))
		}
		checkSentences(t, test.text, test.most, got)
	}
}

func TestLongTextIsDividedAtALineOrSentence(t *testing.T) {
	text := strings.Repeat("He left the room at five. ", 4000)
	got := Sentences(text, most)
	if len(got) != 4000 {
		t.Errorf("%d sentences, want 4000", len(got))
	}
	checkSentences(t, text, most, got)
}

// TestSentencesOfHostileText is about time: each of these was, or could be,
// quadratic in the text's length.
func TestSentencesOfHostileText(t *testing.T) {
	for _, piece := range []string{"A. ", "[a. ", "(A. ", "] a. ", ". ", "“A.” ", "x.[1] ", "a", "U.S. "} {
		text := strings.Repeat(piece, 100_000/len(piece))
		start := time.Now()
		checkSentences(t, text, most, Sentences(text, most))
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q again and again took %v", piece, took)
		}
	}
}
