package source

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"natobot/knowledge"
)

// shared returns a folder beside the repository with texts that are other
// people's, for tests that are only run where it is.
func shared(t *testing.T, path string) string {
	t.Helper()
	root := os.Getenv("NATOBOT_SHARED")
	if root == "" {
		t.Skip("NATOBOT_SHARED is not set: it names the folder with the texts that this test reads")
	}
	return filepath.Join(root, filepath.FromSlash(path))
}

// TestMarkdownFidelity reads raw prose with stray signs in it (48 articles of
// an encyclopedia) and counts the paragraphs that do not come out as they stand.
func TestMarkdownFidelity(t *testing.T) {
	dir := shared(t, "data/newwiki/articles")
	articles, err := Load([]string{dir}, func(path string, err error) { t.Errorf("%s: %v", path, err) })
	if err != nil {
		t.Fatal(err)
	}
	total, lost := 0, 0
	for _, a := range articles {
		n, l := compareRaw(t, filepath.Join(dir, a.ID+".md"), a)
		total, lost = total+n, lost+l
	}
	t.Logf("%d of %d paragraphs differ from the file", lost, total)
	if lost > 0 || total < 1500 {
		t.Errorf("%d of %d paragraphs differ from the file; want none of at least 1500", lost, total)
	}
}

// compareRaw returns how many paragraphs a file has, and how many of them are
// not among the article's, white space aside.
func compareRaw(t *testing.T, path string, a *knowledge.Article) (total, lost int) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, body, err := splitMatter(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, p := range a.Paragraphs {
		have[fold(p.In(a.Text))] = true
	}
	for _, p := range regexp.MustCompile(`\n\s*\n`).Split(body, -1) {
		if p = fold(p); p == "" {
			continue
		}
		total++
		if !have[p] {
			lost++
			t.Logf("%s: %s", a.ID, strings.ToValidUTF8(p[:min(len(p), 300)], ""))
		}
	}
	return total, lost
}
