package reader

import (
	"slices"
	"strings"
	"testing"
)

// spanTexts lists the spans of a sentence as text.
func spanTexts(sentence string) []string {
	p := newParse(NewSentence(sentence))
	var out []string
	for _, s := range p.spans(new(desk)) {
		text, at := p.text(s)
		if at.In(sentence) != text {
			panic("a span is not where it says")
		}
		out = append(out, text)
	}
	return out
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		sentence string
		has, not []string
	}{
		{"Romanian President Klaus Iohannis gave up.", []string{"Klaus Iohannis", "Romanian President Klaus Iohannis", "Romanian President"}, []string{"."}},
		{"The budget is €3.8 billion this year.", []string{"€3.8 billion", "this year"}, []string{"3.8 billion", "3.8", "€3.8"}},
		{"Poland spent 4.12% of its GDP.", []string{"4.12%", "4.12% of its GDP", "Poland"}, []string{"4.12", "4.12% of", "of its"}},
		{"BRUSSELS (AN) — Mark Rutte won.", []string{"Mark Rutte"}, []string{"BRUSSELS", "AN", "BRUSSELS (AN) — Mark Rutte"}},
		{"The pier (the old one) fell.", []string{"the old one", "The pier (the old one)"}, []string{"The pier (the old one", "the old one)"}},
		{"She called it a “crazy mission” and left.", []string{"crazy mission"}, []string{"mission” and", "and left"}},
		{"All 298 passengers died in the east of Ukraine.", []string{"298", "298 passengers", "All 298 passengers", "the east of Ukraine"}, []string{"the east of", "died in"}},
	} {
		got := spanTexts(c.sentence)
		for _, want := range c.has {
			if !slices.Contains(got, want) {
				t.Errorf("%q: no span %q", c.sentence, want)
			}
		}
		for _, bad := range c.not {
			if slices.Contains(got, bad) {
				t.Errorf("%q: span %q", c.sentence, bad)
			}
		}
		slices.Sort(got)
		if twice := slices.Compact(slices.Clone(got)); len(twice) != len(got) {
			t.Errorf("%q: a span is listed twice", c.sentence)
		}
	}
	if got := spanTexts("—"); len(got) != 0 {
		t.Errorf("spans of a dash: %q", got)
	}
}

func TestChunks(t *testing.T) {
	for sentence, want := range map[string]string{
		"Ada Brandt has opened the old lighthouse.": "[Ada Brandt] <has opened> [the old lighthouse] .",
		"All 298 passengers were killed in 2014.":   "[All 298 passengers] <were killed> in [2014] .",
		"": "",
	} {
		s := NewSentence(sentence)
		var got []string
		next := 0
		for _, c := range chunks(s.Tokens, s.Tags(), s.Mentions()) {
			if c.first != next || c.last < c.first {
				t.Errorf("%q: chunk from token %d to %d, want from %d", sentence, c.first, c.last, next)
			}
			next = c.last + 1
			text := sentence[s.Tokens[c.first].Start:s.Tokens[c.last].End]
			switch c.kind {
			case chunkNoun:
				text = "[" + text + "]"
			case chunkVerb:
				text = "<" + text + ">"
			}
			got = append(got, text)
		}
		if next != len(s.Tokens) || strings.Join(got, " ") != want {
			t.Errorf("%q: %s, want %s", sentence, strings.Join(got, " "), want)
		}
	}
}

func TestExpand(t *testing.T) {
	for _, c := range []struct{ sentence, item, want string }{
		{"Belgium, Canada, Italy and Spain are below 2%.", "Italy", "Belgium, Canada, Italy and Spain"},
		{"Belgium, Canada, Italy and Spain are below 2%.", "Belgium", "Belgium, Canada, Italy and Spain"},
		{"They joined: Montenegro (2017), North Macedonia (2020), and Sweden (2024).", "Montenegro", "Montenegro (2017), North Macedonia (2020), and Sweden"},
		{"Sweden and Finland joined.", "Finland", "Sweden and Finland"},
		{"Sweden joined.", "Sweden", "Sweden"},
		{"In Brussels, Sweden joined.", "Sweden", "Sweden"},
	} {
		p := newParse(NewSentence(c.sentence))
		for _, s := range p.spans(new(desk)) {
			if text, _ := p.text(s); text == c.item {
				if got, _ := p.text(p.expand(s)); got != c.want {
					t.Errorf("%q from %q: %q, want %q", c.sentence, c.item, got, c.want)
				}
			}
		}
	}
}

func TestYesNo(t *testing.T) {
	for _, c := range []struct{ question, sentence, want string }{
		{"did Norway send a pilot?", "Norway sent a pilot.", "yes"},
		{"did Norway send a pilot?", "Norway did not send a pilot.", "no"},
		{"did Norway send a pilot?", "Norway refused to send a pilot.", "no"},
		{"did Norway refuse to send a pilot?", "Norway refused to send a pilot.", "yes"},
		{"didn't Norway send a pilot?", "Norway did not send a pilot.", "yes"},
		{"did Norway win?", "Norway did not only win, it shone.", "yes"},
		{"did the council vote?", "The council passed a vote of no confidence.", "yes"},
		{"has Norway joined?", "Norway has yet to join.", "no"},
		{"did Spain meet the target?", "Spain fell short of the target.", "no"},
		{"did Spain stay long?", "Spain stayed a short time.", "yes"},
		{"does Greece spend more than 2%?", "Greece spends 3.08% of GDP.", "yes"},
		{"does Greece spend less than 2%?", "Greece spends 3.08% of GDP.", "no"},
		{"does Greece spend more than 2%?", "Poland spends 4.12% and Greece 1.7%.", "no"},
		{"is the budget of Greece under 5 billion?", "Greece has 4 billion to spend.", "yes"},
	} {
		q, candidates := query(c.question), passages([]string{c.sentence})
		if got, ok := YesNo(q, candidates, q.Features(candidates)[0]); !ok || got != c.want {
			t.Errorf("%q by %q: %s %v, want %s", c.question, c.sentence, got, ok, c.want)
		}
	}
	q, candidates := query("who sent a pilot?"), passages([]string{"Norway sent a pilot."})
	if got, ok := YesNo(q, candidates, q.Features(candidates)[0]); ok {
		t.Errorf("who: %s", got)
	}
}

func TestAmount(t *testing.T) {
	for text, want := range map[string]float64{"€3.8 billion": 3.8e9, "4.12%": 4.12, "two hundred thousand": 0, "US$60 billion": 60e9, "12": 12} {
		got, ok := amount(NewSentence(text).Tokens)
		if want != 0 && (got != want || !ok) {
			t.Errorf("%q is %v", text, got)
		}
	}
	if _, ok := amount(NewSentence("billion").Tokens); ok {
		t.Error("a scale alone is no amount")
	}
}
