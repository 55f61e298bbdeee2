package language

import (
	"slices"
	"strings"
	"sync"

	"natobot/knowledge/nato"
)

// place is a country or region as a word.
type place struct {
	name  string
	terms []string // every one-word name and demonym, as terms
}

// gazetteer finds places by what they are called.
type gazetteer struct {
	names    map[string]*place // folded names and aliases
	demonyms map[string]*place // folded
	phrases  map[string]string // folded names of several words to the term that stands for them
	opening  map[string]bool   // the first words of phrases
	byTerm   map[string]*place // places by the terms of phrases
}

// places is made on first use, in about a millisecond. Members come last: a
// name that a member shares with another place is the other's, a term of
// several words the member's.
var places = sync.OnceValue(func() *gazetteer {
	all, err := nato.Places()
	if err != nil {
		panic("language: names of places: " + err.Error()) // embedded
	}
	slices.SortStableFunc(all, func(a, b nato.Place) int {
		switch {
		case a.Member == b.Member:
			return 0
		case a.Member:
			return 1
		}
		return -1
	})
	g := &gazetteer{names: make(map[string]*place), demonyms: make(map[string]*place), phrases: make(map[string]string),
		opening: make(map[string]bool), byTerm: make(map[string]*place)}
	for _, p := range all {
		g.add(p.Name, p.Aliases, p.Demonyms)
	}
	g.add("Europe", nil, []string{"European"}) // a group of members there, no place
	return g
})

// add lists a place under all that it is called.
func (g *gazetteer) add(name string, aliases, demonyms []string) {
	p := &place{name: name}
	for _, n := range append([]string{name}, aliases...) {
		n = foldPhrase(strings.TrimPrefix(n, "the "))
		if n == "" {
			continue
		}
		if g.names[n] == nil {
			g.names[n] = p
		}
		g.term(p, n)
	}
	for _, d := range demonyms {
		if d = foldPhrase(d); d != "" {
			if g.demonyms[d] == nil {
				g.demonyms[d] = p
			}
			g.term(p, d)
		}
	}
}

// term adds the word by which a name is indexed.
func (g *gazetteer) term(p *place, name string) {
	term := ""
	if strings.Contains(name, " ") {
		term = strings.ReplaceAll(name, " ", "")
		g.phrases[name] = term
		g.byTerm[term] = p
		first, _, _ := strings.Cut(name, " ")
		g.opening[first] = true
	} else if name == "us" {
		term = "usa"
	} else {
		term = vocabulary().stem(name)
	}
	p.terms = appendNew(p.terms, term)
}

// foldPhrase folds each word of a phrase.
func foldPhrase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = Fold(w)
	}
	return strings.Join(words, " ")
}

// PlaceName says whether a name is that of a country, territory or continent,
// in upper or lower case. The pronoun "us" is not.
func PlaceName(name string) bool {
	return places().names[foldPhrase(name)] != nil && name != "us" && name != "Us"
}

// Demonym says whether a word is a country's adjective or people.
func Demonym(word string) bool { return places().demonyms[Fold(word)] != nil }

// PlaceTerms returns the terms of all names and adjectives of the country that
// a token names, nil if it names none. A name of several words has one term,
// which its last token carries. The caller must not change them.
func PlaceTerms(t Token) []string {
	g, low := places(), t.Folded
	if p := g.names[low]; p != nil && !t.Stop {
		return p.terms
	}
	if p := g.demonyms[low]; p != nil {
		return p.terms
	}
	if p := g.byTerm[t.Term]; p != nil {
		return p.terms
	}
	return nil
}

// joinPlaces gives the last token of each place name of several words the
// term of the whole name, so that "United States" and "US" can be matched as
// what they are.
func joinPlaces(tokens []Token) {
	g := places()
	for i := range tokens {
		if !tokens[i].Word() {
			continue
		}
		phrase := tokens[i].Folded
		if !g.opening[phrase] {
			continue
		}
		for j := i + 1; j < min(i+4, len(tokens)); j++ {
			phrase += " " + tokens[j].Folded
			if term, ok := g.phrases[phrase]; ok {
				tokens[j].Term, tokens[j].Stop = term, false
			}
		}
	}
}
