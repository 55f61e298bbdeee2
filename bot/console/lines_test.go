package console

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	for in, want := range map[string][]string{
		"":                         nil,
		"a":                        {"a"},
		"a\n":                      {"a"},
		"a\r\n\r\nb":               {"a", "", "b"},
		"\n\n":                     {"", ""},
		"\uFEFFa\n\uFEFFb\n":       {"a", "\uFEFFb"},
		strings.Repeat("x", 1<<20): {strings.Repeat("x", 1<<20)},
		"a\rb\n":                   {"a\rb"},
	} {
		lines := NewLines(strings.NewReader(in))
		var got []string
		line, err := lines.Next()
		for ; err == nil; line, err = lines.Next() {
			got = append(got, line)
		}
		if !errors.Is(err, io.EOF) || !slices.Equal(got, want) {
			t.Errorf("%.40q: %.60q, error %v", in, got, err)
		}
	}
}

// endless is a line without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, strings.Repeat("x", len(p))), nil }

func TestLinesEndless(t *testing.T) {
	_, err := NewLines(endless{}).Next()
	if err == nil || !strings.Contains(err.Error(), "line 1 is longer than") {
		t.Errorf("error %v", err)
	}
}

func TestAfterMention(t *testing.T) {
	for line, want := range map[string]string{
		"@natobot help": "help", " @NatoBot, who?": "who?", "@natobot": "", "@natobot:sources": "sources",
	} {
		if got, ok := afterMention(line); !ok || got != want {
			t.Errorf("%q: %q, %v", line, got, ok)
		}
	}
	for _, line := range []string{"", "natobot help", "@natobots help", "who is @natobot?", "@nato"} {
		if got, ok := afterMention(line); ok {
			t.Errorf("%q mentions the bot: %q", line, got)
		}
	}
}
