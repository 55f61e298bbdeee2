package language

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words/classes.txt
var classList string

// class is a set of the classes of words in words/classes.txt.
type class uint32

// The classes of words.
const (
	months class = 1 << iota
	weekdays
	seasons
	dayWords
	timeUnits
	timeWords
	vagueCounts
	numberWords
	scales
	ordinalWords
	currencyNames
	currencyCodes
	nameParticles
	ofHeads
	offices
	organisationWords
	placeWords
	sayingVerbs
	givenNames
)

// classNames are the classes as words/classes.txt names them.
var classNames = map[string]class{
	"months":            months,
	"weekdays":          weekdays,
	"seasons":           seasons,
	"dayWords":          dayWords,
	"timeUnits":         timeUnits,
	"timeWords":         timeWords,
	"vagueCounts":       vagueCounts,
	"numberWords":       numberWords,
	"scales":            scales,
	"ordinalWords":      ordinalWords,
	"currencyNames":     currencyNames,
	"currencyCodes":     currencyCodes,
	"nameParticles":     nameParticles,
	"ofHeads":           ofHeads,
	"offices":           offices,
	"organisationWords": organisationWords,
	"placeWords":        placeWords,
	"sayingVerbs":       sayingVerbs,
	"givenNames":        givenNames,
}

// classes holds the classes of each word that is in any.
var classes = sync.OnceValue(func() map[string]class {
	out := make(map[string]class)
	for _, fields := range lines(classList) {
		c := classNames[strings.TrimSuffix(fields[0], ":")]
		for _, w := range fields[1:] {
			out[w] |= c
		}
	}
	return out
})

// has says whether a folded word is in a class.
func has(c class, word string) bool { return classes()[word]&c != 0 }

// Office says whether a word names an office or a title, in any case: a
// president, a spokeswoman, a mayor, Mr.
func Office(word string) bool { return has(offices, Fold(word)) }

// SayingVerb says whether a word is a verb that introduces what someone said.
func SayingVerb(word string) bool { return has(sayingVerbs, Fold(word)) }

// MonthOrDay says whether a word is the name of a month or of a day of the
// week.
func MonthOrDay(word string) bool { return has(months|weekdays, Fold(word)) }
