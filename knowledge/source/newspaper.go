package source

import (
	"strings"

	"natobot/knowledge"
)

// newspaper sorts the units of a text that was copied from a newspaper, or from
// anywhere: what comes before the article's first sentence (front), the article,
// and what the page puts around it. Every rule is about form. A text that has
// none of the forms keeps every word.
type newspaper struct {
	units   []unit
	doc     document
	change  string // date of the last change, should no other be found
	heading string // of the first section, when it stands below the headline
}

// read sorts every unit.
func (n *newspaper) read() {
	n.units = withoutRepeats(n.units)
	head := n.headline()
	body := n.bodyStart(head)
	for i := range body {
		n.front(i, head, body)
	}
	b := bodyReader{newspaper: n, at: body, heading: n.heading}
	b.read()
	if n.doc.Published == "" {
		n.doc.Published = n.change
	}
}

// quote makes a unit quotable.
func (n *newspaper) quote(u unit, part knowledge.Part, heading string) {
	n.doc.blocks = append(n.doc.blocks, knowledge.Block{Span: u.Span, Part: part, Heading: heading})
}

// withoutRepeats leaves out the description of a picture where its caption,
// which says the same and more, stands right beside it. The ornaments go too.
func withoutRepeats(units []unit) []unit {
	var out []unit
	for _, u := range units {
		if u.kind == ornament {
			continue
		}
		if len(out) > 0 {
			last := &out[len(out)-1]
			near := last.group == u.group
			if repeats(last.text, u.text) && (near || u.kind == caption) && len(last.text) <= len(u.text) {
				u.kind = caption
				*last = u
				continue
			}
			if repeats(u.text, last.text) && last.kind == caption {
				continue
			}
		}
		out = append(out, u)
	}
	return out
}

// minHeadline is the number of words that a headline has at least, when there is
// a choice: shorter lines name the paper or the section.
const minHeadline = 4

// headline finds the headline: a label that stands before the first sentence.
// It is -1 for a text that has none, or nothing but labels.
func (n *newspaper) headline() int {
	best, end := -1, len(n.units)
	for i, u := range n.units {
		if u.kind == prose || u.kind == item || u.kind == row {
			end = i
			break
		}
		if u.kind != label {
			continue
		}
		if best < 0 || wordCount(n.units[best].text) < min(minHeadline, wordCount(u.text)) {
			best = i
		}
	}
	for _, u := range n.units[end:] {
		if u.kind == prose {
			return best
		}
	}
	return -1
}

// Bounds of the front: what is longer or further down is the article.
const (
	maxFront           = 12 // units
	maxStandfirst      = 3  // sentences
	maxStandfirstBytes = 400
)

// bodyStart finds the first unit of the article itself. Sentences before it are
// its standfirst: those before a dateline ("BRUSSELS (AN) —"), before the line
// that names the writer or the day, or before the picture at the top.
func (n *newspaper) bodyStart(head int) int {
	first := n.next(head+1, prose, item, row)
	if head < 0 {
		return n.firstWithoutHeadline()
	}
	end := min(len(n.units), head+1+maxFront)
	for i := first; i < end; i++ {
		if n.units[i].kind == prose && dateline().MatchString(n.units[i].text) {
			if n.standfirsts(first, i) {
				return i
			}
			return first
		}
	}
	return n.behindStandfirst(head, first, end)
}

// firstWithoutHeadline passes over lines that name the writer or the day, where
// sentences follow.
func (n *newspaper) firstWithoutHeadline() int {
	for i, u := range n.units {
		switch u.kind {
		case byline, dateLine, address, furniture:
		case prose:
			return i
		default:
			return 0
		}
	}
	return 0
}

// behindStandfirst finds the first unit of the article by the line or picture
// that parts it from the standfirst.
func (n *newspaper) behindStandfirst(head, first, end int) int {
	signed := n.any(head+1, first, byline, dateLine)
	last := first
	for last < end && n.units[last].kind == prose {
		last++
	}
	parted := n.skip(last, furniture)
	rest := n.next(parted, prose, item, row)
	if parted >= len(n.units) || rest >= len(n.units) || !n.standfirsts(first, last) {
		return first
	}
	switch n.units[parted].kind {
	case byline, dateLine:
		return rest
	case caption:
		if !signed && last == first+1 {
			return rest
		}
	}
	return first
}

