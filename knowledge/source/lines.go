package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"natobot/knowledge"
)

// unit is a piece of a plain text that stands for itself: a paragraph, be it of
// one line or wrapped over several, or a line such as a headline or a date.
type unit struct {
	knowledge.Span
	text  string // on one line
	lines int    // how many the unit has in the file
	group int    // number of the group of lines, between blank lines, that it is in
	kind  kind
}

// Widths that tell how a text is laid out, in characters.
const (
	widest = 120 // no text is wrapped wider than this
	narrow = 45  // lines of a list, a menu or a verse
)

// unitsOf divides a text into units.
func unitsOf(text string) []unit {
	var units []unit
	var group []knowledge.Span
	groups := 0
	for line := range lineSpans(text) {
		if line.Len() > 0 {
			group = append(group, line)
			continue
		}
		units = append(units, unitsIn(text, group, groups)...)
		group, groups = group[:0], groups+1
	}
	return append(units, unitsIn(text, group, groups)...)
}

// lineSpans yields the lines of a text without the space around them. A line
// may end as on any system: \n, \r\n or \r.
func lineSpans(text string) func(yield func(knowledge.Span) bool) {
	return func(yield func(knowledge.Span) bool) {
		at := 0
		for at < len(text) {
			end := at + strings.IndexAny(text[at:], "\r\n")
			next := end + 1
			if end < at {
				end, next = len(text), len(text)
			} else if strings.HasPrefix(text[end:], "\r\n") {
				next++
			}
			if !yield(trim(text, knowledge.Span{Start: at, End: end})) {
				return
			}
			at = next
		}
	}
}

// trim moves the ends of a span inwards past space and byte order marks.
func trim(text string, s knowledge.Span) knowledge.Span {
	piece := s.In(text)
	left := len(piece) - len(strings.TrimLeftFunc(piece, isBlank))
	right := len(strings.TrimRightFunc(piece, isBlank))
	if left >= right {
		return knowledge.Span{Start: s.Start, End: s.Start}
	}
	return knowledge.Span{Start: s.Start + left, End: s.Start + right}
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' }

// unitsIn divides the lines between two blank ones.
func unitsIn(text string, lines []knowledge.Span, group int) []unit {
	var units []unit
	layout := layoutOf(text, lines)
	for i, line := range lines {
		if i > 0 && !layout.breaks(lines[i-1].In(text), line.In(text)) {
			last := &units[len(units)-1]
			last.End = line.End
			last.lines++
			continue
		}
		units = append(units, unit{Span: line, lines: 1, group: group})
	}
	for i := range units {
		layout.sort(text, &units[i])
	}
	return units
}

// sort says what a unit is: by the layout it is in, or else by its form.
func (l layout) sort(text string, u *unit) {
	u.text = fold(u.In(text))
	switch {
	case l.rows:
		u.kind = row
	case l.items && bullet().MatchString(u.text):
		u.kind = item
		u.Start += len(bullet().FindString(u.In(text)))
		u.text = fold(u.In(text))
	default:
		u.kind = kindOf(*u)
	}
}

// bullet is the sign before an item of a list. Numbers are left in the text.
var bullet = pattern(`^[-*•–—·▪◦‣]\s+`)

// layout is how a group of lines is set.
type layout struct {
	width int  // of the longest line, in characters
	short bool // every line is: a list, a menu or a verse
	runs  bool // a line goes on in lower case: sentences run over lines
	items bool // the first line is an item of a list
	rows  bool // every line is a row of a table
}

func layoutOf(text string, lines []knowledge.Span) layout {
	l := layout{short: true, rows: len(lines) > 1}
	for i, line := range lines {
		piece := line.In(text)
		n := utf8.RuneCountInString(piece)
		l.width = max(l.width, n)
		l.short = l.short && n <= narrow
		l.runs = l.runs || i > 0 && beginsLower(piece)
		l.rows = l.rows && columnGap().MatchString(piece)
	}
	l.items = len(lines) > 0 && bullet().MatchString(lines[0].In(text))
	return l
}

// columnGap is what stands between the columns of a table in plain text.
var columnGap = pattern(`\S(?:[ ]*\t|[ ]{3,})\s*\S|^\|.*\|$`)

// breaks says whether a line begins something new or goes on with the line
// before it. A wrapped line goes on: the next word did not fit on the line
// before. Only where it would have fitted did somebody break the line.
func (l layout) breaks(prev, next string) bool {
	switch {
	case l.rows || l.items && bullet().MatchString(next):
		return true
	case repeats(prev, next):
		return true
	case beginsLower(next):
		return false
	case standsAlone(prev) || standsAlone(next) || credited(prev) || numbered().MatchString(prev):
		return true
	case !l.runs && (l.width > widest || l.short):
		return true
	}
	return l.breaksRunning(prev, next)
}

// breaksRunning is breaks for lines that sentences may run over.
func (l layout) breaksRunning(prev, next string) bool {
	used := utf8.RuneCountInString(prev)
	if l.width > widest {
		return endsSentence(prev) || used > widest || utf8.RuneCountInString(next) > widest
	}
	word, _, _ := strings.Cut(next, " ")
	if used+1+utf8.RuneCountInString(word) > l.width {
		return false
	}
	return endsSentence(prev) || !l.runs || l.short || used < l.width*3/4
}

// maxLine is the size of a line of the page at most, in bytes.
const maxLine = 400

// standsAlone says whether a line can only be a line of its own. A few words
// with a full stop are none: they may end a wrapped paragraph ("on Twitter.").
func standsAlone(line string) bool {
	if len(line) > maxLine || wordCount(line) <= 2 && endsSentence(line) {
		return false
	}
	switch kindOf(unit{text: fold(line), lines: 1}) {
	case furniture, byline, dateLine, address:
		return true
	}
	return false
}

// repeats says whether a line begins as the line before it: the description of
// a picture and then its caption.
func repeats(prev, next string) bool {
	if prev == "" || next == "" || prev[0] != next[0] || len(prev) > maxForm {
		return false
	}
	prev = strings.TrimRight(fold(prev), ".")
	return wordCount(prev) >= 3 && strings.HasPrefix(fold(next), prev)
}

func beginsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}
