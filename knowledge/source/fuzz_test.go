package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"natobot/knowledge"
)

// seeds adds the files of testdata with an ending, and some broken ones.
func seeds(f *testing.F, pattern string, more ...string) {
	f.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range append(more, "", "a", "\ufeff", "\xff\xfe\x00", "\r\r\n", "é\xe9\xe2\x82", "\u2028\u00a0 x") {
		f.Add([]byte(s))
	}
}

// checkArticle holds an article to what the package promises.
func checkArticle(t *testing.T, a *knowledge.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatal("the document is not valid UTF-8")
	}
	at := 0
	for _, p := range a.Paragraphs {
		if p.Start < at || p.End <= p.Start || p.End > len(a.Text) {
			t.Fatalf("paragraph %v behind %d in %d bytes", p.Span, at, len(a.Text))
		}
		if !utf8.ValidString(p.In(a.Text)) || strings.TrimSpace(p.In(a.Text)) == "" {
			t.Fatalf("paragraph %q", p.In(a.Text))
		}
		inner := p.Start
		for _, s := range p.Sentences {
			if s.Start < inner || s.End > p.End || s.Len() == 0 || !utf8.ValidString(s.In(a.Text)) {
				t.Fatalf("sentence %v in paragraph %v", s, p.Span)
			}
			inner = s.End
		}
		at = p.End
	}
}

// fuzz reads a file of one format: it has to be an article as promised, or an
// error that is not a panic of ours.
func fuzz(t *testing.T, ext string, data []byte) *knowledge.Article {
	t.Helper()
	a, err := parse(readers[ext], "fuzz", data)
	if err != nil {
		if strings.Contains(err.Error(), "cannot be understood") {
			t.Log(err) // somebody's parser panicked, and was caught
		}
		return nil
	}
	checkArticle(t, a)
	return a
}

func FuzzText(f *testing.F) {
	seeds(f, "testdata/newspaper/*.txt", "- a\n- b\n", "a\tb\nc\td\n", "Title\n\nText one. Text two.\n")
	f.Fuzz(func(t *testing.T, data []byte) {
		if a := fuzz(t, ".txt", data); a != nil && a.Text != validUTF8(data) {
			t.Error("the document is not the file")
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	seeds(f, "testdata/markdown/*.md", "# A\n\ntext *b* `c` [d](e.f)\n", "> - 1. x\n", "a|b\n-|-\nc|d\n", "```\nx\n", "<div>\nx\n</div>", "5*6 and 7*8", "![a](b.c)", "[a]: b.c\n", `\{a\} {a:b}`)
	f.Fuzz(func(t *testing.T, data []byte) { fuzz(t, ".md", data) })
}

func FuzzHTML(f *testing.F) {
	seeds(f, "testdata/html/*.htm*", "<p>a<table><td>b", "<pre>a\n\nb", "a<br><br>b", "<meta charset=utf-16>a", "<figcaption>a")
	f.Fuzz(func(t *testing.T, data []byte) { fuzz(t, ".html", data) })
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{
		"title: A\npublished: 2024-06\n", "title: [a, b]\n", "title: |\n  a\n  b\n", "a: &x 1\nb: *x\n",
		"title: \"a", "- a\n", "? a\n: b\n", "title: a: b\n", "!!binary x\n", "{a: b, c: [d]}\n", "\t\n", "# nothing\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, matter string) {
		const text = "The text stays as it is."
		whole := "---\n" + matter + "\n---\n" + text
		meta, rest, err := frontMatter(whole)
		if err != nil {
			return
		}
		if !strings.HasSuffix(rest, text) {
			t.Errorf("the text is lost: %q", rest)
		}
		for _, value := range []string{meta.Title, meta.Publisher, meta.Author, meta.URL, meta.SummaryOf} {
			if strings.ContainsAny(value, "\n\r") {
				t.Errorf("a value runs over lines: %q", value)
			}
		}
		if meta.Published != "" && !wholeDate.MatchString(meta.Published) {
			t.Errorf("published %q", meta.Published)
		}
	})
}
