package source

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// verbatim is a formula or a style rule, as copies of web pages have them:
// "{\displaystyle x_{1}}", "q{quotes:none}". Their signs look like Markdown's, so
// a paragraph with one is taken as it stands.
var verbatim = pattern(`\\[A-Za-z]{2,}|\{[a-z-]+:[^{}]*\}`)

// plain is the text of a node without markup.
func (w *markdownWriter) plain(n ast.Node) string {
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		if raw := w.raw(n.Lines()); verbatim().MatchString(raw) {
			return raw
		}
	}
	var b strings.Builder
	w.inlines(&b, n)
	return b.String()
}

func (w *markdownWriter) inlines(b *strings.Builder, parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.inline(b, n)
	}
}

func (w *markdownWriter) inline(b *strings.Builder, n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.textOf(b, n)
	case *ast.String:
		b.Write(n.Value)
	case *ast.CodeSpan:
		w.codeSpan(b, n)
	case *ast.AutoLink:
		b.Write(n.Label(w.source))
	case *ast.RawHTML:
		w.tag(b, n.Segments)
	case *ast.Link:
		w.link(b, n)
	case *ast.Image:
		// A picture within a sentence is no part of it.
		if n.Parent().ChildCount() == 1 {
			w.inlines(b, n)
		}
	case *ast.Emphasis:
		sign := w.literalSign(n)
		b.WriteString(sign)
		w.inlines(b, n)
		b.WriteString(sign)
	default:
		w.inlines(b, n)
	}
}

// textOf writes plain text. The end of a line is a space, as in any browser.
func (w *markdownWriter) textOf(b *strings.Builder, n *ast.Text) {
	b.WriteString(unescape(string(n.Value(w.source))))
	switch {
	case n.HardLineBreak():
		b.WriteByte('\n')
	case n.SoftLineBreak():
		b.WriteByte(' ')
	}
}

func (w *markdownWriter) codeSpan(b *strings.Builder, n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.WriteString(strings.ReplaceAll(string(t.Value(w.source)), "\n", " "))
		}
	}
}

// link writes the text of a link. Where the address is none, "f[x](t)" was
// meant as it stands.
func (w *markdownWriter) link(b *strings.Builder, n *ast.Link) {
	if n.Reference != nil || len(n.Title) > 0 || strings.ContainsAny(string(n.Destination), "/.#:@?") {
		w.inlines(b, n)
		return
	}
	b.WriteByte('[')
	w.inlines(b, n)
	b.WriteString("](" + string(n.Destination) + ")")
}

// tag leaves HTML's own tags out, and keeps what only looks like one.
func (w *markdownWriter) tag(b *strings.Builder, segments *text.Segments) {
	raw := w.raw(segments)
	switch {
	case !isTag(raw):
		b.WriteString(raw)
	case strings.HasPrefix(strings.ToLower(raw), "<br"):
		b.WriteByte('\n')
	}
}

// literalSign is the sign of emphasis where it was none: between figures or
// letters ("5*6 and 7*8"), and before a comma, as the signs of footnotes are
// ("37 ha*, and 12 ha*").
func (w *markdownWriter) literalSign(n *ast.Emphasis) string {
	first, ok := n.FirstChild().(*ast.Text)
	last, ok2 := n.LastChild().(*ast.Text)
	if !ok || !ok2 || first.Segment.Len() == 0 {
		return ""
	}
	open, end := first.Segment.Start, last.Segment.Stop
	inWord := n.Level == 1 && open > 1 && end+1 < len(w.source) &&
		alphanumeric(w.source[open-2]) && alphanumeric(w.source[end+1])
	if !inWord && !strings.ContainsRune(",.;:)!?", rune(w.source[open])) {
		return ""
	}
	return string(w.source[open-n.Level : open])
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// escaped is a sign of Markdown behind a backslash, or a character by name.
var escaped = pattern("\\\\[-\\\\`*_{}\\[\\]()#+.!|<>~&\"']|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

// unescape replaces escapes by what they stand for.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	return escaped().ReplaceAllStringFunc(s, func(m string) string {
		if m[0] == '\\' {
			return m[1:]
		}
		return html.UnescapeString(m)
	})
}

// tagName is the name in a tag, or the sign of a comment or declaration.
var tagName = pattern(`^\s*</?([A-Za-z][A-Za-z0-9-]*|[!?])`)

// isTag says whether what parsed as HTML is HTML, going by the name of the tag.
func isTag(raw string) bool {
	m := tagName().FindStringSubmatch(raw)
	return m != nil && (htmlTags[strings.ToLower(m[1])] || m[1] == "!" || m[1] == "?")
}

var htmlTags = wordSet(`a abbr address article aside audio b big blockquote br
	button caption center cite code data dd del details dfn div dl dt em embed
	figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i iframe img
	input ins kbd label li link main map mark meta nav nobr noscript object ol p
	picture pre q rp rt ruby s samp script section select small source span
	strike strong style sub summary sup svg table tbody td template textarea tfoot
	th thead time tr tt u ul var video wbr`)

// wordSet is a set of the words in a text.
func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
