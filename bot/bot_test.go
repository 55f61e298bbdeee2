package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/source"
)

// asker answers with a function.
type asker func(ctx context.Context, text string) (knowledge.Answer, error)

func (f asker) Ask(ctx context.Context, text string) (knowledge.Answer, error) { return f(ctx, text) }

// harbour are the articles of these tests.
var harbour = fstest.MapFS{
	"light.md": {Data: []byte("---\ntitle: A light for the harbour\npublisher: Port Ellis Gazette\npublished: 2024-07-10\n---\n" +
		"Mayor Ada Brandt opened the lighthouse of Port Ellis on Monday. The tower is 41 metres high.\n\n" +
		"Brandt thanked the fishermen of Port Ellis. Olsen paid for the new lamp of the tower.\n")},
	"ferry.md": {Data: []byte("---\ntitle: \"Brief: Ferry to Gull Island\"\npublisher: us, after Island Post\nsummary_of: Island Post\npublished: 2024-06\n---\n" +
		"The ferry to Gull Island costs $12.\n")},
}

// newHarbour makes a bot that answers from them.
func newHarbour(t *testing.T) *Bot {
	t.Helper()
	articles, err := source.LoadFS(harbour, nil)
	if err != nil {
		t.Fatal(err)
	}
	x, err := index.New(t.Context(), knowledge.Passages(articles), nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.Close() })
	return New(Options{Asker: knowledge.NewBase(articles, x), Articles: articles, Figures: table{}})
}

func respond(t *testing.T, b *Bot, how Addressed, text string) Reply {
	t.Helper()
	r, err := b.Respond(t.Context(), Message{Addressed: how, Text: text})
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return r
}

func TestAnswer(t *testing.T) {
	r := respond(t, newHarbour(t), Directly, " /nato who opened the lighthouse?\n")
	if r.Kind != Answer || !r.Answered || r.Derived || !strings.HasSuffix(r.Answer, "Ada Brandt") {
		t.Fatalf("reply %+v", r)
	}
	if r.Question != " /nato who opened the lighthouse?\n" || r.Resolved != "who opened the lighthouse?" || r.Took <= 0 {
		t.Errorf("question %q, resolved %q, took %v", r.Question, r.Resolved, r.Took)
	}
	quote := r.Quotes[0]
	if got := quote.Highlights[0].In(quote.Text); got != r.Answer {
		t.Errorf("highlighted %q, answered %q", got, r.Answer)
	}
	if got := Citation(quote.Source); got != "Port Ellis Gazette, 10 July 2024, paragraph 1" {
		t.Errorf("cited as %q", got)
	}
}

func TestRefusal(t *testing.T) {
	b := newHarbour(t)
	near := []knowledge.Snippet{{Text: "The tower is 41 metres high."}}
	b.asker = asker(func(context.Context, string) (knowledge.Answer, error) {
		return knowledge.Answer{Resolved: "how wide is the tower?", Snippets: near}, knowledge.ErrNoAnswer
	})
	r := respond(t, b, Directly, "how wide is the towr?")
	if r.Kind != Refusal || r.Answered || r.Answer != "" || len(r.Quotes) != 1 || r.Resolved != "how wide is the tower?" {
		t.Fatalf("reply %+v", r)
	}
	if want := "Nothing I have read answers that. I searched 2 articles, the newest of 10 July 2024."; r.Message != want {
		t.Errorf("message %q, want %q", r.Message, want)
	}
}

func TestRefusalWithoutQuotes(t *testing.T) {
	r := respond(t, newHarbour(t), Directly, "qqq zzz?")
	if r.Kind != Refusal || len(r.Quotes) > 0 || len(r.Suggestions) == 0 {
		t.Errorf("reply %+v", r)
	}
}

func TestNothingWritten(t *testing.T) {
	r := respond(t, newHarbour(t), ByMention, "  ")
	if r.Kind != Help || r.Answered || r.Derived || r.Answer != "" || r.Message == "" || len(r.Quotes) > 0 {
		t.Errorf("reply %+v", r)
	}
}

func TestHelp(t *testing.T) {
	b := newHarbour(t)
	r := respond(t, b, Directly, "/nato help")
	if r.Kind != Help || !r.Answered || !r.Derived {
		t.Fatalf("reply %+v", r)
	}
	var names []string
	for _, c := range r.Commands {
		names = append(names, c.Name)
	}
	if got := strings.Join(names, " "); got != "ask spending sources help" {
		t.Errorf("commands %q", got)
	}
	if len(r.Suggestions) < 2 || len(r.Quotes) != len(r.Suggestions) {
		t.Fatalf("suggestions %q with %d quotes", r.Suggestions, len(r.Quotes))
	}
	for _, q := range r.Suggestions {
		if a := respond(t, b, Directly, q); !a.Answered || a.Answer == "" {
			t.Errorf("the example %q is not answered", q)
		}
	}
}

