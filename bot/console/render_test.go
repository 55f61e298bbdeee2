package console

import (
	"strings"
	"testing"
	"unicode"

	"natobot/bot"
	"natobot/knowledge"
)

// answered is a reply with three quotes.
func answered() bot.Reply {
	brief := knowledge.Source{
		Meta: knowledge.Meta{
			ID: "light", Title: "Brief: A light for the harbour", Publisher: "us, after the Gazette",
			URL: "https://gazette.example/light", Published: "2024-07", SummaryOf: "the Gazette",
		},
		Paragraph: 1, Part: knowledge.Body,
	}
	other := knowledge.Source{Meta: knowledge.Meta{ID: "ferry", Title: "Ferry"}, Paragraph: 2, Part: knowledge.Body}
	return bot.Reply{
		Kind: bot.Answer, Question: "who opened <it> & why?", Resolved: "who opened <it> & why?", Answered: true,
		Answer: "Ada Brandt", Confidence: 0.5,
		Quotes: []knowledge.Snippet{
			{Text: "Mayor Ada Brandt opened the lighthouse of Port Ellis on Monday.", Highlights: []knowledge.Span{{Start: 6, End: 16}}, Score: 2, Source: brief},
			{Text: "The tower is 41 metres high.", Score: 1, Source: brief},
			{Text: "The ferry costs $12.", Source: other},
			{Text: "Never shown to people.", Source: other},
		},
	}
}

func TestRenderPlain(t *testing.T) {
	const want = `Ada Brandt

  │ Mayor Ada Brandt opened the lighthouse of Port Ellis on Monday.
  Summary of the Gazette, July 2024 · Brief: A light for the harbour
  https://gazette.example/light

More quotes
  │ The tower is 41 metres high.
  Summary of the Gazette, July 2024 · Brief: A light for the harbour

  │ The ferry costs $12.
  Ferry, paragraph 2
`
	if got := (Screen{}).Render(answered()); got != want {
		t.Errorf("rendered\n%s\nwant\n%s", got, want)
	}
}

func TestRenderTerminal(t *testing.T) {
	got := Screen{Width: 30, Colour: true}.Render(answered())
	for _, want := range []string{
		"\x1b[1mAda Brandt\x1b[0m\n",
		"\x1b[2m  │ \x1b[0mMayor \x1b[1;32mAda Brandt\x1b[0m opened\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
	for line := range strings.Lines(withoutColour(got)) {
		if n := len([]rune(strings.TrimSpace(line))); n > 30 && !strings.Contains(line, "https://") {
			t.Errorf("%d columns: %q", n, line)
		}
	}
}

// TestRenderMarkAcrossLines checks that an answer that is wrapped is set off on
// both lines.
func TestRenderMarkAcrossLines(t *testing.T) {
	r := answered()
	r.Quotes[0].Highlights = []knowledge.Span{{Start: 6, End: 46}}
	got := Screen{Width: 30, Colour: true}.Render(r)
	for _, want := range []string{"\x1b[1;32mAda Brandt opened\x1b[0m\n", "\x1b[1;32mthe lighthouse of Port\x1b[0m"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

func TestRenderOthers(t *testing.T) {
	quotes := answered().Quotes
	for name, c := range map[string]struct {
		reply bot.Reply
		want  string
	}{
		"silence":  {bot.Reply{}, ""},
		"courtesy": {bot.Reply{Kind: bot.Courtesy, Message: "Hello!"}, "Hello!\n"},
		"refusal": {
			bot.Reply{Kind: bot.Refusal, Message: "No.", Quotes: quotes[2:3], Suggestions: []string{"Who?"}},
			"No.\n\nNearest quotes\n  │ The ferry costs $12.\n  Ferry, paragraph 2\n\nTry\n  Who?\n",
		},
		"quote without words": {bot.Reply{Kind: bot.Answer, Quotes: quotes[2:3]}, "  │ The ferry costs $12.\n  Ferry, paragraph 2\n"},
		"help": {
			bot.Reply{Kind: bot.Help, Answer: "Ask.", Commands: []bot.Command{{Usage: "/nato", Does: "asks"}, {Usage: "/nato help", Does: "helps"}}},
			"Ask.\n\nCommands\n  /nato       asks\n  /nato help  helps\n",
		},
		"sources": {
			bot.Reply{Kind: bot.Sources, Answer: "One.", Sources: []knowledge.Meta{quotes[0].Source.Meta}},
			"One.\n\n  Brief: A light for the harbour (Summary of the Gazette, July 2024)\n    https://gazette.example/light\n",
		},
	} {
		if got := (Screen{}).Render(c.reply); got != c.want {
			t.Errorf("%s: rendered\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestNewScreen(t *testing.T) {
	none := func(string) string { return "" }
	if got := NewScreen(&strings.Builder{}, none); got != (Screen{}) {
		t.Errorf("a file is shown %+v", got)
	}
}

// withoutColour takes out what paint puts in.
func withoutColour(text string) string {
	for _, as := range []style{strong, answer, faint} {
		text = strings.ReplaceAll(text, "\x1b["+string(as)+"m", "")
	}
	return strings.ReplaceAll(text, "\x1b[0m", "")
}

// FuzzRender checks that nothing in a reply drives the terminal, and that the
// words of the quote come out in order.
func FuzzRender(f *testing.F) {
	f.Add("Mayor Ada Brandt opened it.", 6, 16, 30)
	f.Add("\x1b]0;owned\x07\u009b2J", 1, 3, 0)
	f.Add("a\u202Eb\u2028c\r\n\td\xff", 0, 1, 20)
	f.Add("  two  spaces  ", 2, 5, 21)
	f.Add("🧜🏽‍♀️ من انسحب؟", 3, 2, 25)
	f.Fuzz(func(t *testing.T, text string, start, end, width int) {
		r := answered()
		r.Answer, r.Message = text, text
		r.Quotes[0].Text = text
		r.Quotes[0].Highlights = []knowledge.Span{{Start: start, End: end}}
		r.Quotes[0].Source.Title, r.Quotes[0].Source.URL = text, text
		got := withoutColour(Screen{Width: width % 200, Colour: true}.Render(r))
		for _, c := range got {
			if c != '\n' && unicode.IsControl(c) || turnsDirection(c) {
				t.Fatalf("%q comes out of %q", c, text)
			}
		}
		if words := strings.Fields(Clean(text)); !inOrder(got, words) {
			t.Errorf("the words of %q are not in %q", text, got)
		}
	})
}

// inOrder says whether a text holds the words, one behind the other.
func inOrder(text string, words []string) bool {
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			return false
		}
		text = text[i+len(w):]
	}
	return true
}
