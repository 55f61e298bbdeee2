package language

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

//go:embed words/world.csv
var worldCSV string

//go:embed words/members.csv
var membersCSV string

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

var places = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{names: make(map[string]*place), demonyms: make(map[string]*place), phrases: make(map[string]string),
		opening: make(map[string]bool), byTerm: make(map[string]*place)}
	g.read(worldCSV, 0, 6, 5)
	g.read(membersCSV, 0, 7, 6)
	for _, c := range []string{"Europe/European", "Asia/Asian", "Africa/African"} {
		name, demonym, _ := strings.Cut(c, "/")
		g.add(name, nil, []string{demonym})
	}
	return g
})

func (g *gazetteer) read(data string, name, aliases, demonyms int) {
	rows, _ := csv.NewReader(strings.NewReader(data)).ReadAll()
	for _, r := range rows[1:] {
		g.add(r[name], strings.Split(r[aliases], ";"), strings.Split(r[demonyms], ";"))
	}
}

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

// PlaceName says whether a name is that of a country, territory or continent.
func PlaceName(name string) bool { return places().names[foldPhrase(name)] != nil && name != "us" }

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
