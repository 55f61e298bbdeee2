package knowledge

import (
	"strings"

	"natobot/knowledge/language"
)

// Span is a half-open range of byte offsets, [Start, End).
type Span = language.Span

// Part says which part of an article a paragraph is.
type Part string

// The parts of an article that can be quoted.
const (
	Body       Part = "body"
	Headline   Part = "headline"
	Standfirst Part = "standfirst"
	Caption    Part = "caption"
	Table      Part = "table"
)

// Meta is what is known about an article besides its text. Every field but ID
// and Title may be empty.
type Meta struct {
	ID        string // path under the knowledge root, slash-separated, without extension
	Title     string // as published; never quoted
	Publisher string
	Author    string
	URL       string
	Published string // YYYY, YYYY-MM, YYYY-MM-DD or ""
	// SummaryOf names the publisher whose reporting the text puts in other
	// words; it is empty when the text is the publisher's own.
	SummaryOf string
}

// Article is one source document, read and divided. Text is the document:
// every span of every paragraph and sentence is a range of bytes in it, and
// every quote is an exact slice of it. An Article is not changed once made.
type Article struct {
	Meta
	Text       string // plain text, valid UTF-8
	Paragraphs []Paragraph
}

// Paragraph is a quotable stretch of an article.
type Paragraph struct {
	Span
	Number    int // body paragraphs count from 1; other parts have 0
	Part      Part
	Heading   string // the nearest section heading above, or ""
	Sentences []Span // in order, each inside the paragraph, MaxSentence bytes at most
}

// MaxSentence is the longest quotable sentence in bytes. Longer ones are
// divided at a clause or word boundary, so that a quote fits every platform.
const MaxSentence = 600

// Block is a stretch of a document as a reader of some file format found it,
// before its sentences are known.
type Block struct {
	Span
	Part    Part
	Heading string
}

// NewArticle divides a document into numbered paragraphs and sentences. Blocks
// must lie inside text, in order and without overlap; those with nothing but
// space are left out.
func NewArticle(meta Meta, text string, blocks []Block) *Article {
	a := &Article{Meta: meta, Text: text}
	number := 0
	for _, b := range blocks {
		sentences := sentencesIn(text, b.Span)
		if len(sentences) == 0 {
			continue
		}
		p := Paragraph{Span: b.Span, Part: b.Part, Heading: b.Heading, Sentences: sentences}
		if b.Part == Body {
			number++
			p.Number = number
		}
		a.Paragraphs = append(a.Paragraphs, p)
	}
	return a
}

// sentencesIn finds the sentences of one block, as spans of the document.
func sentencesIn(text string, block Span) []Span {
	piece := block.In(text)
	if strings.TrimSpace(piece) == "" {
		return nil
	}
	found := language.Sentences(piece, MaxSentence)
	spans := make([]Span, len(found))
	for i, s := range found {
		spans[i] = s.Shift(block.Start)
	}
	return spans
}
