package bot

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"
)

// table is a Figures whose only command is "spending".
type table struct{}

func (table) Commands() []Command {
	return []Command{{Name: "spending", Usage: "/nato spending COUNTRY", Does: "says what a country spends"}}
}

func (table) Reply(_ context.Context, name, text string) (Reply, bool, error) {
	if name == "" || strings.HasSuffix(text, "?") {
		return Reply{}, false, nil
	}
	return Reply{Kind: Answer, Answered: true, Derived: true, Answer: name + " of " + text, Figures: []Figure{}}, true, nil
}

func TestRoute(t *testing.T) {
	b := New(Options{Figures: table{}})
	for _, c := range []struct {
		how  Addressed
		text string
		want route
	}{
		{Directly, "who withdrew?", route{kind: toQuestion, question: "who withdrew?"}},
		{ByCommand, "who withdrew?", route{kind: toQuestion, question: "who withdrew?"}},
		{Directly, "/nato who withdrew?", route{kind: toQuestion, question: "who withdrew?"}},
		{Directly, "/NATO\n ask\twho withdrew?", route{kind: toQuestion, question: "who withdrew?"}},
		{ByMention, "ask who withdrew?", route{kind: toQuestion, question: "who withdrew?"}},
		{Directly, "ask who withdrew?", route{kind: toQuestion, question: "ask who withdrew?"}},
		{Directly, "/nator who withdrew?", route{kind: toQuestion, question: "/nator who withdrew?"}},
		{Directly, "/nato", route{kind: toHelp}},
		{ByCommand, "", route{kind: toHelp}},
		{ByCommand, "ask", route{kind: toHelp}},
		{ByMention, " \n\t", route{kind: toNothing}},
		{ByMention, "Help!", route{kind: toHelp, question: "Help!"}},
		{Directly, "/nato help", route{kind: toHelp, question: "help"}},
		{Directly, "help Ukraine how?", route{kind: toQuestion, question: "help Ukraine how?"}},
		{ByReply, "sources?", route{kind: toSources, question: "sources?"}},
		{Directly, "sources of the money?", route{kind: toQuestion, question: "sources of the money?"}},
		{ByMention, "Spending Poland", route{toFigures, "Spending Poland", "spending", "Poland"}},
		{Directly, "/nato spending Poland", route{toFigures, "spending Poland", "spending", "Poland"}},
		{Directly, "spending in Poland", route{kind: toQuestion, question: "spending in Poland"}},
		{Directly, "hi", route{kind: toGreeting, question: "hi"}},
		{Directly, "Hello there, natobot! 👋", route{kind: toGreeting, question: "Hello there, natobot! 👋"}},
		{Directly, "hi, who withdrew?", route{kind: toQuestion, question: "hi, who withdrew?"}},
		{Directly, "Hi Jens Stoltenberg", route{kind: toQuestion, question: "Hi Jens Stoltenberg"}},
		{Directly, "thanks!", route{kind: toThanks, question: "thanks!"}},
		{Directly, "thanks to whom did Rutte win?", route{kind: toQuestion, question: "thanks to whom did Rutte win?"}},
	} {
		if got := b.route(c.how, c.text); got != c.want {
			t.Errorf("%d %q leads to %+v, want %+v", c.how, c.text, got, c.want)
		}
	}
}

func TestRouteOtherName(t *testing.T) {
	b := New(Options{Command: "gazette"})
	if got := b.route(Directly, "/gazette help").kind; got != toHelp {
		t.Errorf("/gazette help leads to %v", got)
	}
	if got := b.route(Directly, "/nato help").kind; got != toQuestion {
		t.Errorf("/nato help leads to %v where the command is called gazette", got)
	}
}

// FuzzRoute checks that nothing written is lost: what is no command and no
// courtesy is asked as it was written.
func FuzzRoute(f *testing.F) {
	for _, s := range []string{"", "/nato", "/nato help", "hi", "who?", "/nato ask \x00", "\u2028/nato\u00a0x", "ask", "\xff", "İ"} {
		f.Add(s)
	}
	b := New(Options{Figures: table{}})
	f.Fuzz(func(t *testing.T, text string) {
		for how := Directly; how <= ByCommand; how++ {
			to := b.route(how, text)
			if !strings.Contains(text, to.question) || !strings.Contains(text, to.text) {
				t.Errorf("%q leads to other words: %+v", text, to)
			}
			short := utf8.RuneCountInString(strings.TrimSpace(text)) <= maxPhrase
			if !short && to.kind != toQuestion && to.kind != toFigures {
				t.Errorf("a long text leads to %v: %q", to.kind, text)
			}
			if how == Directly && to.kind == toQuestion && !strings.HasPrefix(strings.TrimSpace(text), "/") && to.question != strings.TrimSpace(text) {
				t.Errorf("%q is asked as %q", text, to.question)
			}
		}
	})
}
