package nato

import (
	"slices"
	"strings"
)

// maxArgument is the longest name, in bytes, that is looked for; anything
// longer is no name.
const maxArgument = 200

// Resolve finds the one country or group that a name stands for, typed as an
// argument: any case, codes included, with or without "the" or a possessive
// ending. A place outside NATO is resolved too; see Subject.Kind. Where no one
// place is meant, the explanation is Misspelt, Ambiguous or Unknown, and the
// subject is zero.
func (n *Names) Resolve(name string) (Subject, *Explanation) {
	if len(name) > maxArgument {
		return Subject{}, &Explanation{Problem: Unknown, Asked: name}
	}
	key := keyOf(tokens(name))
	subjects := n.exact(key)
	switch len(subjects) {
	case 0:
		return Subject{}, n.nearest(name, strings.TrimPrefix(key, "the "))
	case 1:
		return subjects[0], nil
	}
	return Subject{}, &Explanation{Problem: Ambiguous, Asked: name, Meant: subjects}
}

// exact returns the subjects with a form that is the key, or the key without
// "the" or a possessive ending.
func (n *Names) exact(key string) []Subject {
	for _, k := range variants(key) {
		if subjects, _ := n.lookup(k); len(subjects) > 0 {
			return subjects
		}
	}
	return nil
}

// variants are the keys under which a name may stand.
func variants(key string) []string {
	keys := []string{key}
	if bare, cut := strings.CutPrefix(key, "the "); cut {
		keys = append(keys, bare)
	}
	if bare, cut := strings.CutSuffix(key, "s"); cut && len(bare) > 3 {
		keys = append(keys, bare)
	}
	return keys
}

// nearest explains a name that is none, with the names it comes near to.
func (n *Names) nearest(name, key string) *Explanation {
	if begun := n.begun(key); len(begun) == 1 {
		return &Explanation{Problem: Misspelt, Asked: name, Meant: begun}
	} else if len(begun) > 1 {
		return &Explanation{Problem: Ambiguous, Asked: name, Meant: begun}
	}
	if meant := n.misspelt(key); len(meant) > 0 {
		return &Explanation{Problem: Misspelt, Asked: name, Meant: meant}
	}
	return &Explanation{Problem: Unknown, Asked: name}
}

// maxMeant is how many names an explanation offers.
const maxMeant = 4

// begun returns the subjects with a name that a key is the beginning of: the
// members and groups, or else the places outside NATO.
func (n *Names) begun(key string) []Subject {
	if len(key) < 3 {
		return nil
	}
	var held, others []Subject
	for _, s := range n.written {
		if s.kind > byAlias || !strings.HasPrefix(s.fold, key) {
			continue
		}
		if subject := n.subjects[s.subject]; subject.held() {
			held = include(held, subject)
		} else {
			others = include(others, subject)
		}
	}
	if len(held) == 0 {
		held = others
	}
	return held[:min(len(held), maxMeant)]
}

// include adds a subject that is not yet there.
func include(subjects []Subject, s Subject) []Subject {
	if slices.ContainsFunc(subjects, func(old Subject) bool { return old.Name == s.Name }) {
		return subjects
	}
	return append(subjects, s)
}

// misspelt returns the subjects with the form nearest to a key, if one is near
// enough; of several equally near, members come first.
func (n *Names) misspelt(key string) []Subject {
	limit := tolerance(len(key))
	if limit == 0 || len(key) > maxName {
		return nil
	}
	var meant []Subject
	for _, s := range n.written {
		d := distance(key, s.fold, limit, false)
		if d > limit {
			continue
		}
		if d < limit {
			limit, meant = d, nil
		}
		meant = include(meant, n.subjects[s.subject])
	}
	slices.SortStableFunc(meant, membersFirst)
	return meant[:min(len(meant), maxMeant)]
}

// membersFirst orders what the tables hold before what they do not.
func membersFirst(a, b Subject) int {
	switch {
	case a.held() == b.held():
		return 0
	case a.held():
		return -1
	}
	return 1
}
