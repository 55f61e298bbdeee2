package statement

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"natobot/knowledge"
	"natobot/knowledge/nato"
)

// reader is a reader with the real names.
func reader(t testing.TB) *Reader {
	t.Helper()
	tables, err := nato.Load()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(tables.Names(), tables.Guideline())
}

// article is an article of June 2024 with one paragraph, its heading in front
// in square brackets.
func article(text string) *knowledge.Article {
	heading := ""
	if rest, ok := strings.CutPrefix(text, "["); ok {
		heading, text, _ = strings.Cut(rest, "] ")
	}
	return knowledge.NewArticle(knowledge.Meta{ID: "a", Title: "An article", Published: "2024-06"}, text,
		[]knowledge.Block{{Span: knowledge.Span{End: len(text)}, Part: knowledge.Body, Heading: heading}})
}

// written writes a statement as the files of sentences do.
func written(s Statement) string {
	out := ""
	code := s.Subject.ISO2
	switch {
	case s.Subject.Name == nato.NATOTotal:
		code = "NATO"
	case code == "":
		code = strings.ReplaceAll(s.Subject.Name, " ", "_")
	}
	switch s.Kind {
	case Share:
		out = fmt.Sprintf("%s%s%g", code, s.Op, s.Pct)
	case Count:
		out = fmt.Sprintf("%d%s%g", s.Number, s.Op, s.Pct)
	default:
		out = string(s.Kind) + ":" + code
	}
	if s.Year > 0 {
		out += fmt.Sprintf("@%d", s.Year)
	}
	return out
}

// lines reads a file of sentences.
func lines(t testing.TB, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	for in := bufio.NewScanner(f); in.Scan(); {
		if line := in.Text(); !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// TestStated reads many wordings. Every statement must be right; not all need
// be found.
func TestStated(t *testing.T) {
	const leastRecall = 0.85
	r := reader(t)
	want, got, right := 0, 0, 0
	for _, line := range lines(t, "testdata/stated.txt") {
		text, list, _ := strings.Cut(line, " | ")
		expected := strings.Fields(strings.ReplaceAll(list, "NATO Europe and Canada", "NATO_Europe_and_Canada"))
		want += len(expected)
		for _, s := range r.Article(article(text)) {
			got++
			if w := written(s); slices.Contains(expected, w) {
				right++
				expected = slices.DeleteFunc(expected, func(e string) bool { return e == w })
			} else {
				t.Errorf("%s\nstates, as read, %s", text, w)
			}
			checkSpans(t, s)
		}
		if len(expected) > 0 {
			t.Logf("%s\nnot found: %s", text, strings.Join(expected, " "))
		}
	}
	precision, recall := float64(right)/float64(got), float64(right)/float64(want)
	t.Logf("precision %.3f, recall %.3f of %d statements in %d sentences", precision, recall, want, len(lines(t, "testdata/stated.txt")))
	if precision < 1 || recall < leastRecall {
		t.Errorf("precision %.3f, recall %.3f; want 1 and at least %.2f", precision, recall, leastRecall)
	}
}

// checkSpans checks that what a statement marks lies in its sentence.
func checkSpans(t *testing.T, s Statement) {
	t.Helper()
	all := knowledge.Span{End: len(s.Quote.Text)}
	for _, span := range []knowledge.Span{s.Figure, s.Name, s.List} {
		if !all.Contains(span) || span.Len() <= 0 {
			t.Errorf("%+v is outside %q", span, s.Quote.Text)
		}
	}
}

// TestUnstated reads sentences that state nothing of the kind.
func TestUnstated(t *testing.T) {
	r := reader(t)
	for _, text := range lines(t, "testdata/unstated.txt") {
		for _, s := range r.Article(article(text)) {
			t.Errorf("%s\nstates, as read, %s", text, written(s))
		}
	}
}
