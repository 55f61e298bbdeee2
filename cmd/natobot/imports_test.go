package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestLayout holds the source to the design: which package imports which, which
// library is used where, and what folders there are.
func TestLayout(t *testing.T) {
	wrong, err := checkLayout(os.DirFS(root(t)))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wrong {
		t.Error(w)
	}
}

// root is the folder that holds go.mod.
func root(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above this test")
		}
		dir = filepath.Dir(dir)
	}
}

// TestLayoutFindsFaults gives the same checker trees with one file each.
func TestLayoutFindsFaults(t *testing.T) {
	tests := []struct {
		file, imports string
		want          string // part of what is said; "" when all is well
	}{
		{"cmd/natobot/main.go", "natobot/bot/discord natobot/knowledge/source natobot/index natobot/config fmt", ""},
		{"bot/discord/gateway.go", "natobot/bot natobot/knowledge github.com/bwmarrin/discordgo", ""},
		{"bot/slack/socket.go", "natobot/bot github.com/slack-go/slack/socketmode", ""},
		{"index/build.go", "natobot/knowledge github.com/blevesearch/bleve/v2", ""},
		{"knowledge/ask.go", "natobot/knowledge/question natobot/knowledge/reader", ""},
		{"knowledge/ask_test.go", "natobot/index natobot/knowledge natobot/knowledge/source", ""},
		{"bot/figures/official.go", "natobot/bot natobot/knowledge natobot/knowledge/nato natobot/knowledge/statement", ""},
		{"knowledge/statement/read.go", "natobot/knowledge natobot/knowledge/nato", ""},
		{"bot/bot_test.go", "natobot/bot natobot/index", ""},

		{"knowledge/ask.go", "natobot/index", "arrow"},
		{"knowledge/ask.go", "natobot/bot", "arrow"},
		{"knowledge/ask.go", "natobot/knowledge/source", "arrow"},
		{"knowledge/ask_test.go", "natobot/bot", "arrow"},
		{"knowledge/language/tokens.go", "natobot/knowledge", "arrow"},
		{"knowledge/language/tokens.go", "natobot/knowledge/question", "arrow"},
		{"knowledge/question/classify.go", "natobot/knowledge/reader", "arrow"},
		{"knowledge/reader/read.go", "natobot/knowledge", "arrow"},
		{"knowledge/nato/members.go", "natobot/knowledge/language", "arrow"},
		{"knowledge/quiz/f1.go", "natobot/knowledge/reader", "arrow"},
		{"knowledge/source/load.go", "natobot/index", "arrow"},
		{"knowledge/statement/read.go", "natobot/bot", "arrow"},
		{"bot/figures/official.go", "natobot/index", "arrow"},
		{"bot/router.go", "natobot/bot/figures", "arrow"},
		{"index/search.go", "natobot/bot", "arrow"},
		{"index/search.go", "natobot/config", "arrow"},
		{"index/search.go", "natobot/knowledge/reader", "arrow"},
		{"bot/router.go", "natobot/bot/discord", "arrow"},
		{"bot/router.go", "natobot/index", "arrow"},
		{"bot/router.go", "natobot/config", "arrow"},
		{"bot/discord/gateway.go", "natobot/bot/slack", "arrow"},
		{"bot/discord/gateway.go", "natobot/index", "arrow"},
		{"bot/discord/gateway.go", "natobot/cmd/natobot", "arrow"},
		{"config/settings.go", "natobot/knowledge", "arrow"},
		{"config/settings.go", "natobot/bot", "arrow"},
		{"cmd/train/main.go", "natobot/bot", "arrow"},

		{"knowledge/search.go", "github.com/blevesearch/bleve/v2", "only index"},
		{"cmd/natobot/open.go", "github.com/blevesearch/bleve/v2/mapping", "only index"},
		{"index/search_test.go", "github.com/slack-go/slack", "only bot/slack"},
		{"bot/router.go", "github.com/bwmarrin/discordgo", "only bot/discord"},
		{"bot/discord/gateway.go", "github.com/slack-go/slack", "only bot/slack"},
		{"bot/slack/socket.go", "github.com/bwmarrin/discordgo", "only bot/discord"},

		{"knowledge/news/news.go", "fmt", "no rule"},
		{"bot/internal/x.go", "fmt", "named after"},
		{"index/util/x.go", "fmt", "named after"},
		{"knowledge/types/x.go", "fmt", "named after"},
		{"main.go", "fmt", "the root holds"},
		{"pkg/x.go", "fmt", "the root holds"},
		{"docs/design.md", "", "the root holds"},
		{"Makefile", "", "the root holds"},
		{"natobot", "", ""}, // the binary, which git ignores
		{".ci/run", "", ""},
		{"index/testdata/types/x.go", "natobot/bot", ""},
	}
	for _, test := range tests {
		wrong, err := checkLayout(fstest.MapFS{
			".gitignore": {Data: []byte("/natobot\n*.test\n")},
			test.file:    {Data: []byte(goFile(test.imports))},
		})
		if err != nil {
			t.Errorf("%s: %v", test.file, err)
		}
		said := strings.Join(wrong, "\n")
		if test.want == "" && said != "" || !strings.Contains(said, test.want) {
			t.Errorf("%s that imports %s: %q, want %q", test.file, test.imports, said, test.want)
		}
	}
}

// goFile is a source file with some imports.
func goFile(imports string) string {
	var b strings.Builder
	b.WriteString("package p\n")
	for _, path := range strings.Fields(imports) {
		b.WriteString("import _ \"" + path + "\"\n")
	}
	return b.String()
}
