package brief_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"natobot/knowledge"
	"natobot/knowledge/brief"
	"natobot/knowledge/source"
)

func load(t *testing.T) *knowledge.Article {
	t.Helper()
	articles, err := source.LoadFS(brief.FS(), func(path string, err error) { t.Errorf("%s: %v", path, err) })
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 1 {
		t.Fatalf("%d articles, want 1", len(articles))
	}
	return articles[0]
}

func TestFrontMatter(t *testing.T) {
	want := knowledge.Meta{
		ID:        "rutte-to-lead-nato",
		Title:     "Brief: Rutte set to lead NATO",
		Publisher: "natobot, after Arete News",
		URL:       "https://aretenews.com/rutte-poised-to-become-next-nato-chief",
		Published: "2024-06",
		SummaryOf: "Arete News",
	}
	if got := load(t).Meta; got != want {
		t.Errorf("front matter\n%+v, want\n%+v", got, want)
	}
}

// TestShape holds the brief to its form: short paragraphs under headings, about
// fifty sentences, none of them cut.
func TestShape(t *testing.T) {
	a := load(t)
	sentences := 0
	for i, p := range a.Paragraphs {
		n := len(p.Sentences)
		sentences += n
		if p.Number != i+1 || p.Part != knowledge.Body || p.Heading == "" || n < 2 || n > 5 {
			t.Errorf("paragraph %d: number %d, %s, heading %q, %d sentences", i+1, p.Number, p.Part, p.Heading, n)
		}
		for _, s := range p.Sentences {
			if text := s.In(a.Text); !regexp.MustCompile(`[.]["”]?$`).MatchString(text) {
				t.Errorf("no whole sentence: %q", text)
			}
		}
	}
	if sentences < 45 || sentences > 75 {
		t.Errorf("%d sentences, want 45 to 75", sentences)
	}
}

// TestContract looks for the sentence that stands in the published example of
// an answer.
func TestContract(t *testing.T) {
	a := load(t)
	p := a.Paragraphs[1]
	const want = "Romania's president, Klaus Iohannis, gave up his candidacy on a Thursday."
	if got := p.Sentences[0].In(a.Text); got != want {
		t.Errorf("paragraph 2 begins %q, want %q", got, want)
	}
}

var quotation = regexp.MustCompile(`"[^"]*"`)

// TestQuotations checks that the brief quotes phrases, not sentences.
func TestQuotations(t *testing.T) {
	a := load(t)
	for _, p := range a.Paragraphs {
		if strings.Count(p.In(a.Text), `"`)%2 != 0 {
			t.Errorf("a quotation does not end in %q", p.In(a.Text))
		}
	}
	quotations := quotation.FindAllString(a.Text, -1)
	for _, q := range quotations {
		if n := len(strings.Fields(q)); n > 12 {
			t.Errorf("%d words in quotation marks, want 12 at most: %s", n, q)
		}
	}
	if len(quotations) < 10 {
		t.Errorf("%d quotations", len(quotations))
	}
}

// TestOwnWords checks that nothing but quotations is taken from the report.
func TestOwnWords(t *testing.T) {
	root := os.Getenv("NATOBOT_SHARED")
	if root == "" {
		t.Skip("NATOBOT_SHARED is not set: it names the folder with the report that the brief sums up")
	}
	report, err := os.ReadFile(filepath.Join(root, "articles", "rutte-nato-chief.txt"))
	if err != nil {
		t.Fatal(err)
	}
	const run = 8
	theirs := map[string]bool{}
	for _, r := range runs(string(report), run) {
		theirs[r] = true
	}
	for _, q := range quotation.FindAllString(load(t).Text, -1) {
		if !strings.Contains(plain(string(report)), strings.Trim(plain(q), `".`)) {
			t.Errorf("the report does not say %s", q)
		}
	}
	for _, r := range runs(quotation.ReplaceAllString(load(t).Text, "|"), run) {
		if theirs[r] {
			t.Errorf("%d words in a row are the report's: %q", run, r)
		}
	}
}

// plain is text with straight quotes and single spaces.
func plain(text string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("’", "'", "“", `"`, "”", `"`).Replace(text)), " ")
}

var word = regexp.MustCompile(`[\pL\pN]+(?:[.,'’][\pL\pN]+)*%?|\|`)

// runs returns every n words in a row, in lower case.
func runs(text string, n int) []string {
	words := word.FindAllString(strings.ToLower(strings.ReplaceAll(text, "’", "'")), -1)
	var all []string
	for i := 0; i+n <= len(words); i++ {
		all = append(all, strings.Join(words[i:i+n], " "))
	}
	return all
}
