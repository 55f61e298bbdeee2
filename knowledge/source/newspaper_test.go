package source

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"natobot/knowledge"
)

var update = flag.Bool("update", false, "write the goldens in testdata anew")

// TestNewspaper reads invented newspaper copy in many layouts and compares what
// became of it with the .want file beside it.
func TestNewspaper(t *testing.T) {
	files, err := filepath.Glob("testdata/newspaper/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { golden(t, file) })
	}
}

// golden compares an article with the description of it in a file.
func golden(t *testing.T, file string) {
	articles, err := Load([]string{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := describe(articles[0])
	name := strings.TrimSuffix(file, filepath.Ext(file)) + ".want"
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// describe writes down what was made of a file, a line for each paragraph.
func describe(a *knowledge.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nauthor: %s\npublished: %s\n", a.Title, a.Author, a.Published)
	for _, more := range []struct{ name, value string }{{"publisher", a.Publisher}, {"url", a.URL}} {
		if more.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", more.name, more.value)
		}
	}
	heading := ""
	for _, p := range a.Paragraphs {
		if p.Heading != heading {
			heading = p.Heading
			fmt.Fprintf(&b, "## %s\n", heading)
		}
		fmt.Fprintf(&b, "%s %d: %s\n", p.Part, p.Number, fold(p.In(a.Text)))
	}
	return b.String()
}

// TestRawReport reads a report as it was copied from a paper's page, as it
// stands, with other line ends, and wrapped: the same must come out.
func TestRawReport(t *testing.T) {
	raw, err := os.ReadFile(shared(t, "articles/rutte-nato-chief.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	for _, form := range []struct {
		name string
		text string
	}{
		{"as it stands", string(raw)},
		{"CRLF", strings.ReplaceAll(string(raw), "\n", "\r\n")},
		{"BOM", bom + string(raw)},
		{"wrapped", wrap(string(raw), 72)},
		{"a paragraph a line", strings.ReplaceAll(string(raw), "\n\n", "\n")},
	} {
		articles, err := Load([]string{put(t, map[string]string{"a.txt": form.text})}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := describe(articles[0])
		if want == "" {
			want = got
			checkReport(t, articles[0])
		}
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", form.name, got, want)
		}
	}
}

// checkReport counts the parts of the report.
func checkReport(t *testing.T, a *knowledge.Article) {
	t.Helper()
	parts := map[knowledge.Part]int{}
	headings := map[string]bool{}
	for _, p := range a.Paragraphs {
		parts[p.Part]++
		headings[p.Heading] = true
	}
	if parts[knowledge.Body] != 25 || parts[knowledge.Standfirst] != 1 || parts[knowledge.Caption] != 2 || len(headings) != 3 {
		t.Errorf("parts %v and %d headings, want 25 of the body, 1 standfirst, 2 captions and 2 headings", parts, len(headings)-1)
	}
	if !strings.HasPrefix(a.Title, "Dutch PM ") || !strings.HasPrefix(a.Paragraphs[2].In(a.Text), "BRUSSELS (AN) — ") {
		t.Errorf("title %q, first paragraph %q", a.Title, a.Paragraphs[2].In(a.Text))
	}
}

// wrap breaks lines that are longer than width characters.
func wrap(text string, width int) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		at := 0
		for w := range strings.FieldsSeq(line) {
			n := len([]rune(w))
			if at > 0 && at+1+n > width {
				b.WriteByte('\n')
				at = 0
			} else if at > 0 {
				b.WriteByte(' ')
				at++
			}
			b.WriteString(w)
			at += n
		}
		b.WriteByte('\n')
	}
	return b.String()
}