func TestSources(t *testing.T) {
	r := respond(t, newHarbour(t), ByMention, "sources")
	if r.Kind != Sources || !r.Answered || !r.Derived || len(r.Sources) != 2 || len(r.Quotes) != 2 {
		t.Fatalf("reply %+v", r)
	}
	want := []string{"A light for the harbour (Port Ellis Gazette, 10 July 2024)", "Brief: Ferry to Gull Island (Summary of Island Post, June 2024)"}
	for i, m := range r.Sources {
		if got := Listed(m); got != want[i] {
			t.Errorf("source %d %q, want %q", i, got, want[i])
		}
	}
}

func TestCourtesy(t *testing.T) {
	b := newHarbour(t)
	for _, text := range []string{"hello", "Thank you so much!"} {
		if r := respond(t, b, Directly, text); r.Kind != Courtesy || r.Message == "" || r.Answered || strings.Contains(r.Message, "\n") {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

func TestFigures(t *testing.T) {
	b := newHarbour(t)
	if r := respond(t, b, ByCommand, "spending Poland"); r.Answer != "spending of Poland" || r.Figures == nil {
		t.Errorf("reply %+v", r)
	}
	if r := respond(t, b, ByCommand, "spending on the lighthouse?"); r.Figures != nil || r.Resolved != "spending on the lighthouse?" {
		t.Errorf("what the figures decline is no question: %+v", r)
	}
}

func TestOverheard(t *testing.T) {
	b := New(Options{Asker: asker(func(context.Context, string) (knowledge.Answer, error) {
		t.Error("asked")
		return knowledge.Answer{}, nil
	})})
	if r := respond(t, b, Overheard, "who withdrew?"); r.Kind != Silence {
		t.Errorf("reply %+v", r)
	}
}

func TestTooLong(t *testing.T) {
	b := New(Options{})
	r := respond(t, b, Directly, strings.Repeat("é", 10_000))
	if r.Kind != Refusal || !strings.Contains(r.Message, "10,000 characters") || !strings.Contains(r.Message, "4,000") {
		t.Errorf("reply %+v", r)
	}
}

func TestInvalidBytes(t *testing.T) {
	var asked string
	b := New(Options{Asker: asker(func(_ context.Context, text string) (knowledge.Answer, error) {
		asked = text
		return knowledge.Answer{}, knowledge.ErrNoAnswer
	})})
	r := respond(t, b, Directly, "a\xff\xfeb")
	if want := "a\uFFFD\uFFFDb"; r.Question != want || asked != want {
		t.Errorf("question %q, asked %q, want %q", r.Question, asked, want)
	}
}

func TestPanic(t *testing.T) {
	b := New(Options{Asker: asker(func(_ context.Context, text string) (knowledge.Answer, error) {
		if text == "boom" {
			panic("secret of the asker")
		}
		return knowledge.Answer{Text: "fine"}, nil
	})})
	r, err := b.Respond(t.Context(), Message{Addressed: Directly, Text: "boom"})
	if r.Kind != Failure || r.Message == "" || strings.Contains(r.Message, "secret") || r.Question != "boom" {
		t.Errorf("reply %+v", r)
	}
	var panicked *PanicError
	if !errors.As(err, &panicked) {
		t.Fatalf("error %v", err)
	}
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Error("no reply", "error", err)
	if !strings.Contains(log.String(), "secret of the asker") || !strings.Contains(log.String(), "bot_test.go") {
		t.Errorf("the log has no cause or stack: %s", log.String())
	}
	if r := respond(t, b, Directly, "again?"); r.Answer != "fine" {
		t.Errorf("the next message: %+v", r)
	}
}

func TestFailure(t *testing.T) {
	cause := errors.New("disk gone")
	b := New(Options{Asker: asker(func(context.Context, string) (knowledge.Answer, error) { return knowledge.Answer{}, cause })})
	r, err := b.Respond(t.Context(), Message{Addressed: Directly, Text: "who?"})
	if !errors.Is(err, cause) || r.Kind != Failure || strings.Contains(r.Message, "disk") {
		t.Errorf("reply %+v, error %v", r, err)
	}
}

func TestTimeLimit(t *testing.T) {
	for name, slow := range map[string]asker{
		"heeds its context": func(ctx context.Context, _ string) (knowledge.Answer, error) {
			<-ctx.Done()
			return knowledge.Answer{}, fmt.Errorf("search: %w", ctx.Err())
		},
		"does not": func(context.Context, string) (knowledge.Answer, error) {
			time.Sleep(200 * time.Millisecond)
			return knowledge.Answer{}, nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := New(Options{Asker: slow, Limit: 5 * time.Millisecond})
			r, err := b.Respond(t.Context(), Message{Addressed: Directly, Text: "who?"})
			if err == nil || r.Kind != Failure || !strings.Contains(r.Message, "too long") {
				t.Errorf("reply %+v, error %v", r, err)
			}
		})
	}
}
