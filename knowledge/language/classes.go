package language

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words/classes.txt
var classList string

// class names a class of words in words/classes.txt.
type class string

// The classes of words.
const (
	months            class = "months"
	weekdays          class = "weekdays"
	seasons           class = "seasons"
	dayWords          class = "dayWords"
	timeUnits         class = "timeUnits"
	timeWords         class = "timeWords"
	vagueCounts       class = "vagueCounts"
	numberWords       class = "numberWords"
	scales            class = "scales"
	ordinalWords      class = "ordinalWords"
	currencyNames     class = "currencyNames"
	currencyCodes     class = "currencyCodes"
	nameParticles     class = "nameParticles"
	ofHeads           class = "ofHeads"
	offices           class = "offices"
	organisationWords class = "organisationWords"
	placeWords        class = "placeWords"
	sayingVerbs       class = "sayingVerbs"
	givenNames        class = "givenNames"
)

var classes = sync.OnceValue(func() map[class]map[string]bool {
	out := make(map[class]map[string]bool)
	for _, fields := range lines(classList) {
		name := class(strings.TrimSuffix(fields[0], ":"))
		if out[name] == nil {
			out[name] = make(map[string]bool)
		}
		for _, w := range fields[1:] {
			out[name][w] = true
		}
	}
	return out
})

// has says whether a folded word is in a class.
func has(c class, word string) bool { return word != "" && classes()[c][word] }

// Office says whether a word names an office or a title, in any case: a
// president, a spokeswoman, a mayor, Mr.
func Office(word string) bool { return has(offices, Fold(word)) }

// SayingVerb says whether a word is a verb that introduces what someone said.
func SayingVerb(word string) bool { return has(sayingVerbs, Fold(word)) }

// MonthOrDay says whether a word is the name of a month or of a day of the
// week.
func MonthOrDay(word string) bool {
	folded := Fold(word)
	return has(months, folded) || has(weekdays, folded)
}
