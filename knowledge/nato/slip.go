package nato

import (
	"slices"
	"strings"
)

// Correction is a word that was read as another.
type Correction struct{ Was, Is string }

// corrected puts corrections into a text.
func corrected(text string, corrections []Correction) string {
	for _, c := range corrections {
		text = strings.Replace(text, c.Was, c.Is, 1)
	}
	return text
}

// corrections finds what the unknown words of a question are slips of. It
// returns none when one of them is no slip, since the question is then about
// something else.
func (t *Tables) corrections(r *reading) []Correction {
	var found []Correction
	for _, it := range r.items {
		if it.class != cUnknown || words().parts[it.name] {
			continue
		}
		is, ok := t.slipOf(it)
		if !ok {
			return nil
		}
		found = append(found, Correction{r.text[it.start:it.end], is})
	}
	return found
}

// slipOf finds what an unknown word is a slip of: a word of the lexicon, unless
// a capital shows that it is a name, or else a member or a secretary general.
func (t *Tables) slipOf(it item) (string, bool) {
	if it.shape >= flag || len(it.name) > maxName {
		return "", false
	}
	if it.shape == lower || it.opens {
		if word, ok := words().correct(it.name); ok {
			return word, true
		}
	}
	if subject, ok := t.names.slip(it.name); ok {
		return subject.Name, true
	}
	return t.leaderSlip(it.name)
}

// leaderSlip finds the one secretary general with a surname of some length that
// is a letter away.
func (t *Tables) leaderSlip(word string) (string, bool) {
	found := ""
	for key := range t.leads {
		if len(key) < shortestTypo || strings.Contains(key, " ") || distance(word, key, 1, false) > 1 {
			continue
		}
		if found != "" {
			return "", false
		}
		found = t.leaders[t.leads[key][0]].Name
	}
	return found, found != ""
}

// slip returns the one member whose name or alias a word of running text is a
// slip away from: one letter, two in long words.
func (n *Names) slip(word string) (Subject, bool) {
	limit := 1
	if len(word) > 7 {
		limit = 2
	}
	if len(word) < 5 {
		return Subject{}, false
	}
	found := n.near(word, limit)
	if bare, cut := strings.CutSuffix(word, "s"); cut && len(found) == 0 {
		found = n.near(bare, limit)
	}
	if len(found) != 1 || found[0].Kind != MemberSubject {
		return Subject{}, false
	}
	return found[0], true
}

// near returns the countries with a name or alias of some length within a
// number of slips.
func (n *Names) near(word string, limit int) []Subject {
	var found []Subject
	for _, s := range n.written {
		if s.kind <= byAlias && len(s.fold) > 4 && n.subjects[s.subject].Kind != GroupSubject && distance(word, s.fold, limit, false) <= limit {
			found = include(found, n.subjects[s.subject])
		}
	}
	return found
}

// shortestTypo is the shortest unknown word, in bytes, that may be a slip of
// the hand in a word of the lexicon.
const shortestTypo = 6

// notTypos are words that a letter turns into one of the lexicon, and that
// mean what they say.
var notTypos = strings.Fields("sending sender senders slender funded funder funders funding county counties capita officer officers charged charge shared shares latent reacted slowest remember counted ember longer longed leased allied stated stared formal former formers forced joint joints dated ending pending lending depend depends defend defends defended mended ranged ranger rangers granted headers heated ladder missile missiles mission missions friends gained guided bounded generals generate generally secretly")

// correct finds the one word of the lexicon that an unknown word is a slip
// away from, with the same first letter.
func (v vocabulary) correct(word string) (string, bool) {
	if len(word) < shortestTypo || slices.Contains(notTypos, word) {
		return "", false
	}
	found := ""
	for _, known := range v.long {
		if known[0] != word[0] || distance(word, known, 1, false) > 1 {
			continue
		}
		if found != "" && (v.classes[found] != v.classes[known] || v.classes[known] == cUnknown) {
			return "", false
		}
		found = known
	}
	return found, found != ""
}
