package source

import (
	"strings"
	"testing"
)

func TestMarkdownReport(t *testing.T) { golden(t, "testdata/markdown/report.md") }

// TestMarkdownPlain reads single paragraphs: markup goes, and what only looks
// like markup stays as it is.
func TestMarkdownPlain(t *testing.T) {
	for raw, want := range map[string]string{
		// Markup.
		"A *b* **c** _d_ `e*f` g":                 "A b c d e*f g",
		"See [the plan](https://a.example/x) now": "See the plan now",
		"See <https://a.example> now":             "See https://a.example now",
		"A \\*star\\* and \\[brackets\\]":         "A *star* and [brackets]",
		"Fish &amp; chips &#8212; 5&nbsp;pounds":  "Fish & chips — 5\u00a0pounds",
		"One  \ntwo\nthree":                       "One\ntwo three",
		"A <b>bold</b> word<br>and a line":        "A bold word\nand a line",
		"> Quoted.":                               "Quoted.",
		"- An item.":                              "An item.",
		"1. An item.":                             "An item.",
		"![A pier](pier.jpg)":                     "A pier",
		"The ![flag](f.png) of Vall":              "The  of Vall",
		// No markup.
		"2 * 3 * 4 = 24":                        "",
		"5*6 and 7*8":                           "",
		"37 ha*, and 12 ha* of parks":           "",
		"*bhel meaning white, fair.":            "",
		"snake_case_name and __init":            "",
		"x < y and y > z, or <x, y>":            "",
		"The vector <x> was meant":              "",
		"A note.[1] Another.[citation needed]":  "",
		"φ[t/x](y) is a formula":                "",
		"1986. That was a great year.":          "",
		"1914) War.":                            "",
		"- 5 degrees at night.":                 "",
		"#hashtag first":                        "",
		"~~~ is no ~~word~~":                    "",
		`C:\temp\new and \o/`:                   "",
		`{\displaystyle x_{1}+y_{2}} and a_b_c`: "",
		"[Orban]: Yes.":                         "",
		"AT&T and R&D; and &c":                  "",
		"a | b":                                 "",
		"“Curly” -- and 'straight' ...":         "",
		"https://a.example/a_b_c?d=_e":          "",
		"    Indented text.":                    "Indented text.",
		"<foo>\nText in a strange tag.":         "",
	} {
		if want == "" {
			want = raw
		}
		d, err := readMarkdown([]byte(raw))
		if err != nil {
			t.Errorf("%q: %v", raw, err)
			continue
		}
		if len(d.blocks) != 1 {
			t.Errorf("%q: %d blocks", raw, len(d.blocks))
			continue
		}
		if got := d.blocks[0].In(d.text); got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
}

// TestMarkdownTitle takes the title from the front matter, the first heading, or
// the name of the file.
func TestMarkdownTitle(t *testing.T) {
	for text, want := range map[string]string{
		"---\ntitle: One\n---\n# Two\n\n" + sentence:          "One",
		"\ufeff---\r\ntitle: One\r\n---\r\n" + sentence:       "One",
		"# Two\n\n" + sentence:                                "Two",
		"Two\n===\n\n" + sentence:                             "Two",
		sentence:                                              "Some file",
		"---\n\n" + sentence + "\n\n---\n\nMore of the same.": "Some file",
		"---\n---\n" + sentence:                               "Some file",
	} {
		a, err := parse(readMarkdown, "folder/07-some_file", []byte(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if a.Title != want || strings.Contains(a.Paragraphs[0].In(a.Text), "title") {
			t.Errorf("%q: title %q, want %q; first %q", text, a.Title, want, a.Paragraphs[0].In(a.Text))
		}
	}
}
