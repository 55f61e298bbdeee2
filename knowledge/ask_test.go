package knowledge_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"natobot/knowledge"
)

// part is a paragraph of a test article.
type part struct {
	part knowledge.Part
	text string
}

// article makes an article of parts, with a blank line between.
func article(meta knowledge.Meta, parts ...part) *knowledge.Article {
	var text strings.Builder
	var blocks []knowledge.Block
	for _, p := range parts {
		start := text.Len()
		text.WriteString(p.text)
		blocks = append(blocks, knowledge.Block{Span: knowledge.Span{Start: start, End: text.Len()}, Part: p.part})
		text.WriteString("\n\n")
	}
	return knowledge.NewArticle(meta, text.String(), blocks)
}

// bodies makes an article of body paragraphs.
func bodies(title string, paragraphs ...string) *knowledge.Article {
	var parts []part
	for _, p := range paragraphs {
		parts = append(parts, part{knowledge.Body, p})
	}
	return article(knowledge.Meta{ID: strings.ToLower(title), Title: title}, parts...)
}

// harbour and council are small pieces of news of our own.
func harbour() []*knowledge.Article {
	return []*knowledge.Article{
		bodies("Lighthouse opens", "Mayor Ada Brandt opened the lighthouse of Port Ellis on 4 May 2023. The tower cost €3.8 million and is 41 meters tall.",
			"Poland led the spending on harbors with 4.12% of its budget. Estonia spent 3.43% and Greece 1.7%.",
			"Belgium, Canada, Italy and Spain sent pilots to the opening. Norway did not send a pilot."),
		bodies("Race for the council", "Tomas Weil withdrew from the race for the council on Thursday. He had failed to win over the harbor workers.",
			"The council has 23 members. The ferry to Solna was closed because the pier had been damaged by ice."),
	}
}

func TestAsk(t *testing.T) {
	base := newBase(t, harbour())
	for _, c := range []struct {
		question, answer string // one of the answer's spellings with | between
		quote            string
	}{
		{"who opened the lighthouse?", "Ada Brandt|Mayor Ada Brandt", "opened the lighthouse"},
		{"When was the lighthouse of Port Ellis opened?", "4 May 2023|on 4 May 2023", "opened the lighthouse"},
		{"how much did the tower cost?", "€3.8 million", "The tower cost"},
		{"who quit the race?", "Tomas Weil", "withdrew from the race"},
		{"who whithdrew?", "Tomas Weil", "withdrew from the race"},
		{"polands spendng", "4.12%|4.12% of its budget", "Poland led"},
		{"how many members does the council have?", "23|23 members", "23 members"},
		{"which countries sent pilots?", "Belgium, Canada, Italy and Spain", "sent pilots"},
		{"did Tomas Weil withdraw?", "yes", "Tomas Weil withdrew"},
		{"did Norway send a pilot?", "no", "Norway did not"},
		{"does Greece spend more than 2%?", "no", "Greece 1.7%"},
		{"does Estonia spend more than 2%?", "yes", "Estonia spent 3.43%"},
	} {
		t.Run(c.question, func(t *testing.T) {
			a, err := base.Ask(t.Context(), c.question)
			if err != nil {
				t.Fatalf("%v, confidence %.3f, nearest %q", err, a.Confidence, quotes(a))
			}
			if !strings.Contains("|"+c.answer+"|", "|"+a.Text+"|") || !strings.Contains(a.Snippets[0].Text, c.quote) {
				t.Errorf("%q (%.3f) in %q, want %q", a.Text, a.Confidence, a.Snippets[0].Text, c.answer)
			}
			if derived := c.answer == "yes" || c.answer == "no"; a.Derived != derived {
				t.Errorf("derived is %v", a.Derived)
			}
			sound(t, base, a)
		})
	}
}

func quotes(a knowledge.Answer) []string {
	var out []string
	for _, s := range a.Snippets {
		out = append(out, s.Text)
	}
	return out
}

func TestRefuses(t *testing.T) {
	base := newBase(t, harbour())
	for _, q := range []string{"how do I bake bread?", "how tall is Ada Brandt?", "when did Poland join the council?", "who is Helmut Kohl?", "", " ", "?!", "🙂", "the of and"} {
		a, err := base.Ask(t.Context(), q)
		if !errors.Is(err, knowledge.ErrNoAnswer) {
			t.Errorf("%q: answer %q (%.3f), error %v", q, a.Text, a.Confidence, err)
		}
		if a.Text != "" || a.Derived || a.Question != q {
			t.Errorf("%q: refused with %+v", q, a)
		}
		sound(t, base, a)
	}
	if a, _ := base.Ask(t.Context(), "when did Poland join the council?"); len(a.Snippets) == 0 {
		t.Error("no nearest quote")
	}
}

