package nato

import (
	"io/fs"
	"slices"
	"strings"
)

// PlaceKind is what a place in the vocabulary is.
type PlaceKind string

// The kinds of places.
const (
	State     PlaceKind = "state"
	Territory PlaceKind = "territory" // belongs to a state: Greenland, Scotland
	Former    PlaceKind = "former"    // no longer exists: the Soviet Union
	Region    PlaceKind = "region"    // several states outside NATO: Asia
)

// Place is a country or territory as a word: what it and its people are
// called. It states nothing else about the place.
type Place struct {
	Name     string
	Kind     PlaceKind
	ISO2     string // "" where there is none
	ISO3     string // "" where there is none
	PartOf   string // for a territory, the ISO2 code of its state
	Demonyms []string
	Aliases  []string
	Flag     string // emoji, or "" without a code
	Member   bool   // of NATO
}

// Places lists what Names.Places of the tables inside the binary lists, without
// the cost of reading and checking the figures: half a millisecond, anew at each
// call. It is for who needs the vocabulary alone.
func Places() ([]Place, error) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	members, err := readMembers(files)
	if err != nil {
		return nil, err
	}
	return readWorld(files, memberPlaces(members))
}

// memberPlaces makes the members part of the vocabulary.
func memberPlaces(members []Member) []Place {
	places := make([]Place, 0, len(members))
	for _, m := range members {
		places = append(places, Place{
			Name: m.Name, Kind: State, ISO2: m.ISO2, ISO3: m.ISO3, Demonyms: []string{m.Demonym},
			Aliases: m.Aliases, Flag: m.Flag, Member: true,
		})
	}
	return places
}

// readWorld reads the places that are no members.
func readWorld(files fs.FS, members []Place) ([]Place, error) {
	s, err := readSheet(files, worldFile, "country", "iso2", "iso3", "kind", "part_of", "demonyms", "aliases")
	if err != nil {
		return nil, err
	}
	places := slices.Clone(members)
	names, twos, threes := firsts{}, firsts{}, firsts{}
	for _, r := range s.rows {
		p := readPlace(r)
		names.check(r, "country", p.Name)
		twos.check(r, "iso2", p.ISO2)
		threes.check(r, "iso3", p.ISO3)
		if slices.ContainsFunc(members, func(m Place) bool { return m.Name == p.Name || p.ISO2 != "" && m.ISO2 == p.ISO2 }) {
			r.fault("%s is a member and has its row in %s", p.Name, membersFile)
		}
		places = append(places, p)
	}
	for i, r := range s.rows {
		part := places[len(members)+i].PartOf
		if part != "" && !slices.ContainsFunc(places, func(p Place) bool { return p.ISO2 == part }) {
			r.fault("part_of %s is the code of no place", part)
		}
	}
	return places, s.err()
}

// readPlace reads one place that is no member.
func readPlace(r record) Place {
	p := Place{
		Name: r.text("country"), Kind: PlaceKind(r.text("kind")), PartOf: r.maybe("part_of"),
		Demonyms: r.list("demonyms"), Aliases: r.list("aliases"),
	}
	if r.maybe("iso2") != "" {
		p.ISO2 = r.code("iso2", 2)
		p.Flag = flagOf(p.ISO2)
	}
	if r.maybe("iso3") != "" {
		p.ISO3 = r.code("iso3", 3)
	}
	switch p.Kind {
	case State, Former, Region:
		if p.PartOf != "" {
			r.fault("part_of %s, but only a territory is part of a state", p.PartOf)
		}
	case Territory:
		if p.PartOf == "" {
			r.fault("a territory without part_of")
		}
	default:
		r.fault("kind %q is none of %s, %s, %s and %s", p.Kind, State, Territory, Former, Region)
	}
	return p
}

// withArticle puts "the" before a name that takes it in a sentence.
func withArticle(name string, aliases []string) string {
	if strings.HasPrefix(name, "United ") || strings.HasSuffix(name, " states") || strings.HasSuffix(name, " countries") || strings.HasSuffix(name, " members") || strings.HasSuffix(name, " Union") || strings.HasSuffix(name, " Group") || strings.HasSuffix(name, " Republic") || slices.Contains(aliases, "the "+name) {
		return "the " + name
	}
	return name
}
