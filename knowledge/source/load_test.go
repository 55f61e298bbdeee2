package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"natobot/knowledge"
)

// put writes files below a new folder and returns it.
func put(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// ids are the IDs of articles, with a space between.
func ids(articles []*knowledge.Article) string {
	var all []string
	for _, a := range articles {
		all = append(all, a.ID)
	}
	return strings.Join(all, " ")
}

const sentence = "The harbour of Port Ellis will close for three days in May."

func TestLoadFolder(t *testing.T) {
	dir := put(t, map[string]string{
		"b.txt": sentence, "a/z.md": sentence, "a/b/c.markdown": sentence, "a.TXT": sentence,
		".hidden.txt": sentence, ".git/x.txt": sentence, "notes.pdf": "%PDF", "a/empty.txt": "  \n",
	})
	var skipped []string
	articles, err := Load([]string{dir}, func(path string, err error) {
		rel, _ := filepath.Rel(dir, path)
		skipped = append(skipped, filepath.ToSlash(rel)+": "+err.Error())
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ids(articles), "a/b/c a/z a b"; got != want {
		t.Errorf("IDs %q, want %q", got, want)
	}
	if len(skipped) != 2 || !strings.HasPrefix(skipped[0], "a/empty.txt: the file is empty") || !strings.HasPrefix(skipped[1], "notes.pdf: natobot does not read") {
		t.Errorf("skipped %q", skipped)
	}
}

func TestLoadSeveralRoots(t *testing.T) {
	one := put(t, map[string]string{"a.txt": sentence, "a.md": sentence})
	two := put(t, map[string]string{"a.txt": sentence})
	articles, err := Load([]string{one, filepath.Join(one, "a.txt"), two, filepath.Join(two, "a.txt"), one}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := ids(articles), "a a-2 a-3"; got != want {
		t.Errorf("IDs %q, want %q: each file once, IDs unique", got, want)
	}
}

func TestLoadErrors(t *testing.T) {
	dir := put(t, map[string]string{
		"empty.txt": "", "space.md": " \n ", "nul.txt": "a\x00b", "wide.txt": "\xff\xfeh\x00i\x00",
		"page.pdf": "x", "none/readme.pdf": "x", "nav.txt": "Skip to content\n\nSign in\n",
		"open.md": "---\ntitle: A title\n\nText.\n", "broken.md": "---\ntitle: A\nurl: [unclosed\n---\nText.\n",
	})
	for name, want := range map[string]string{
		"empty.txt": "empty", "space.md": "empty", "nul.txt": "not text", "wide.txt": "UTF-16",
		"page.pdf": "does not read this kind", "none": "nothing in this folder", "nav.txt": "no text",
		"missing": "no such file or folder", "missing.txt": "no such file or folder",
		"open.md": "does not end", "broken.md": "front matter, line 3",
	} {
		path := filepath.Join(dir, name)
		articles, err := Load([]string{path}, nil)
		if err == nil {
			t.Errorf("%s: read as %q, want an error", name, ids(articles))
			continue
		}
		if !strings.HasPrefix(err.Error(), path+": ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want the path and %q", name, err, want)
		}
	}
}

func TestLoadFS(t *testing.T) {
	fsys := fstest.MapFS{"x/one.md": {Data: []byte("---\ntitle: One\n---\n" + sentence)}, "two.txt": {Data: []byte(sentence)}}
	articles, err := LoadFS(fsys, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(articles); got != "two x/one" {
		t.Errorf("IDs %q", got)
	}
	if articles[1].Title != "One" || articles[0].Title != "Two" {
		t.Errorf("titles %q, %q", articles[1].Title, articles[0].Title)
	}
}