func TestAskNothingKnown(t *testing.T) {
	if a, err := newBase(t, nil).Ask(t.Context(), "who withdrew?"); !errors.Is(err, knowledge.ErrNoAnswer) || len(a.Snippets) > 0 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestOddQuestions(t *testing.T) {
	base := newBase(t, harbour())
	for name, q := range map[string]string{
		"emoji":           "🗼 who opened the lighthouse? 👀",
		"right to left":   "מי פתח את the lighthouse \u202eopened\u202c?",
		"invalid UTF-8":   "who opened\xff the light\xf0\x9fhouse \xc3",
		"one long word":   strings.Repeat("lighthouse", 400),
		"4,000 letters":   strings.Repeat("who opened the lighthouse of Port Ellis? ", 98),
		"many words":      words(700),
		"NUL and newline": "who\x00opened\nthe\tlighthouse",
	} {
		a, err := base.Ask(t.Context(), q)
		if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
			t.Errorf("%s: %v", name, err)
		}
		if a.Question != q {
			t.Errorf("%s: the question came back as %q", name, a.Question)
		}
		sound(t, base, a)
	}
	if a, err := base.Ask(t.Context(), "🗼 who opened the lighthouse? 👀"); err != nil || !strings.Contains(a.Text, "Ada Brandt") {
		t.Errorf("with emoji: %q, %v", a.Text, err)
	}
}

// words makes n words, no two alike.
func words(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%c%c ", 'a'+i/26%26, 'a'+i%26)
	}
	return b.String()
}

func TestAskCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := newBase(t, harbour()).Ask(ctx, "who withdrew?"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestResolved(t *testing.T) {
	base := newBase(t, harbour())
	for q, want := range map[string]string{
		"polands spendng":              "polands spending",
		"who whithdrew?":               "who withdrew?",
		"  Who WHITHDREW —  whithdrew": "  Who Withdrew —  withdrew",
		"who is at the lighthose\xff?": "who is at the lighthouse\xff?",
		"who opened the lighthouse?":   "who opened the lighthouse?",
		"who organised the race?":      "who organised the race?", // English, though unknown here
		"":                             "",
	} {
		if a, _ := base.Ask(t.Context(), q); a.Resolved != want || a.Question != q {
			t.Errorf("%q was read as %q, want %q", q, a.Resolved, want)
		}
	}
}

// TestAsides holds captions and standfirsts below the body where both answer.
func TestAsides(t *testing.T) {
	const says = "Ada Brandt opened the lighthouse of Port Ellis."
	for _, aside := range []knowledge.Part{knowledge.Caption, knowledge.Standfirst} {
		base := newBase(t, []*knowledge.Article{article(knowledge.Meta{ID: "a", Title: "Light"},
			part{aside, says}, part{knowledge.Body, "It was the " + aside2word[aside] + " of the year. " + says + " The weather was fine."})})
		a, err := base.Ask(t.Context(), "who opened the lighthouse?")
		if err != nil || a.Snippets[0].Source.Part != knowledge.Body || a.Snippets[0].Source.Paragraph != 1 {
			t.Errorf("%s: %v, quotes %+v", aside, err, a.Snippets)
		}
		only := newBase(t, []*knowledge.Article{article(knowledge.Meta{ID: "a", Title: "Light"}, part{aside, says})})
		a, err = only.Ask(t.Context(), "who opened the lighthouse?")
		if err != nil || a.Snippets[0].Source.Part != aside || a.Snippets[0].Source.Paragraph != 0 {
			t.Errorf("%s alone: %v, %+v", aside, err, a.Snippets)
		}
	}
}

var aside2word = map[knowledge.Part]string{knowledge.Caption: "picture", knowledge.Standfirst: "feast"}

func TestSource(t *testing.T) {
	meta := knowledge.Meta{ID: "port/light", Title: "Brief: Light", Publisher: "natobot, after the Gazette", URL: "https://gazette.example/light",
		Published: "2024-07", SummaryOf: "Gazette"}
	base := newBase(t, []*knowledge.Article{article(meta, part{knowledge.Standfirst, "A light at last."}, part{knowledge.Body, "The harbor is old."},
		part{knowledge.Body, " \n"}, part{knowledge.Body, "Ada Brandt opened the lighthouse."})})
	a, err := base.Ask(t.Context(), "who opened the lighthouse?")
	if err != nil {
		t.Fatal(err)
	}
	if s := a.Snippets[0]; s.Source != (knowledge.Source{Meta: meta, Paragraph: 2, Part: knowledge.Body}) {
		t.Errorf("source %+v", s.Source)
	}
}

// TestLongParagraph asks a paragraph that is divided into passages, and one
// that is a single endless sentence.
func TestLongParagraph(t *testing.T) {
	var b strings.Builder
	for i := range 100 {
		fmt.Fprintf(&b, "Boat %d lay in the harbor of Solna. ", i)
	}
	b.WriteString("Ada Brandt opened the lighthouse.")
	endless := "The pilot said that " + strings.Repeat("the water was cold and the wind was high and ", 60) + "the captain kept a parrot."
	a := bodies("Long", b.String(), endless)
	if n := len(knowledge.Passages([]*knowledge.Article{a})); n < 4 {
		t.Errorf("%d passages", n)
	}
	base := newBase(t, []*knowledge.Article{a})
	for _, q := range []string{"who opened the lighthouse?", "who kept a parrot?", "where was boat 77?"} {
		got, err := base.Ask(t.Context(), q)
		if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
			t.Fatal(err)
		}
		sound(t, base, got)
		for _, s := range got.Snippets {
			if len(s.Text) > knowledge.MaxSentence || s.Source.Paragraph < 1 || s.Source.Paragraph > 2 {
				t.Errorf("%q: %d bytes of paragraph %d", q, len(s.Text), s.Source.Paragraph)
			}
		}
	}
	if got, err := base.Ask(t.Context(), "who opened the lighthouse?"); err != nil || got.Text != "Ada Brandt" || got.Snippets[0].Source.Paragraph != 1 {
		t.Errorf("%q, %v", got.Text, err)
	}
}

