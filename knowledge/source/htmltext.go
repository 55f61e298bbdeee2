package source

import (
	"strings"

	"golang.org/x/net/html"
)

// line gathers the text of a paragraph as a browser shows it: any stretch of
// white space is one space, and a line ends only where the page says so.
type line struct {
	text  strings.Builder
	space bool // was seen and is not yet written
	ended bool // the last thing written is a line break
}

// add adds text of the page. Soft hyphens show in no browser.
func (l *line) add(s string) {
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r', '\f':
			l.space = true
			continue
		case '\u00AD':
			continue
		}
		if l.space && !l.ended && l.text.Len() > 0 {
			l.text.WriteByte(' ')
		}
		l.text.WriteRune(r)
		l.space, l.ended = false, false
	}
}

// lineBreak ends a line. It says whether a line without text was ended, which is
// how many pages part their paragraphs.
func (l *line) lineBreak() bool {
	if l.text.Len() == 0 || l.ended {
		return true
	}
	l.text.WriteByte('\n')
	l.space, l.ended = false, true
	return false
}

// take returns the text gathered and begins anew.
func (l *line) take() string {
	text := l.text.String()
	*l = line{}
	return text
}

// plainText is the text of an element on one line.
func plainText(n *html.Node) string {
	var l line
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode && !inside(c, n, hiddenTags):
			l.add(c.Data)
		case c.Type == html.ElementNode && (c.Data == "br" || blockTags[c.Data]):
			l.add(" ")
		}
	}
	return l.take()
}

// inside says whether a node lies in an element of some kinds below a root.
func inside(n, root *html.Node, tags map[string]bool) bool {
	for p := n.Parent; p != nil && p != root; p = p.Parent {
		if tags[p.Data] {
			return true
		}
	}
	return false
}

// rawText is the text of an element with its own line breaks.
func rawText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}

// attr is the value of an attribute, "" when the element has none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// blockTags begin a paragraph of their own.
var blockTags = wordSet(`address article aside blockquote body caption center dd
	details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
	header hgroup hr html legend li main menu nav ol p pre search section summary
	table tbody td tfoot th thead tr ul`)

// hiddenTags hold no text to read.
var hiddenTags = wordSet(`script style noscript template iframe object embed svg math
	head title button select option textarea input canvas audio video map`)

// furnitureTags hold what surrounds the text of a page.
var furnitureTags = wordSet(`nav header footer aside form menu dialog`)

// leftOut says whether an element has no text of the article.
func (w *pageWriter) leftOut(n *html.Node) bool {
	if hiddenTags[n.Data] || w.whole && furnitureTags[n.Data] {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && displayNone().MatchString(a.Val) {
			return true
		}
	}
	return false
}

var displayNone = pattern(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)

// standfirstClass is how pages mark the lines between headline and text.
var standfirstClass = pattern(`(?i)(?:^|[^a-z])(?:standfirst|dek|sub-?headline|sub-?title|article-?summary|story-?summary)(?:[^a-z]|$)`)
