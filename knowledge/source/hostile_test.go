package source

import (
	"strings"
	"testing"
	"time"
)

// patience is what a hostile file of a few hundred kilobytes may cost. The
// files below took minutes, or all the memory there is, before they were
// bounded; they take milliseconds now.
const patience = 5 * time.Second

// TestHostile reads files that are nested as deep as nobody writes. Each has to
// come out as an article or as an error, soon.
func TestHostile(t *testing.T) {
	const n = 100_000
	for _, c := range []struct{ name, ext, text string }{
		{"quotes", ".md", strings.Repeat(">", n) + " x"},
		{"quotes with space", ".md", strings.Repeat("> ", n) + " x"},
		{"lists", ".md", strings.Repeat("- ", n) + " x"},
		{"numbered lists", ".md", strings.Repeat("1. ", n) + " x"},
		{"list by list", ".md", staircase(1000)},
		{"open brackets", ".md", strings.Repeat("[", n) + "x"},
		{"brackets", ".md", strings.Repeat("[", n) + "x" + strings.Repeat("]", n)},
		{"links", ".md", strings.Repeat("[", n) + "x" + strings.Repeat("](/y)", n)},
		{"pictures", ".md", strings.Repeat("![", n) + "x" + strings.Repeat("](/y)", n)},
		{"stars", ".md", strings.Repeat("*a ", n)},
		{"stars and lines", ".md", strings.Repeat("*a_ ", n)},
		{"emphasis", ".md", strings.Repeat("*x _y ", n) + strings.Repeat("z_ b* ", n)},
		{"tags", ".md", strings.Repeat("<a ", n)},
		{"entities", ".md", strings.Repeat("&", n)},
		{"backslashes", ".md", strings.Repeat(`\`, n)},
		{"definitions", ".md", strings.Repeat("[a]: /u\n", n)},
		{"table", ".md", strings.Repeat("a|", n) + "\n" + strings.Repeat("-|", n) + "\n" + strings.Repeat("a\n", 1000)},
		{"front matter lists", ".md", "---\na: " + strings.Repeat("[", 15_000) + "\n---\nx"},
		{"front matter maps", ".md", "---\na: " + strings.Repeat("{a: ", 3500) + "\n---\nx"},
		{"front matter dashes", ".md", "---\na:\n" + strings.Repeat("- ", 7_500) + "\n---\nx"},
		{"front matter keys", ".md", "---\na: 1\n" + strings.Repeat("? ", 7_500) + "\n---\nx"},
		{"front matter aliases", ".md", "---\na: &a [x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\ntitle: [*c, *c]\n---\nx"},
		{"elements", ".html", strings.Repeat("<div>", n) + "x"},
		{"inline elements", ".html", strings.Repeat("<b>", n) + "x"},
		{"tables", ".html", strings.Repeat("<table><tr><td>", n) + "x"},
		{"shallow elements", ".html", strings.Repeat("<p>x <b>y</b></p>", n/10)},
		{"deep paragraphs", ".html", strings.Repeat("<div>", 400) + strings.Repeat("<p>text, here, and there, and more</p>", n/5)},
		{"deep text", ".html", strings.Repeat("<div>", 400) + strings.Repeat("<p>text, here, and there, and more</p>", n/50)},
		{"nested lists", ".html", strings.Repeat("<ul><li>", n) + "x"},
		{"tables in columns", ".html", strings.Repeat("<table><tr><td>a</td><td>", 100) + "x"},
		{"attributes", ".html", "<p " + strings.Repeat("a=b ", n) + ">x"},
		{"open tags", ".html", strings.Repeat("<", n) + "x"},
		{"comments", ".html", strings.Repeat("<!--", n) + "x"},
		{"misnested", ".html", strings.Repeat("<a><b><i><p>", n/10) + "x"},
		{"one long line", ".txt", strings.Repeat("a", 10*n)},
		{"short lines", ".txt", strings.Repeat("a\n", n)},
		{"short paragraphs", ".txt", strings.Repeat("a\n\n", n)},
		{"the same lines", ".txt", strings.Repeat("the same line again\n", n/5)},
		{"brackets", ".txt", strings.Repeat("(", n) + strings.Repeat(")", n)},
		{"dates", ".txt", strings.Repeat("1 June 2020 ", n/10)},
	} {
		t.Run(c.ext[1:]+" "+c.name, func(t *testing.T) {
			start := time.Now()
			_, err := parse(readers[c.ext], "x", []byte(c.text))
			took := time.Since(start)
			t.Logf("%v, %v", took.Round(time.Millisecond), err)
			if took > patience {
				t.Errorf("took %v", took)
			}
		})
	}
}

// staircase is a list with a deeper list in each item.
func staircase(steps int) string {
	var b strings.Builder
	for i := range steps {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}