// TestSnippetsOnce gives the same sentence many times over.
func TestSnippetsOnce(t *testing.T) {
	var all []*knowledge.Article
	for i := range 12 {
		all = append(all, bodies(fmt.Sprintf("Copy %d", i), "Ada Brandt opened the lighthouse.", fmt.Sprintf("The lighthouse has %d rooms.", i)))
	}
	a, err := newBase(t, all).Ask(t.Context(), "who opened the lighthouse?")
	if err != nil || len(a.Snippets) != 5 {
		t.Fatalf("%v, %d quotes", err, len(a.Snippets))
	}
	seen := make(map[string]bool)
	for _, s := range a.Snippets {
		if seen[s.Text] {
			t.Errorf("twice: %q", s.Text)
		}
		seen[s.Text] = true
	}
}

// sound checks what holds of every answer: it is in the quote, which is in a
// passage, which is in the document at the offset that is stated.
func sound(t *testing.T, base *knowledge.Base, a knowledge.Answer) {
	t.Helper()
	if !(a.Confidence >= 0 && a.Confidence <= 1) {
		t.Errorf("confidence %v", a.Confidence)
	}
	if len(a.Snippets) > 5 {
		t.Errorf("%d quotes", len(a.Snippets))
	}
	if utf8.ValidString(a.Question) && !utf8.ValidString(a.Resolved) {
		t.Errorf("resolved to %q", a.Resolved)
	}
	for _, s := range a.Snippets {
		stands(t, base, s)
	}
	switch {
	case a.Text == "" || a.Derived:
		if a.Text != "" && len(a.Snippets) == 0 {
			t.Errorf("%q without a quote", a.Text)
		}
	case len(a.Snippets) == 0 || len(a.Snippets[0].Highlights) == 0:
		t.Errorf("%q stands nowhere", a.Text)
	default:
		if at := a.Snippets[0].Highlights[0]; at.In(a.Snippets[0].Text) != a.Text {
			t.Errorf("%q at %v is not %q", a.Snippets[0].Text, at, a.Text)
		}
	}
}

// stands checks that a quote is a sentence of its passage and document.
func stands(t *testing.T, base *knowledge.Base, s knowledge.Snippet) {
	t.Helper()
	if len(s.Text) == 0 || len(s.Text) > knowledge.MaxSentence || s.Score != s.Score {
		t.Errorf("quote of %d bytes, score %v", len(s.Text), s.Score)
	}
	at := knowledge.Span{Start: s.Offset, End: s.Offset + len(s.Text)}
	for _, p := range knowledge.Passages(base.Articles()) {
		if p.Article.Meta != s.Source.Meta || !p.Span().Contains(at) || p.Paragraph.Number != s.Source.Paragraph || p.Paragraph.Part != s.Source.Part {
			continue
		}
		if at.In(p.Article.Text) != s.Text || !strings.Contains(p.Text(), s.Text) {
			t.Errorf("the document has %q at %d, not %q", at.In(p.Article.Text), s.Offset, s.Text)
		}
		return
	}
	t.Errorf("no passage holds %q at %d", s.Text, s.Offset)
}

func FuzzAsk(f *testing.F) {
	for _, q := range []string{"who opened the lighthouse?", "polands spendng", "does Greece spend less than 2%?", "which countries?", "how many", "U.S.? \"a", "\xff", "🙂 מי"} {
		f.Add(q, "Romania's president, Klaus Iohannis, gave up. “It cost $5 (4%) — A, B and C,” he said.\n\nPARIS (AN) — Twelve.")
		f.Add("what is it?", q)
	}
	small := newBase(f, harbour())
	f.Fuzz(func(t *testing.T, question, text string) {
		if len(text) > 4000 || len(question) > 4000 {
			t.Skip()
		}
		text = strings.ToValidUTF8(text, "\uFFFD") // documents are valid
		own := newBase(t, []*knowledge.Article{bodies("Fuzz", strings.Split(text, "\n\n")...)})
		for _, base := range []*knowledge.Base{small, own} {
			a, err := base.Ask(t.Context(), question)
			if err != nil && !errors.Is(err, knowledge.ErrNoAnswer) {
				t.Fatal(err)
			}
			if a.Question != question {
				t.Errorf("the question came back as %q", a.Question)
			}
			sound(t, base, a)
		}
	})
}
