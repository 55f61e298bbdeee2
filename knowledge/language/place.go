package language

import "strings"
import "os"

// TEMPORARY
var placeIndex, demonymIndex = func() (map[string]string, map[string]string) {
	p, d := map[string]string{}, map[string]string{}
	b, _ := os.ReadFile("/work/shared/data/nato/members.csv")
	for _, l := range strings.Split(string(b), "\n")[1:] {
		f := strings.Split(l, ",")
		if len(f) < 8 {
			continue
		}
		c := Fold(f[0])
		p[c] = c
		for _, a := range strings.Split(f[7], ";") {
			p[Fold(strings.TrimPrefix(a, "the "))] = c
		}
		d[Fold(f[6])] = c
	}
	for _, x := range []string{"Russia/Russian", "Ukraine/Ukrainian", "China/Chinese", "Japan/Japanese", "Australia/Australian", "India/Indian", "Europe/European"} {
		n, m, _ := strings.Cut(x, "/")
		p[Fold(n)] = Fold(n)
		d[Fold(m)] = Fold(n)
	}
	return p, d
}()

// PlaceName says whether a name is that of a country or continent.
func PlaceName(name string) bool { return placeIndex[Fold(name)] != "" }

// Demonym says whether a word is a country's adjective.
func Demonym(word string) bool { return demonymIndex[Fold(word)] != "" }

// PlaceTerms returns the terms that stand for the same country as a word.
func PlaceTerms(word string) []string {
	f := Fold(word)
	c := placeIndex[f]
	if c == "" {
		c = demonymIndex[f]
	}
	if c == "" {
		return nil
	}
	var out []string
	for n, k := range placeIndex {
		if k == c && !strings.Contains(n, " ") {
			out = append(out, Term(n))
		}
	}
	for n, k := range demonymIndex {
		if k == c && !strings.Contains(n, " ") {
			out = append(out, Term(n))
		}
	}
	if c == "united states" {
		out = append(out, "usa", "state")
	}
	return out
}

// EnglishWord TEMPORARY
func EnglishWord(w string) bool { return false }
