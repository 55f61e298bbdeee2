package knowledge

// maxPassage is the number of sentences after which a paragraph is divided
// into several passages. Paragraphs of prose stay whole; a file without blank
// lines does not become one passage that matches everything.
const maxPassage = 40

// Passage is what the index retrieves: a paragraph, or a stretch of a very long
// one. It holds no text of its own.
type Passage struct {
	Article   *Article
	Paragraph *Paragraph
	Sentences []Span // of the article's document
}

// Span is where the passage stands in its article's document.
func (p Passage) Span() Span {
	return Span{Start: p.Sentences[0].Start, End: p.Sentences[len(p.Sentences)-1].End}
}

// Text is the passage as it stands in the document.
func (p Passage) Text() string { return p.Span().In(p.Article.Text) }

// Context is what stands over the passage: the article's title and the section
// heading, either of which may be empty.
func (p Passage) Context() string {
	if p.Paragraph.Heading == "" {
		return p.Article.Title
	}
	return p.Article.Title + "\n" + p.Paragraph.Heading
}

// Passages lists the passages of the articles, in order. An index numbers them
// by their place in this list.
func Passages(articles []*Article) []Passage {
	var out []Passage
	for _, a := range articles {
		for i := range a.Paragraphs {
			p := &a.Paragraphs[i]
			for rest := p.Sentences; len(rest) > 0; {
				n := min(maxPassage, len(rest))
				out = append(out, Passage{Article: a, Paragraph: p, Sentences: rest[:n]})
				rest = rest[n:]
			}
		}
	}
	return out
}
