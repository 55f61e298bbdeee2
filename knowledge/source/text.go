package source

import (
	"cmp"
	"strings"

	"natobot/knowledge"
)

// readText reads plain text. The document is the file as it stands, front matter
// and all, which is in no block.
func readText(data []byte) (document, error) {
	if err := noBinary(data); err != nil {
		return document{}, err
	}
	n := newspaper{doc: document{text: validUTF8(data)}}
	meta, text := textMatter(n.doc.text)
	n.units = unitsOf(text)
	n.read()
	n.doc.Meta = override(n.doc.Meta, meta)
	return n.doc, nil
}

// textMatter reads the front matter of a plain text and returns the text with
// blanks in its place, so that nothing moves. Dashes at the head of a plain text
// may be anything, so what is no front matter is text, not an error.
func textMatter(text string) (knowledge.Meta, string) {
	meta, rest, err := frontMatter(strings.TrimPrefix(text, bom))
	if err != nil || meta == (knowledge.Meta{}) {
		return knowledge.Meta{}, text
	}
	return meta, strings.Repeat(" ", len(text)-len(rest)-1) + "\n" + rest
}

// override puts what a file says about itself over what was found in it.
func override(found, said knowledge.Meta) knowledge.Meta {
	return knowledge.Meta{
		Title:     cmp.Or(said.Title, found.Title),
		Publisher: cmp.Or(said.Publisher, found.Publisher),
		Author:    cmp.Or(said.Author, found.Author),
		URL:       cmp.Or(said.URL, found.URL),
		Published: cmp.Or(said.Published, found.Published),
		SummaryOf: cmp.Or(said.SummaryOf, found.SummaryOf),
	}
}
