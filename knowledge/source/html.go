package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"natobot/knowledge"
)

// Bounds of a page. In memory it takes many times the room of its file, and
// finding its text takes time that grows with the number of its elements and
// with their depth.
const (
	maxPage     = 16 << 20  // bytes
	maxElements = 100_000   // elements and pieces of text
	maxDepth    = 3_000_000 // the depths of all of them together
)

// readHTML reads a page: its main text, as a browser's reading view finds it,
// without markup.
func readHTML(data []byte) (document, error) {
	text, err := decode(data)
	if err != nil {
		return document{}, err
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return document{}, fmt.Errorf("the page cannot be read (%w); save its text as plain text (.txt)", err)
	}
	if n, depth := measure(page); n > maxElements || depth > maxDepth {
		return document{}, errors.New("the page has too many elements to be an article; save its text as plain text (.txt)")
	}
	parser := readability.NewParser()
	parser.KeepClasses = true
	found, err := parser.ParseDocument(page, nil)
	if err != nil {
		return document{}, fmt.Errorf("no main text is found in the page (%w); save its text as plain text (.txt)", err)
	}
	meta := pageMeta(page, found)
	w := pageWriter{meta: meta}
	if found.Node != nil {
		w.write(found.Node)
	}
	if len(w.out.blocks) == 0 {
		// Readability gives up on pages with very little text.
		w = pageWriter{meta: meta, whole: true}
		w.write(page)
	}
	return document{Meta: w.meta, text: w.out.text.String(), blocks: w.out.blocks}, nil
}

// decode brings a page to UTF-8, by its byte order mark, by what its head says,
// or by what its bytes look like.
func decode(data []byte) (string, error) {
	if len(data) > maxPage {
		return "", fmt.Errorf("the page is larger than %d MiB, which is more than an article holds; save its text as plain text (.txt)", maxPage>>20)
	}
	encoding, name, certain := charset.DetermineEncoding(data, "text/html")
	if name == "utf-8" || !certain && utf8.Valid(data) {
		return strings.TrimPrefix(validUTF8(data), bom), notNUL(data)
	}
	decoded, err := io.ReadAll(io.LimitReader(encoding.NewDecoder().Reader(bytes.NewReader(data)), 3*maxPage))
	if err != nil {
		return "", fmt.Errorf("the page is not in the character set that it names (%s): %w", name, err)
	}
	return strings.TrimPrefix(validUTF8(decoded), bom), notNUL(decoded)
}

// notNUL refuses what is not text.
func notNUL(data []byte) error {
	if bytes.IndexByte(data, 0) >= 0 {
		return errors.New("the file is not text (it holds NUL bytes); save the page as HTML in UTF-8")
	}
	return nil
}

// measure counts the nodes of a page, and adds up their depths.
func measure(page *html.Node) (nodes, depths int) {
	depth := 0
	for n := page; n != nil; {
		nodes, depths = nodes+1, depths+depth
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	return nodes, depths
}

// pageWriter writes the plain text of a page.
type pageWriter struct {
	meta  knowledge.Meta
	out   builder
	line  line // of the paragraph in hand
	whole bool // the page was not cleaned: leave its furniture out by its tags
}

// write writes everything below a node.
func (w *pageWriter) write(n *html.Node) {
	w.flow(n, knowledge.Body)
	w.flush(knowledge.Body)
}

// flow goes through the children of a node. Text and inline elements make up a
// paragraph until an element begins one of its own.
func (w *pageWriter) flow(n *html.Node, part knowledge.Part) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.line.add(c.Data)
		case c.Type != html.ElementNode && c.Type != html.DocumentNode || w.leftOut(c):
		case c.Data == "br":
			if w.line.lineBreak() {
				w.flush(part)
			}
		case blockTags[c.Data]:
			w.flush(part)
			w.element(c, part)
		default:
			w.flow(c, part)
		}
	}
}

// element writes an element that stands for itself.
func (w *pageWriter) element(n *html.Node, part knowledge.Part) {
	if standfirstClass().MatchString(attr(n, "class")) {
		part = knowledge.Standfirst
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		if part == knowledge.Standfirst {
			break
		}
		w.heading(plainText(n))
		return
	case "figcaption", "caption":
		part = knowledge.Caption
	case "pre":
		w.lines(n)
		return
	case "table":
		if isData(n) {
			w.table(n)
			return
		}
	}
	w.flow(n, part)
	w.flush(part)
}

// flush ends the paragraph in hand.
func (w *pageWriter) flush(part knowledge.Part) {
	text := w.line.take()
	if part == knowledge.Body && w.isFront(text) {
		return
	}
	if part == knowledge.Body && isCaption(fold(text)) {
		part = knowledge.Caption
	}
	w.out.block(part, text)
}

// maxPageFront is the number of paragraphs before which a page may still name
// its writer and the day.
const maxPageFront = 4

// isFront says whether a paragraph names the writer or the day at the head of
// the page, and keeps what it says.
func (w *pageWriter) isFront(text string) bool {
	if len(w.out.blocks) >= maxPageFront {
		return false
	}
	text = fold(text)
	switch {
	case isDateLine(text):
		if w.meta.Published == "" {
			w.meta.Published, _ = publishedIn(text)
		}
		return true
	case isByline(text):
		if w.meta.Author == "" {
			w.meta.Author = authorIn(text)
		}
		return true
	}
	return false
}

// heading writes a heading; the title of the page is none.
func (w *pageWriter) heading(text string) {
	text = fold(text)
	switch {
	case text == "" || isFurniture(text):
	case strings.EqualFold(text, w.meta.Title):
		w.out.write(text)
	default:
		w.out.head(text)
	}
}

// lines writes text whose lines are set by hand.
func (w *pageWriter) lines(n *html.Node) {
	for _, piece := range blankLines().Split(rawText(n), -1) {
		w.out.block(knowledge.Body, piece)
	}
}

// table writes the rows of a table. The first row names the columns when all of
// its cells are headings.
func (w *pageWriter) table(n *html.Node) {
	columns := ""
	for c := range n.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "caption":
			w.out.block(knowledge.Caption, plainText(c))
		case "tr":
			cells, heads := rowOf(c)
			w.out.row(cells, columns)
			if heads && columns == "" {
				columns = joinCells(cells)
			}
		}
	}
}

// rowOf returns the cells of a row, and whether all of them are headings.
func rowOf(tr *html.Node) (cells []string, heads bool) {
	heads = true
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			cells = append(cells, fold(plainText(c)))
			heads = heads && c.Data == "th"
		}
	}
	return cells, heads
}

// isData says whether a table holds data; many pages use one to set columns of
// text, whose cells have paragraphs in them or stand alone in their rows.
func isData(table *html.Node) bool {
	wide := false
	for c := range table.Descendants() {
		if c.Type != html.ElementNode {
			continue
		}
		switch c.Data {
		case "table", "p", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "figure", "pre":
			return false
		case "tr":
			cells, _ := rowOf(c)
			wide = wide || len(cells) > 1
		}
	}
	return wide
}
