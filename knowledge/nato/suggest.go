package nato

import (
	"cmp"
	"slices"
	"strings"
)

// Suggestion is a name offered while a person types.
type Suggestion struct {
	Name    string // canonical, what to send on: Netherlands
	ISO2    string // "" for a group
	Matched string // the form that matched, where it is not the name: Holland
}

// Ways in which a form may match what was typed, best first.
const (
	whole          = iota // the whole form, or a code
	beginning             // the name begins with it
	otherBeginning        // an alias or a demonym does
	wordWithin            // a later word of a form does
	slip                  // a beginning of a form is close to it; more slips are worse
)

// Suggest offers at most n members and groups for a name that is being typed,
// the best match first: whole names and codes, beginnings, words within, then
// misspellings. Matches equally good are ordered by the newest share of GDP.
// Nothing typed yet offers the top spenders.
func (t *Tables) Suggest(typed string, n int) []Suggestion {
	if len(typed) > maxName || n <= 0 {
		return nil
	}
	key := strings.TrimPrefix(keyOf(tokens(typed)), "the ")
	if key == "" {
		return t.topSpenders(n)
	}
	hits := t.hits(key, false)
	if len(hits) == 0 {
		hits = t.hits(key, true)
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(a.score-b.score, a.place-b.place)
	})
	found := make([]Suggestion, 0, min(n, len(hits)))
	for _, h := range hits[:min(n, len(hits))] {
		found = append(found, h.Suggestion)
	}
	return found
}

// topSpenders are offered before anything is typed.
func (t *Tables) topSpenders(n int) []Suggestion {
	found := make([]Suggestion, 0, n)
	for _, i := range t.ranking[:min(n, len(t.ranking))] {
		found = append(found, Suggestion{Name: t.members[i].Name, ISO2: t.members[i].ISO2})
	}
	return found
}

// hit is a suggestion with what orders it.
type hit struct {
	Suggestion
	score int
	place int // in the ranking; groups come after the members
}

// hits finds every member and group with a form that matches, each once with
// its best form.
func (t *Tables) hits(key string, slips bool) []hit {
	best := make(map[int]hit)
	for _, s := range t.names.written {
		subject := t.names.subjects[s.subject]
		if !subject.held() {
			continue
		}
		score, ok := match(key, s, slips)
		if old, had := best[s.subject]; !ok || had && old.score <= score {
			continue
		}
		h := hit{Suggestion{Name: subject.Name, ISO2: subject.ISO2}, score, s.subject + len(t.members)}
		if s.kind != byName {
			h.Matched = s.text
		}
		best[s.subject] = h
	}
	t.addCode(best, key)
	hits := make([]hit, 0, len(best))
	for place, i := range t.ranking {
		if h, ok := best[i]; ok {
			h.place = place
			hits = append(hits, h)
			delete(best, i)
		}
	}
	for _, h := range best {
		hits = append(hits, h)
	}
	return hits
}

// addCode adds the member that a key is the code or flag of.
func (t *Tables) addCode(best map[int]hit, key string) {
	for _, f := range t.names.forms[key] {
		subject := t.names.subjects[f.subject]
		if old, had := best[f.subject]; f.kind >= byCode && subject.held() && (!had || old.score > whole) {
			best[f.subject] = hit{Suggestion{Name: subject.Name, ISO2: subject.ISO2}, whole, 0}
		}
	}
}

// match scores one form; less is better.
func match(key string, s spelling, slips bool) (int, bool) {
	switch {
	case s.fold == key:
		return whole, true
	case strings.HasPrefix(s.fold, key) && s.kind == byName:
		return beginning, true
	case strings.HasPrefix(s.fold, key):
		return otherBeginning, true
	case strings.Contains(s.fold, " "+key):
		return wordWithin, true
	case slips:
		limit := tolerance(len(key))
		if d := distance(key, s.fold, limit, true); limit > 0 && d <= limit {
			return slip + d, true
		}
	}
	return 0, false
}
