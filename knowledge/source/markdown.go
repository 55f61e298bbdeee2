package source

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"natobot/knowledge"
)

// markdown reads CommonMark with tables. Nothing is on that rewrites text, such
// as curly quotes, and indentation makes no code: prose that is indented is
// prose.
var markdown = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(indented{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(util.Prioritized(linkDefinitions{}, 100)),
	)),
	goldmark.WithExtensions(extension.Table),
)

// indented makes a paragraph of lines that are indented by four spaces or more,
// which nobody else takes.
type indented struct{ parser.BlockParser }

// CanAcceptIndentedLine implements parser.BlockParser.
func (indented) CanAcceptIndentedLine() bool { return true }

// linkDefinitions takes definitions of links out of the text, but only lines
// that have something like an address: "[Orbán]: Yes" is an interview.
type linkDefinitions struct{}

var linkDefinition = pattern(`^\s*\[[^\]]+\]:\s*(?:\S*[/#@:<]\S*|\S+\.[a-z]{2,}\S*)`)

// Transform implements parser.ParagraphTransformer.
func (linkDefinitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	first := node.Lines().At(0)
	if linkDefinition().Match(first.Value(reader.Source())) {
		parser.LinkReferenceParagraphTransformer.Transform(node, reader, pc)
	}
}

// readMarkdown reads Markdown with or without YAML front matter.
func readMarkdown(data []byte) (document, error) {
	if err := noBinary(data); err != nil {
		return document{}, err
	}
	whole := strings.ReplaceAll(strings.TrimPrefix(validUTF8(data), bom), "\r\n", "\n")
	meta, body, err := frontMatter(whole)
	if err != nil {
		return document{}, err
	}
	if err := nesting(body); err != nil {
		return document{}, err
	}
	w := markdownWriter{source: []byte(body)}
	w.blocksIn(markdown.Parser().Parse(text.NewReader(w.source)))
	if meta.Title == "" {
		meta.Title = w.title
	}
	return document{Meta: meta, text: w.out.text.String(), blocks: w.out.blocks}, nil
}

// markdownWriter writes the plain text of a Markdown document.
type markdownWriter struct {
	source []byte
	out    builder
	title  string // the first heading of the first level
}

// blocksIn writes everything below a node of block level.
func (w *markdownWriter) blocksIn(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			w.headingOf(n)
		case *ast.Paragraph, *ast.TextBlock:
			w.paragraph(n)
		case *ast.FencedCodeBlock:
			w.code(n)
		case *ast.HTMLBlock:
			w.html(n)
		case *east.Table:
			w.table(n)
		default:
			w.blocksIn(n)
		}
	}
}

// headingOf writes a heading. Underlined prose is prose: a line of dashes right
// below a paragraph was meant as a rule.
func (w *markdownWriter) headingOf(n *ast.Heading) {
	plain := w.plain(n)
	if n.Lines().Len() > 0 && w.underlined(n) && endsSentence(plain) {
		w.out.block(knowledge.Body, plain)
		return
	}
	if n.Level == 1 && w.title == "" {
		w.title = fold(plain)
		w.out.write(plain)
		return
	}
	w.out.head(plain)
}

// underlined says whether a heading is marked by the line below it, not by
// signs before it.
func (w *markdownWriter) underlined(n *ast.Heading) bool {
	start := n.Lines().At(0).Start
	line := w.source[lineStart(w.source, start):start]
	return !strings.Contains(string(line), "#")
}

// paragraph writes a paragraph or the text of a list item. A picture that
// stands alone gives its description as a caption.
func (w *markdownWriter) paragraph(n ast.Node) {
	part := knowledge.Body
	if alone, ok := n.FirstChild().(*ast.Image); ok && alone.NextSibling() == nil {
		part = knowledge.Caption
		w.out.block(part, w.plain(alone))
		return
	}
	w.out.block(part, w.literalMarker(n)+w.plain(n))
}

// code writes what stands between fences: as often as not it is a table or a
// letter, and nothing is lost by being able to quote it.
func (w *markdownWriter) code(n *ast.FencedCodeBlock) {
	if n.Info != nil && wordCount(string(n.Info.Value(w.source))) > 2 {
		// No language has so long a name: the fence was a part of the text.
		start := lineStart(w.source, n.Info.Segment.Start)
		w.out.block(knowledge.Body, string(w.source[start:n.Info.Segment.Stop]))
	}
	for _, piece := range blankLines().Split(w.raw(n.Lines()), -1) {
		w.out.block(knowledge.Body, piece)
	}
}

var blankLines = pattern(`\n[ \t]*\n`)

// html leaves a block of HTML out, unless its tag is none of HTML's: then it
// was text in angle brackets.
func (w *markdownWriter) html(n *ast.HTMLBlock) {
	if raw := w.raw(n.Lines()); n.HTMLBlockType == ast.HTMLBlockType7 && !isTag(raw) {
		w.out.block(knowledge.Body, raw)
	}
}

// raw is the source of some lines, without the signs of lists and quotes.
func (w *markdownWriter) raw(lines *text.Segments) string {
	var b strings.Builder
	for i := range lines.Len() {
		line := lines.At(i)
		b.Write(line.Value(w.source))
	}
	return b.String()
}

// table writes the rows of a table, the names of its columns first.
func (w *markdownWriter) table(n ast.Node) {
	columns := ""
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, w.plain(cell))
		}
		w.out.row(cells, columns)
		if _, ok := row.(*east.TableHeader); ok {
			columns = joinCells(cells)
		}
	}
}

// lineStart is where the line around a place in the source begins.
func lineStart(source []byte, at int) int {
	for at > 0 && source[at-1] != '\n' {
		at--
	}
	return at
}
