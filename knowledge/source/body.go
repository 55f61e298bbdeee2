package source

import (
	"strings"

	"natobot/knowledge"
)

// dateline is the place that a report begins with: "BRUSSELS (AN) — ",
// "KYIV, Ukraine, June 3 (Reuters) - ". It is a part of the sentence.
var dateline = pattern(`^\p{Lu}[\p{Lu}'’. -]{2,40}(?:, [^()—–]{1,30})?(?: ?\([^()]{1,40}\))? ?(?:—|–| --? )`)

// bodyReader sorts the article itself.
type bodyReader struct {
	*newspaper
	at      int
	heading string
	others  bool // below a heading such as "Related stories"
}

// read sorts every unit from the first of the article on.
func (b *bodyReader) read() {
	for ; b.at < len(b.units); b.at++ {
		b.sort(b.units[b.at])
	}
}

func (b *bodyReader) sort(u unit) {
	if u.kind == furniture {
		b.others = leadsElsewhere(u.text)
		return
	}
	if b.others && (u.kind == label || u.kind == item || u.kind == dateLine || u.kind == byline) {
		return
	}
	b.others = false
	switch {
	case u.kind == caption:
		b.quote(u, knowledge.Caption, b.heading)
	case u.kind == row:
		b.quote(u, knowledge.Table, b.heading)
	case b.isHeading(u):
		b.heading = strings.TrimRight(u.text, ": ")
	case u.kind == label && describesAtLength(u.text):
		b.quote(u, knowledge.Caption, b.heading)
	default:
		b.quote(u, knowledge.Body, b.heading)
	}
}

// leadsElsewhere says whether the lines below some words are titles of other
// articles.
func leadsElsewhere(text string) bool {
	return elsewhere().MatchString(strings.ToLower(text))
}

var elsewhere = pattern(`^\W*(?:related|read (?:more|also|next|this)|see also|up next|more (?:stories|news|on|from)|most (?:read|popular|viewed)|trending|popular|recommended|editors?['’]|you (?:may|might)|latest|top stories|don['’]t miss|in case you|what to read|suggested|also|explore more|(?:related )?topics|tags|tagged|filed under|categories)\b`)

// Bounds of a section heading.
const (
	maxHeadingWords = 12
	maxLeadInWords  = 6 // of one that ends in a colon
	maxHeadingRun   = 2 // headings in a row; more labels are a list
)

// isHeading says whether the unit in hand is the heading of what follows it.
func (b *bodyReader) isHeading(u unit) bool {
	if u.lines > 1 || u.kind == item || u.kind == prose && !leadIn(u.text) {
		return false
	}
	if u.kind == label && wordCount(u.text) > maxHeadingWords {
		return false
	}
	next := b.at + 1
	for next < len(b.units) && (b.units[next].kind == caption || b.units[next].kind == furniture) {
		next++
	}
	if next < len(b.units) && b.units[next].kind == label && b.run() <= maxHeadingRun {
		next++
	}
	if next >= len(b.units) || b.run() > maxHeadingRun {
		return false
	}
	k := b.units[next].kind
	return k == prose || k == item || k == row
}

// leadIn says whether a unit is a heading that ends in a colon: "What we know:".
func leadIn(text string) bool {
	return strings.HasSuffix(text, ":") && wordCount(text) <= maxLeadInWords
}

// run is the number of labels in a row around the unit in hand. It counts no
// further than it has to.
func (b *bodyReader) run() int {
	from, to := b.at, b.at+1
	for from > 0 && b.units[from-1].kind == label && b.at-from <= maxHeadingRun {
		from--
	}
	for to < len(b.units) && b.units[to].kind == label && to-b.at <= maxHeadingRun {
		to++
	}
	return to - from
}

// describesAtLength says whether a label is the description of a picture rather
// than a heading.
func describesAtLength(text string) bool {
	return wordCount(text) >= 8 && articleFirst().MatchString(text) && !hasVerb(text)
}

var articleFirst = pattern(`^(?:An?|The|Two|Three|Several|People|Soldiers|Women|Men) `)
