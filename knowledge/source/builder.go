package source

import (
	"strings"

	"natobot/knowledge"
)

// builder writes the document of a format with markup: its plain text, piece by
// piece, with blank lines between, and the blocks that lie in it.
type builder struct {
	text    strings.Builder
	blocks  []knowledge.Block
	heading string
}

// write adds a piece of text and returns where it lies. Space around it is left
// out.
func (b *builder) write(piece string) (knowledge.Span, bool) {
	piece = strings.ToValidUTF8(strings.TrimSpace(piece), "\uFFFD")
	if piece == "" {
		return knowledge.Span{}, false
	}
	if b.text.Len() > 0 {
		b.text.WriteString("\n\n")
	}
	start := b.text.Len()
	b.text.WriteString(piece)
	return knowledge.Span{Start: start, End: b.text.Len()}, true
}

// block adds a piece that can be quoted, unless it is furniture of the page.
func (b *builder) block(part knowledge.Part, piece string) {
	if allFurniture(piece) {
		return
	}
	if span, ok := b.write(piece); ok {
		b.blocks = append(b.blocks, knowledge.Block{Span: span, Part: part, Heading: b.heading})
	}
}

// head adds a section heading: it stands in the document and is the context of
// what follows, and is not quoted.
func (b *builder) head(piece string) {
	b.heading = strings.Join(strings.Fields(piece), " ")
	b.write(piece)
}

// row adds a row of a table. The names of the columns are its context, without
// which "Poland | 4.12" says nothing.
func (b *builder) row(cells []string, columns string) {
	section := b.heading
	b.heading = joined(": ", section, columns)
	b.block(knowledge.Table, joinCells(cells))
	b.heading = section
}

// joinCells puts the cells of a row together as Markdown would write them.
func joinCells(cells []string) string {
	return strings.TrimSpace(strings.Join(cells, " | "))
}

// joined joins the strings that are not empty.
func joined(between string, all ...string) string {
	var some []string
	for _, s := range all {
		if s != "" {
			some = append(some, s)
		}
	}
	return strings.Join(some, between)
}
