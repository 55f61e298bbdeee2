package nato

import (
	"slices"
	"strings"
)

// Mention is a place in a text where a country or group is named.
type Mention struct {
	Start, End int // bytes of the text, without a possessive ending
	Subject    Subject
	Others     []Subject // what else the name may stand for: Korea
	Demonym    bool      // named by its people or language: Polish
	// Weak says that the same letters are as likely another word, as in
	// "turkey" without a capital. It is for the caller to decide by the rest of
	// the sentence.
	Weak bool
}

// Mentions finds the countries and groups that a running text names, in order
// and without overlap. Codes count in capitals alone and for members alone;
// words that are seldom names (it, is, be) never do. Its time is linear in the
// text.
func (n *Names) Mentions(text string) []Mention {
	words := tokens(text)
	shouting := isShouting(words)
	var found []Mention
	for i := 0; i < len(words); {
		m, used := n.mentionAt(words, i, shouting)
		if used == 0 {
			i++
			continue
		}
		found = append(found, m)
		i += used
	}
	return found
}

// isShouting reports whether a text has no lower-case word, so that capitals
// say nothing.
func isShouting(words []token) bool {
	return !slices.ContainsFunc(words, func(t token) bool { return t.shape == lower || t.shape == capital })
}

// mentionAt finds the longest name that begins with a token, and how many
// tokens it takes; none takes 0.
func (n *Names) mentionAt(words []token, i int, shouting bool) (Mention, int) {
	var m Mention
	used := 0
	for _, p := range n.phrasesAt(words, i) {
		subjects, kind := n.lookup(p.key)
		if len(subjects) == 0 {
			continue
		}
		ok, weak := n.isName(words[i:i+p.words], p.key, kind, subjects[0])
		if !ok || n.isOther(words, i, i+p.words, p.key) {
			continue
		}
		weak = weak || shouting && n.needsCapitals(p.key, kind)
		m = Mention{words[i].start, words[i+p.words-1].end, subjects[0], subjects[1:], kind == byDemonym, weak}
		used = p.words
	}
	if used == 0 {
		return n.unmarkedOwner(words[i])
	}
	return m, used
}

// phrase is a run of tokens and its key.
type phrase struct {
	key   string
	words int
}

// phrasesAt returns the runs of tokens from a position on that could be a
// form, shortest first.
func (n *Names) phrasesAt(words []token, i int) []phrase {
	key := keyWord(words[i])
	if !n.starts[key] {
		return nil
	}
	phrases := []phrase{{key, 1}}
	for j := i + 1; j < len(words) && j-i < n.longest; j++ {
		next := keyWord(words[j])
		if next == "" {
			if strings.Contains("-–.", words[j].fold) {
				continue
			}
			break
		}
		key += " " + next
		phrases = append(phrases, phrase{key, j - i + 1})
	}
	return phrases
}

// isName reports whether the way in which a form is written makes it a name,
// and whether weakly so.
func (n *Names) isName(words []token, key string, kind formKind, subject Subject) (ok, weak bool) {
	c, first := n.caveats[key], words[0].shape
	inCapitals := first == upper || first == dotted
	switch {
	case kind == byFlag:
		return true, false
	case c.letters == "never":
		return first == dotted, false
	case kind == byCode:
		return inCapitals && subject.Kind == MemberSubject, false
	case c.letters == "upper":
		return inCapitals, false
	case c.letters == "capital":
		return true, words[len(words)-1].shape == lower
	}
	return true, false
}

// needsCapitals reports whether only capitals make a form a name.
func (n *Names) needsCapitals(key string, kind formKind) bool {
	return kind == byCode || n.caveats[key].letters == "upper"
}

// isOther reports whether the neighbours of a name make it something else.
func (n *Names) isOther(words []token, from, to int, key string) bool {
	c := n.caveats[key]
	if len(c.notBefore) > 0 && to < len(words) && !words[to-1].owner {
		next := words[to].fold
		if slices.Contains(c.notBefore, next) || to+1 < len(words) && slices.Contains(c.notBefore, next+" "+words[to+1].fold) {
			return true
		}
	}
	if len(c.notAfter) > 0 && from > 0 {
		last := words[from-1].fold
		if slices.Contains(c.notAfter, last) || from > 1 && slices.Contains(c.notAfter, words[from-2].fold+" "+last) {
			return true
		}
	}
	return false
}

// unmarkedOwner finds a country whose possessive lacks the apostrophe:
// "polands spending".
func (n *Names) unmarkedOwner(word token) (Mention, int) {
	name, cut := strings.CutSuffix(word.fold, "s")
	if !cut || len(name) < 5 || word.shape > upper {
		return Mention{}, 0
	}
	subjects, kind := n.lookup(name)
	_, doubtful := n.caveats[name]
	if len(subjects) != 1 || kind > byAlias || doubtful {
		return Mention{}, 0
	}
	return Mention{Start: word.start, End: word.end - 1, Subject: subjects[0]}, 1
}
