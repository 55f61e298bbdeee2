package source

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
)

// marker is what stands before a list item in its line.
var marker = pattern(`(?:([0-9]{1,9})[.)]|[-+*])[ \t]*$`)

// literalMarker returns the sign before the text of a list item when it was no
// sign of a list but a part of the sentence: "1986. A great year." or
// "- 5 degrees". It is "" for lists and for what stands in none.
func (w *markdownWriter) literalMarker(n ast.Node) string {
	item, ok := n.Parent().(*ast.ListItem)
	if !ok || item.FirstChild() != n || n.Lines().Len() == 0 {
		return ""
	}
	list, ok := item.Parent().(*ast.List)
	if !ok {
		return ""
	}
	start := n.Lines().At(0).Start
	m := marker().FindSubmatch(w.source[lineStart(w.source, start):start])
	if m == nil || !literal(list, string(m[1]), w.source[start]) {
		return ""
	}
	return string(m[0])
}

// literal says whether the sign of a list is a part of its text: a number that
// no list would begin with, and a sign before a single figure.
func literal(list *ast.List, number string, next byte) bool {
	alone := list.ChildCount() == 1
	if list.IsOrdered() {
		n, err := strconv.Atoi(number)
		return err != nil || n > 999 || alone && n != 1
	}
	return alone && '0' <= next && next <= '9'
}
