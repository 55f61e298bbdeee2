package nato

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed data
var embedded embed.FS

// Load returns the tables inside the binary. They are read and checked on
// first use, and shared by all callers from then on.
func Load() (*Tables, error) { return load() }

var load = sync.OnceValues(func() (*Tables, error) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	return Read(files)
})

// Tables holds the members, the secretaries general and the official spending
// tables. It is not changed once made and may be used from several goroutines.
type Tables struct {
	names    *Names
	members  []Member
	leaders  []Leader
	spending spending
	sources  map[string]Source // by file
	ranking  []int             // places in names, the highest share of the newest year first
	leads    map[string][]int  // by folded name: the terms of a secretary general
	cities   map[string]string // by folded name: the capitals
}

// Read reads the tables from a folder of CSV files and checks every row, each
// against the others. The error names every faulty row that it found by file
// and line.
func Read(files fs.FS) (*Tables, error) {
	t := &Tables{}
	var err error
	if t.sources, err = readSources(files); err != nil {
		return nil, err
	}
	if t.members, err = readMembers(files); err != nil {
		return nil, err
	}
	if t.names, err = readNames(files, t.members); err != nil {
		return nil, err
	}
	if t.leaders, err = readLeaders(files); err != nil {
		return nil, err
	}
	if t.spending, err = readSpending(files, t.members, t.sources[sharesFile]); err != nil {
		return nil, err
	}
	if err := t.readNotes(files); err != nil {
		return nil, err
	}
	return t, t.relate()
}

// readNotes reads what has to be said with a member's row. A member without
// figures must have a note that says why.
func (t *Tables) readNotes(files fs.FS) error {
	s, err := readSheet(files, notesFile, "subject", "about", "note")
	if err != nil {
		return err
	}
	for _, r := range s.rows {
		i := slices.IndexFunc(t.members, func(m Member) bool { return m.ISO2 == r.text("subject") })
		switch {
		case i < 0:
			r.fault("%s is the code of no member", r.text("subject"))
		case r.text("about") == "accession":
			t.members[i].Note = r.text("note")
		case r.text("about") == "spending" && t.spending.series[t.members[i].Name] == nil:
			t.members[i].NoFigures = r.text("note")
		default:
			r.fault("about %q: it must be accession, or spending for a member without figures", r.text("about"))
		}
	}
	for _, m := range t.members {
		if m.NoFigures == "" && t.spending.series[m.Name] == nil {
			s.faults = append(s.faults, fmt.Errorf("%s: %s is not in %s, and no note says why", notesFile, m.Name, sharesFile))
		}
	}
	return s.err()
}

// relate checks the secretaries general against the members, and makes what
// answers are looked up in.
func (t *Tables) relate() error {
	t.leads = map[string][]int{}
	for i, l := range t.leaders {
		if m, ok := t.Member(l.ISO2); !ok || m.Name != l.Country {
			return fmt.Errorf("%s:%d: %s with the code %s is not in %s", l.Row.File, l.Row.Line, l.Country, l.ISO2, membersFile)
		}
		surname := l.Name[strings.LastIndex(l.Name, " ")+1:]
		for _, name := range append([]string{l.Name, surname}, l.Aliases...) {
			key := keyOf(tokens(name))
			if !slices.Contains(t.leads[key], i) {
				t.leads[key] = append(t.leads[key], i)
			}
		}
	}
	for key, terms := range t.leads {
		for _, i := range terms {
			if t.leaders[i].Name != t.leaders[terms[0]].Name {
				return fmt.Errorf("%s:%d: %q names both %s and %s", leadersFile, t.leaders[i].Row.Line, key, t.leaders[i].Name, t.leaders[terms[0]].Name)
			}
		}
	}
	t.cities = map[string]string{}
	for _, m := range t.members {
		city, _, _ := strings.Cut(m.Capital, ",") // Washington, D.C.
		t.cities[keyOf(tokens(city))], t.cities[keyOf(tokens(m.Capital))] = m.Capital, m.Capital
	}
	t.ranking = t.rank()
	return nil
}

// rank orders the members by the newest share of GDP, those without last.
func (t *Tables) rank() []int {
	order := make([]int, len(t.members))
	for i := range order {
		order[i] = i
	}
	rankOf := func(i int) int {
		if f, ok := t.spending.figure(t.members[i].Name, t.spending.last); ok {
			return f.Rank
		}
		return len(order) + 1
	}
	slices.SortStableFunc(order, func(a, b int) int { return rankOf(a) - rankOf(b) })
	return order
}

// Names returns the vocabulary of countries, which states no fact.
func (t *Tables) Names() *Names { return t.names }

// Members lists the members by name.
func (t *Tables) Members() []Member { return slices.Clone(t.members) }

// Member returns the member with an ISO 3166 code of two capital letters.
func (t *Tables) Member(iso2 string) (Member, bool) {
	i := slices.IndexFunc(t.members, func(m Member) bool { return m.ISO2 == iso2 })
	if i < 0 {
		return Member{}, false
	}
	return t.members[i], true
}

// Leaders lists the terms of the secretaries general and of those who acted as
// one, the oldest first.
func (t *Tables) Leaders() []Leader { return slices.Clone(t.leaders) }

// Years returns the first and last year with figures.
func (t *Tables) Years() (first, last int) { return t.spending.first, t.spending.last }

// Edition names the edition of all figures: NATO, June 2024.
func (t *Tables) Edition() string { return t.sources[sharesFile].Edition }

// Guideline is the share of GDP, in percent, that members agreed to spend at
// least.
func (t *Tables) Guideline() float64 { return t.spending.guideline }

// Figure returns a country's figure of a year, by its ISO2 code or by the name
// of one of NATO's aggregates; false where the tables have none.
func (t *Tables) Figure(country string, year int) (Figure, bool) {
	if m, ok := t.Member(country); ok {
		country = m.Name
	}
	return t.spending.figure(country, year)
}

// Sources lists the publications that the tables are from.
func (t *Tables) Sources() []Source {
	return slices.SortedFunc(maps.Values(t.sources), func(a, b Source) int {
		return slices.Index(tableFiles, a.File) - slices.Index(tableFiles, b.File)
	})
}

// Source returns the publication that a table is from, by its file name.
func (t *Tables) Source(file string) Source { return t.sources[file] }
