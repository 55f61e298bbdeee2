package source

import (
	"strings"
	"unicode"
)

// kind is what a unit of a plain text looks like, taken by itself.
type kind int

const (
	prose     kind = iota // sentences
	label                 // short, without a full stop: a headline, a heading, a name
	furniture             // navigation, advertisement, boilerplate
	byline                // who wrote it
	dateLine              // when
	address               // nothing but an address on the web
	caption               // what a picture shows, or whose it is
	item                  // of a list
	row                   // of a table
	ornament              // no letter and no figure
)

// Bounds of a label.
const (
	maxLabelWords = 25
	maxLabelBytes = 160
)

// maxForm is the size above which a unit can only be prose, in bytes.
const maxForm = 700

// kindOf says what a unit looks like.
func kindOf(u unit) kind {
	switch {
	case len(u.text) > maxForm:
		return prose
	case strings.IndexFunc(u.text, letterOrFigure) < 0:
		return ornament
	case isFurniture(u.text):
		return furniture
	case strings.Contains(u.text, "://") && webAddress().MatchString(u.text):
		return address
	case isDateLine(u.text):
		return dateLine
	case isByline(u.text):
		return byline
	case isCaption(u.text):
		return caption
	case u.lines <= 2 && isLabel(u.text):
		return label
	}
	return prose
}

func letterOrFigure(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

var webAddress = pattern(`^(?i:(?:source|url|link|original|from): )?(https?://\S+)$`)

// isLabel says whether a line is a headline or a heading by its form. A question
// may be one; what a person says may not.
func isLabel(text string) bool {
	words := wordCount(text)
	if len(text) > maxLabelBytes || words > maxLabelWords {
		return false
	}
	if strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return words <= 15 && !strings.ContainsAny(text[:1], `"'`) && !strings.HasPrefix(text, "“")
	}
	return !endsSentence(text)
}

// finalStop is the end of a sentence: its stop, and the quotes, brackets and
// signs of footnotes that may stand behind it.
var finalStop = pattern(`[.!?…:;,][)\]"'”’»*†]*(?:\[[^\]]{1,40}\])*$`)

// abbreviated is an ending whose full stop belongs to the word: "the U.S.".
var abbreviated = pattern(`\b(?:\pL\.){2,}$|\b(?i:Inc|Corp|Ltd|Co|Jr|Sr|No|vs)\.$`)

// endsSentence says whether a text ends as a sentence does.
func endsSentence(text string) bool {
	text = strings.TrimSpace(text)
	return finalStop().MatchString(text) && !abbreviated().MatchString(text)
}

// wordCount is the number of words in a text.
func wordCount(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}
