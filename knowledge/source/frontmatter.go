package source

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"natobot/knowledge"
)

// maxMatter bounds the front matter in bytes: a title and an address need a few
// hundred, and a YAML parser is not to be handed a book.
const maxMatter = 16 << 10

// frontMatter reads the YAML between two lines of dashes at the start of a text
// and returns the rest. A text without any is returned whole.
func frontMatter(text string) (knowledge.Meta, string, error) {
	matter, rest, err := splitMatter(text)
	if err != nil || matter == "" {
		return knowledge.Meta{}, rest, err
	}
	fields, err := matterFields(matter)
	if err != nil {
		return knowledge.Meta{}, rest, err
	}
	return knowledge.Meta{
		Title:     fields["title"],
		Publisher: fields["publisher"],
		Author:    fields["author"],
		URL:       fields["url"],
		Published: published(fields["published"]),
		SummaryOf: fields["summary_of"],
	}, rest, nil
}

// splitMatter divides a text into front matter and the rest. The matter is not
// empty when there is any. Dashes with a blank line behind them are a rule, as
// Markdown has it, not front matter.
func splitMatter(text string) (matter, rest string, err error) {
	first, after, found := strings.Cut(text, "\n")
	if !found || strings.TrimRight(first, " \t\r") != "---" {
		return "", text, nil
	}
	if line, _, _ := strings.Cut(after, "\n"); strings.TrimSpace(line) == "" {
		return "", text, nil
	}
	end := 0
	for line := range strings.Lines(after) {
		if end > maxMatter {
			break
		}
		if mark := strings.TrimRight(line, " \t\r\n"); mark == "---" || mark == "..." {
			return after[:end] + "\n", after[end+len(line):], nil
		}
		end += len(line)
	}
	return "", text, fmt.Errorf("the front matter that begins in line 1 does not end; put a line --- behind it (within %d KiB)", maxMatter>>10)
}

// matterFields returns the plain values of front matter by name. Values of any
// other shape belong to somebody else's tool and are passed over; reading the
// syntax tree, rather than decoding it, keeps values as they were written (2024
// and 2024-06 stay what they are) and expands no aliases.
func matterFields(matter string) (map[string]string, error) {
	file, err := parser.ParseBytes([]byte(matter), 0)
	if err != nil {
		return nil, matterError(err)
	}
	fields := map[string]string{}
	for _, doc := range file.Docs {
		switch body := doc.Body.(type) {
		case nil:
		case *ast.MappingNode:
			for _, pair := range body.Values {
				addField(fields, pair)
			}
		default:
			return nil, errors.New("front matter, line 2: this is not a list of names and values; write it as title: The title")
		}
	}
	return fields, nil
}

func addField(fields map[string]string, pair *ast.MappingValueNode) {
	if pair.Key == nil || pair.Key.GetToken() == nil {
		return
	}
	name := pair.Key.GetToken().Value
	if value := scalar(pair.Value); value != "" {
		fields[name] = value
	}
}

// scalar is a value as one line of text: a string, a number or a date as it was
// written, or a list of those.
func scalar(node ast.Node) string {
	switch n := node.(type) {
	case *ast.LiteralNode:
		return fold(n.Value.Value)
	case *ast.StringNode:
		return fold(n.Value)
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value
	case *ast.SequenceNode:
		var all []string
		for _, v := range n.Values {
			if _, list := v.(*ast.SequenceNode); !list {
				all = append(all, scalar(v))
			}
		}
		return joined(", ", all...)
	}
	return ""
}

// matterError says where in the file the front matter is broken. The parser
// counts from the line below the first dashes.
func matterError(err error) error {
	var syntax *yaml.SyntaxError
	if !errors.As(err, &syntax) {
		return fmt.Errorf("front matter: %w", err)
	}
	line := 1
	if syntax.Token != nil && syntax.Token.Position != nil {
		line = syntax.Token.Position.Line
	}
	return fmt.Errorf("front matter, line %d: %s; write each line as name: value, with quotes around a value that holds a colon",
		line+1, syntax.Message)
}

// fold puts text on one line, with single spaces.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