// standfirsts says whether the sentences from one unit to another are short and
// few enough for a standfirst.
func (n *newspaper) standfirsts(from, to int) bool {
	sentences := 0
	for _, u := range n.units[from:to] {
		switch u.kind {
		case prose:
			sentences += 1 + len(oneSentence().FindAllString(u.text, -1))
			if len(u.text) > maxStandfirstBytes {
				return false
			}
		case item, row:
			return false
		}
	}
	return sentences <= maxStandfirst
}

// next is the place of the next unit of some kinds, or the end.
func (n *newspaper) next(from int, kinds ...kind) int {
	for i := from; i < len(n.units); i++ {
		for _, k := range kinds {
			if n.units[i].kind == k {
				return i
			}
		}
	}
	return len(n.units)
}

// skip is the place of the next unit that is not of a kind.
func (n *newspaper) skip(from int, k kind) int {
	for from < len(n.units) && n.units[from].kind == k {
		from++
	}
	return from
}

// any says whether a unit of some kinds lies between two places.
func (n *newspaper) any(from, to int, kinds ...kind) bool {
	return n.next(from, kinds...) < to
}

// front sorts a unit before the article's first sentence.
func (n *newspaper) front(i, head, body int) {
	switch u := n.units[i]; {
	case i == head:
		n.doc.Title = u.text
	case u.kind == byline:
		n.doc.Author = joined(", ", n.doc.Author, authorIn(u.text))
		n.published(u.text)
	case u.kind == dateLine:
		n.published(u.text)
	case u.kind == address && n.doc.URL == "":
		n.doc.URL = webAddress().FindStringSubmatch(u.text)[1]
	case u.kind == caption:
		n.quote(u, knowledge.Caption, "")
	case u.kind == prose && i > head:
		n.quote(u, knowledge.Standfirst, "")
	case n.isName(i, head, body):
		n.doc.Author, _, _ = strings.Cut(u.text, " in ")
	case u.kind == label && i > head:
		n.frontLabel(i, head, body)
	}
}

// isName says whether a label is the name of the writer: it stands beside the
// date, and nothing else says who wrote the article.
func (n *newspaper) isName(i, head, body int) bool {
	u := n.units[i]
	if u.kind != label || i <= head || n.doc.Author != "" {
		return false
	}
	dated := i+1 < body && n.units[i+1].kind == dateLine || i-1 > head && n.units[i-1].kind == dateLine
	name, _, _ := strings.Cut(u.text, " in ")
	return dated && wordCount(name) >= 2 && wordCount(name) <= 4 && isNames(name)
}

// published takes the date of a line. The date of a change is kept in reserve.
func (n *newspaper) published(line string) {
	date, change := publishedIn(line)
	if change {
		n.change = date
	} else if n.doc.Published == "" {
		n.doc.Published = date
	}
}

// frontLabel sorts a label between the headline and the article: the second line
// of the headline, what a picture shows, or something of the page. A short one
// right before the article is its first heading.
func (n *newspaper) frontLabel(i, head, body int) {
	u := n.units[i]
	words := wordCount(u.text)
	switch {
	case i+1 == body && words <= maxFrontHeading && n.units[i-1].kind != label:
		n.heading = u.text
	case words < minHeadline || n.any(head+1, i, byline) && n.units[i-1].kind == byline:
	case strings.HasPrefix(u.text, "A ") || strings.HasPrefix(u.text, "An "):
		n.quote(u, knowledge.Caption, "")
	case hasVerb(u.text), n.skip(head+1, furniture) == i:
		n.quote(u, knowledge.Standfirst, "")
	default:
		n.quote(u, knowledge.Caption, "")
	}
}

// maxFrontHeading is the number of words of a heading right below the headline.
const maxFrontHeading = 6
