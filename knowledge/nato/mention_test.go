package nato

import (
	"strings"
	"testing"
)

// mentionCases write each mention as [text=Subject], a weak one as [text~Subject].
var mentionCases = []string{
	"[Poland=Poland] led [NATO=NATO Total] members, followed by [Estonia=Estonia], the [United States=United States] and [Greece=Greece].",
	"[the Dutch=Netherlands] prime minister met [the Czech Republic=Czechia]'s president.",
	"[Poland=Poland]'s spending and [Germany=Germany]’s; [the Netherlands=Netherlands]' too",
	"[the US=United States] told us that it is no fun to be me, or can I?",
	"IT IS NO USE TO BE ME, CAN I?",
	"IT is no code here, but [ITA=Italy] is and so are [DE=Germany] and [FR=France].",
	"[U.S.=United States] jobs, [U.K.=United Kingdom] jobs, [U.S.A.=United States] jobs and [usa=United States] jobs",
	"US$60 billion and 60 US dollars and American dollars",
	"[American=United States] aid and [Russian=Russia] assets",
	"Turkey dinner costs 4%, cold turkey",
	"[Turkey=Türkiye] spends 2%, and [turkey~Türkiye] spends too",
	"please [polish~Poland] the report",
	"polish your shoes with shoe polish",
	"the North Pole and the South Pole, a [Pole=Poland] and two [Poles=Poland]",
	"French fries, Dutch courage, German shepherds and Swiss cheese",
	"New Mexico, New England, [South America=South America] and [North America=North America]",
	"the Baltic Sea and the [Baltic states=Baltic states]",
	"[North Macedonia=North Macedonia] and [North Korea=North Korea], [South Sudan=South Sudan], [Papua New Guinea=Papua New Guinea]",
	"[Northern Ireland=Northern Ireland] and [Ireland=Ireland]",
	"[🇵🇱=Poland] and [:flag_gb:=United Kingdom] 🇽🇽",
	"tell [EU=European Union] about eu",
	"[poland=Poland]s spending, [romania=Romania]s site",
	"[Poland=Poland]-based firms",
	"member states and [the states~United States]",
	"[the States=United States] spend most",
	"TELL [US~United States] ABOUT [POLAND=Poland]",
	"",
	"no country at all",
}

func TestMentions(t *testing.T) {
	names := loaded(t).Names()
	for _, marked := range mentionCases {
		text, want := unmark(marked)
		var got []string
		for _, m := range names.Mentions(text) {
			link := "="
			if m.Weak {
				link = "~"
			}
			got = append(got, text[m.Start:m.End]+link+m.Subject.Name)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// unmark takes the marks out of a case.
func unmark(marked string) (text string, want []string) {
	for {
		before, rest, ok := strings.Cut(marked, "[")
		text += before
		if !ok {
			return text, want
		}
		mark, after, _ := strings.Cut(rest, "]")
		want = append(want, mark)
		text += mark[:strings.IndexAny(mark, "=~")]
		marked = after
	}
}
