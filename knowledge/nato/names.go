package nato

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// SubjectKind is what a name stands for.
type SubjectKind string

// The kinds of subjects. Only members, groups and aggregates have figures.
const (
	MemberSubject    SubjectKind = "member"
	Foreign          SubjectKind = "foreign" // a state that is no member
	TerritorySubject SubjectKind = "territory"
	FormerSubject    SubjectKind = "former"
	RegionSubject    SubjectKind = "region"
	GroupSubject     SubjectKind = "group"
	Aggregate        SubjectKind = "aggregate"
)

// Subject is what a name was resolved to.
type Subject struct {
	Kind   SubjectKind
	Name   string   // canonical: Netherlands, Baltic states
	Spoken string   // the same in a sentence: the Netherlands
	ISO2   string   // of a country, "" where there is none
	PartOf string   // for a territory, the name of its state in a sentence
	Codes  []string // for a group, the codes of its members
}

// Names is the vocabulary: every name, code, demonym and flag of the countries
// of the world, and the names of groups of members. It is not changed once
// made and may be used from several goroutines.
type Names struct {
	places   []Place
	groups   []Group
	subjects []Subject         // of the places, then of the groups
	spoken   map[string]string // by canonical name, the name in a sentence
	forms    map[string][]form // by folded words
	starts   map[string]bool   // first words of the forms
	longest  int               // words in the longest form
	caveats  map[string]caveat // by folded words
	written  []spelling        // forms that a misspelling is compared with
}

// formKind is the way in which a form names its subject; the first is the
// strongest, and wins where a form names two subjects.
type formKind uint8

const (
	byName formKind = iota
	byAlias
	byDemonym
	byCode
	byFlag
)

// form is one way to name a subject.
type form struct {
	subject int
	kind    formKind
}

// spelling is a form as it may be typed.
type spelling struct {
	form
	fold string
	text string // as written in the table
}

// readNames builds the vocabulary of the members, the rest of the world and
// the groups.
func readNames(files fs.FS, members []Member) (*Names, error) {
	places, err := readWorld(files, memberPlaces(members))
	if err != nil {
		return nil, err
	}
	groups, err := readGroups(files, members)
	if err != nil {
		return nil, err
	}
	caveats, err := readCaveats(files)
	if err != nil {
		return nil, err
	}
	n := &Names{places: places, groups: groups, caveats: caveats, forms: make(map[string][]form, 1600), starts: make(map[string]bool, 1200)}
	for i, p := range places {
		n.subjects = append(n.subjects, n.placeSubject(p))
		n.addPlace(i, p)
	}
	for i, g := range groups {
		kind := GroupSubject
		if g.Aggregate {
			kind = Aggregate
		}
		n.subjects = append(n.subjects, Subject{Kind: kind, Name: g.Name, Spoken: withArticle(g.Name, g.Aliases), Codes: g.Codes})
		n.add(len(places)+i, byName, g.Name)
		for _, alias := range g.Aliases {
			n.add(len(places)+i, byAlias, alias)
		}
	}
	n.spoken = make(map[string]string, len(n.subjects))
	for _, s := range n.subjects {
		n.spoken[s.Name] = s.Spoken
	}
	return n, n.unambiguous()
}

// kinds is what places outside NATO are as subjects.
var kinds = map[PlaceKind]SubjectKind{State: Foreign, Territory: TerritorySubject, Former: FormerSubject, Region: RegionSubject}

// placeSubject is what a place's names stand for.
func (n *Names) placeSubject(p Place) Subject {
	s := Subject{Kind: kinds[p.Kind], Name: p.Name, Spoken: withArticle(p.Name, p.Aliases), ISO2: p.ISO2}
	if p.Member {
		s.Kind = MemberSubject
	}
	if p.PartOf != "" {
		whole := n.places[slices.IndexFunc(n.places, func(q Place) bool { return q.ISO2 == p.PartOf })]
		s.PartOf = withArticle(whole.Name, whole.Aliases)
	}
	return s
}

