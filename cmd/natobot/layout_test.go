package main_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// module is the path that our own packages begin with.
const module = "natobot/"

// arrows says what each package may import of ours: the packages that it
// names, and with /* all below. A package that is not here may not exist, so
// that a new one is a decision.
var arrows = map[string][]string{
	"cmd/natobot": {"bot", "bot/*", "knowledge", "knowledge/*", "index", "config"},
	"cmd/train":   {"knowledge", "knowledge/*", "index"},

	"bot":         {"bot/chart", "bot/journal", "knowledge", "knowledge/*"},
	"bot/figures": {"bot", "knowledge", "knowledge/*"},
	"bot/chart":   {"bot", "knowledge", "knowledge/*"},
	"bot/journal": {"bot", "knowledge", "knowledge/*"},
	"bot/console": {"bot", "bot/chart", "knowledge", "knowledge/*"},
	"bot/discord": {"bot", "bot/chart", "knowledge", "knowledge/*"},
	"bot/slack":   {"bot", "bot/chart", "knowledge", "knowledge/*"},

	"config": {},
	"index":  {"knowledge", "knowledge/language"},

	// Inside knowledge, from the bottom up.
	"knowledge/language":  {"knowledge/nato"},
	"knowledge/nato":      {},
	"knowledge/quiz":      {"knowledge"},
	"knowledge/question":  {"knowledge/language"},
	"knowledge/reader":    {"knowledge/language", "knowledge/question"},
	"knowledge":           {"knowledge/language", "knowledge/nato", "knowledge/question", "knowledge/reader"},
	"knowledge/source":    {"knowledge", "knowledge/language"},
	"knowledge/statement": {"knowledge", "knowledge/nato"},
	"knowledge/brief":     {"knowledge", "knowledge/source"},
}

// inTests is what tests may import besides: the real thing in memory is better
// than a fake.
var inTests = []string{"knowledge", "knowledge/*", "index"}

// homes says where alone a library may be imported.
var homes = map[string]string{
	"github.com/blevesearch/":       "index",
	"go.etcd.io/bbolt":              "index",
	"github.com/bwmarrin/discordgo": "bot/discord",
	"github.com/slack-go/":          "bot/slack",
}

// topLevel is what the root of the repository may hold, beside dot-files.
var topLevel = []string{"cmd", "bot", "knowledge", "index", "config", "go.mod", "go.sum", "README.md", "LICENSE"}

// vague are names of folders that say nothing of what is in them.
var vague = []string{"util", "utils", "common", "helper", "helpers", "type", "types", "model", "models", "internal"}

// checkLayout lists what a source tree does that the design forbids.
func checkLayout(tree fs.FS) ([]string, error) {
	wrong, err := checkRoot(tree)
	if err != nil {
		return nil, err
	}
	err = fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch {
		case e.IsDir() && (name != "." && strings.HasPrefix(e.Name(), ".") || e.Name() == "testdata"):
			return fs.SkipDir
		case e.IsDir() && slices.Contains(vague, e.Name()):
			wrong = append(wrong, fmt.Sprintf("%s: a folder is named after what is in it", name))
		case strings.HasSuffix(name, ".go"):
			found, err := checkFile(tree, name)
			wrong = append(wrong, found...)
			return err
		}
		return nil
	})
	return wrong, err
}

// checkRoot checks the names in the root. What git ignores there does not
// count.
func checkRoot(tree fs.FS) ([]string, error) {
	entries, err := fs.ReadDir(tree, ".")
	if err != nil {
		return nil, err
	}
	ignored, err := fs.ReadFile(tree, ".gitignore")
	if err != nil {
		return nil, err
	}
	var wrong []string
	for _, e := range entries {
		name := e.Name()
		known := strings.HasPrefix(name, ".") || slices.Contains(topLevel, name)
		for pattern := range strings.Lines(string(ignored)) {
			match, err := path.Match(strings.Trim(pattern, "/\n"), name)
			known = known || match && err == nil && !e.IsDir()
		}
		if !known {
			wrong = append(wrong, fmt.Sprintf("%s: the root holds %s and dot-files only", name, strings.Join(topLevel, ", ")))
		}
	}
	return wrong, nil
}

// checkFile checks the imports of a Go file.
func checkFile(tree fs.FS, name string) ([]string, error) {
	pkg := path.Dir(name)
	allowed, known := arrows[pkg]
	if !known {
		return []string{fmt.Sprintf("%s: no rule says what package %s may import", name, pkg)}, nil
	}
	if strings.HasSuffix(name, "_test.go") {
		allowed = slices.Concat(allowed, inTests)
	}
	source, err := fs.ReadFile(tree, name)
	if err != nil {
		return nil, err
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var wrong []string
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		if why := checkImport(pkg, imported, allowed); why != "" {
			wrong = append(wrong, fmt.Sprintf("%s: imports %s: %s", name, imported, why))
		}
	}
	return wrong, nil
}

// checkImport says what is wrong with an import, "" if it is right.
func checkImport(pkg, imported string, allowed []string) string {
	for library, home := range homes {
		if strings.HasPrefix(imported, library) && pkg != home {
			return "only " + home + " may"
		}
	}
	own, ours := strings.CutPrefix(imported, module)
	if !ours || own == pkg { // a test outside its package imports that
		return ""
	}
	for _, a := range allowed {
		if below, all := strings.CutSuffix(a, "*"); own == a || all && strings.HasPrefix(own, below) {
			return ""
		}
	}
	return "the arrow points the other way, or nowhere"
}
