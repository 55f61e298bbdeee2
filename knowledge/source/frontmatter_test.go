package source

import (
	"strings"
	"testing"

	"natobot/knowledge"
)

func TestFrontMatter(t *testing.T) {
	for matter, want := range map[string]knowledge.Meta{
		"title: A\npublisher: B\nauthor: C\nurl: https://d.example\npublished: 2024-06-01\nsummary_of: E": {
			Title: "A", Publisher: "B", Author: "C", URL: "https://d.example", Published: "2024-06-01", SummaryOf: "E"},
		"title: \"Colons: and 'quotes'\"": {Title: "Colons: and 'quotes'"},
		"title: >\n  folded\n  text":      {Title: "folded text"},
		"author:\n  - A\n  - B":           {Author: "A, B"},
		"published: 2024":                 {Published: "2024"},
		"published: 2024-06":              {Published: "2024-06"},
		"published: '2024-06'":            {Published: "2024-06"},
		"published: 2024-06-12T10:00:00Z": {Published: "2024-06-12"},
		"published: 2024-06-12 10:00":     {Published: "2024-06-12"},
		"published: June 12, 2024":        {Published: "2024-06-12"},
		"published: 12 June 2024":         {Published: "2024-06-12"},
		"published: last week":            {},
		"published: 2024-13":              {},
		"published: 2023-02-29":           {},
		"# nothing":                       {},
		"layout: post\ntags: [a, {b: c}]": {},
		"title: 1984\nnull_value: null":   {Title: "1984"},
	} {
		meta, rest, err := frontMatter("---\n" + matter + "\n---\nText.")
		if err != nil {
			t.Errorf("%q: %v", matter, err)
		}
		if meta != want || rest != "Text." {
			t.Errorf("%q: got %+v and %q, want %+v", matter, meta, rest, want)
		}
	}
}

// TestBrokenFrontMatter wants the line of the file, and what to do.
func TestBrokenFrontMatter(t *testing.T) {
	for matter, line := range map[string]string{
		"title: \"open":               "line 2",
		"title: A\nurl: [open":        "line 3",
		"title: A\n\tb: c":            "line 3",
		"title: A\ntitle: B":          "line 3",
		"title: A: B":                 "line 2",
		"only words":                  "line 2",
		"- a\n- b":                    "line 2",
		"title: A\n  bad: indent":     "line 2",
		"a: {b: c\ntitle: unfinished": "line",
	} {
		_, _, err := frontMatter("---\n" + matter + "\n---\nText.")
		if err == nil {
			t.Errorf("%q: no error", matter)
			continue
		}
		if !strings.HasPrefix(err.Error(), "front matter, "+line) || !strings.Contains(err.Error(), "write") {
			t.Errorf("%q: %v, want %s", matter, err, line)
		}
	}
}