// addPlace adds all forms of a place.
func (n *Names) addPlace(i int, p Place) {
	n.add(i, byName, p.Name)
	for _, alias := range p.Aliases {
		if isPeople(alias, p.Demonyms) {
			n.add(i, byDemonym, alias)
		} else {
			n.add(i, byAlias, alias)
		}
	}
	for _, demonym := range p.Demonyms {
		n.add(i, byDemonym, demonym)
		if strings.HasSuffix(demonym, "an") || strings.HasSuffix(demonym, "i") {
			n.add(i, byDemonym, demonym+"s")
		}
	}
	if p.ISO2 != "" {
		n.add(i, byCode, p.ISO2)
		n.addForm(flagKey(strings.ToLower(p.ISO2)), form{i, byFlag})
	}
	if p.ISO3 != "" {
		n.add(i, byCode, p.ISO3)
	}
}

// isPeople reports whether an alias names a country's people: Norwegians,
// Dutchman. The tables list these with the aliases.
func isPeople(alias string, demonyms []string) bool {
	if !strings.HasSuffix(alias, "s") && !strings.HasSuffix(alias, "man") && !strings.HasSuffix(alias, "men") {
		return false
	}
	return slices.ContainsFunc(demonyms, func(d string) bool { return len(d) > 2 && strings.HasPrefix(alias, d[:2]) })
}

// add adds one written form.
func (n *Names) add(subject int, kind formKind, text string) {
	words := tokens(text)
	key := keyOf(words)
	n.longest = max(n.longest, len(words))
	f := form{subject, kind}
	if n.addForm(key, f) && kind != byCode && len(key) <= maxName {
		n.written = append(n.written, spelling{f, key, text})
	}
}

// addForm adds a form under its key, once for each subject.
func (n *Names) addForm(key string, f form) bool {
	if slices.ContainsFunc(n.forms[key], func(old form) bool { return old.subject == f.subject }) {
		return false
	}
	n.forms[key] = append(n.forms[key], f)
	first, _, _ := strings.Cut(key, " ")
	n.starts[first] = true
	return true
}

// unambiguous checks that no form names two members or groups alike.
func (n *Names) unambiguous() error {
	for key, forms := range n.forms {
		for i, f := range forms {
			for _, g := range forms[:i] {
				a, b := n.subjects[f.subject], n.subjects[g.subject]
				if f.kind == g.kind && a.held() && b.held() {
					return fmt.Errorf("%s, %s: %q names both %s and %s", membersFile, groupsFile, key, b.Name, a.Name)
				}
			}
		}
	}
	return nil
}

// held reports whether the tables have something on a subject.
func (s Subject) held() bool {
	return s.Kind == MemberSubject || s.Kind == GroupSubject || s.Kind == Aggregate
}

// lookup returns the subjects that a key names most directly, and how.
func (n *Names) lookup(key string) ([]Subject, formKind) {
	forms := n.forms[key]
	if len(forms) == 0 {
		return nil, 0
	}
	best := forms[0].kind
	for _, f := range forms[1:] {
		best = min(best, f.kind)
	}
	var subjects []Subject
	for _, f := range forms {
		if f.kind == best {
			subjects = append(subjects, n.subjects[f.subject])
		}
	}
	return subjects, best
}

// keyOf joins the folded words of a phrase.
func keyOf(words []token) string {
	var b strings.Builder
	for _, t := range words {
		if w := keyWord(t); w != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
	}
	return b.String()
}

// keyWord is a token as it stands in a key; signs fall away.
func keyWord(t token) string {
	switch {
	case t.shape == flag:
		return flagKey(t.fold)
	case t.shape == sign && t.fold == "&":
		return "and"
	case t.shape == sign:
		return ""
	}
	return t.fold
}

// flagKey keeps a flag apart from the word that its letters spell.
func flagKey(code string) string { return "flag:" + code }

// Places lists the countries and territories of the vocabulary: the members
// first, then the others, each by name. The caller may keep the slice, and
// must not change what its elements hold.
func (n *Names) Places() []Place { return slices.Clone(n.places) }

// Groups lists the names for several members at once.
func (n *Names) Groups() []Group { return slices.Clone(n.groups) }

// Canonical returns the name that the tables use for a country or group named
// in any way (holland, DEU, a flag), and false when no one place is meant.
func (n *Names) Canonical(name string) (string, bool) {
	subject, problem := n.Resolve(name)
	return subject.Name, problem == nil
}
