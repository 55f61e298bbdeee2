package nato

import (
	"slices"
	"strconv"
	"strings"
)

// item is a piece of a question that has been understood.
type item struct {
	class   class
	start   int // bytes of the text
	end     int
	subject Subject // of cSubject
	others  []Subject
	number  float64 // of cNumber, cOrdinal, cYear and cPercent
	until   float64 // of cYear, the last year of a decade
	name    string  // of cLeader and cCity, canonical; else the folded words
	owner   bool    // a possessive ending follows
	demonym bool
	weak    bool
	shape   shape // of cUnknown
	opens   bool  // of cUnknown: it opens a sentence
}

// reading is a text taken to pieces. Every word is in an item; words that are
// unknown, and names that are, have the class cUnknown.
type reading struct {
	text      string
	items     []item
	has       [classCount]int // how often each class stands in it
	several   bool            // it goes on after a question mark
	corrected []Correction
}

// reader takes a text to pieces, either as running text or as the argument of
// a command, where codes count in any case.
type reader struct {
	*Tables
	text     string
	words    []token
	argument bool
	shouting bool
	lexicon  vocabulary
}

// readArgument takes the argument of a command to pieces.
func (t *Tables) readArgument(text string) *reading {
	return reader{Tables: t, text: text, words: tokens(text), argument: true, lexicon: words()}.read()
}

// readQuestion takes a question to pieces. Where a word or two are unknown it
// looks whether they are misspelt, and reads the question as corrected.
func (t *Tables) readQuestion(text string) *reading {
	const few = 3
	out := t.readText(text)
	if n := out.has[cUnknown]; n == 0 || n > few {
		return out
	}
	corrections := t.corrections(out)
	if len(corrections) == 0 {
		return out
	}
	out = t.readText(corrected(text, corrections))
	out.corrected = corrections
	return out
}

// readText takes running text to pieces.
func (t *Tables) readText(text string) *reading {
	r := reader{Tables: t, text: text, words: tokens(text), lexicon: words()}
	r.shouting = isShouting(r.words)
	return r.read()
}

// read takes the text to pieces.
func (r reader) read() *reading {
	out := &reading{text: r.text, items: make([]item, 0, len(r.words))}
	asked := false
	for i := 0; i < len(r.words); {
		it, used := r.itemAt(i)
		if used == 0 {
			it, used = item{class: cUnknown, name: r.words[i].fold, owner: r.words[i].owner, shape: r.words[i].shape, opens: r.words[i].opens}, 1
		}
		it.start, it.end = r.words[i].start, r.words[i+used-1].end
		if it.class == cFill {
			asked = asked || r.words[i].fold == "?"
			i += used
			continue
		}
		i += used
		out.several = out.several || asked
		out.items = append(out.items, it)
		out.has[it.class]++
	}
	return out
}

// itemAt reads what begins with a token, and how many tokens it takes.
func (r reader) itemAt(i int) (item, int) {
	if it, used := r.figureAt(i); used > 0 {
		return it, used
	}
	c, phrase := r.lexicon.phraseAt(r.words, i)
	if it, used := r.nameAt(i); used > 0 && used >= phrase {
		return it, used
	}
	if phrase > 0 {
		return item{class: c, name: keyOf(r.words[i : i+phrase]), owner: r.words[i+phrase-1].owner}, phrase
	}
	return item{}, 0
}

// nameAt reads a country, a group, a secretary general or a capital.
func (r reader) nameAt(i int) (item, int) {
	if name, used := r.leaderAt(i); used > 0 {
		return item{class: cLeader, name: name, owner: r.words[i+used-1].owner}, used
	}
	m, used := r.placeAt(i)
	if city, span := r.cityAt(i); span > used && !r.argument {
		return item{class: cCity, name: city}, span
	}
	if used == 0 {
		return item{}, 0
	}
	it := item{class: cSubject, subject: m.Subject, others: m.Others, demonym: m.Demonym, weak: m.Weak, owner: r.words[i+used-1].owner}
	switch m.Subject.Name {
	case NATOTotal:
		it.class = cNATO // its subject stays, for where its figures are meant
	case foundersGroup:
		it.class = cFound
	}
	return it, used
}

// foundersGroup is the group that questions about founding mean.
const foundersGroup = "Founding members"

// placeAt reads a country or group, by the rules of running text or of an
// argument.
func (r reader) placeAt(i int) (Mention, int) {
	if !r.argument {
		return r.names.mentionAt(r.words, i, r.shouting)
	}
	var m Mention
	used := 0
	for _, p := range r.names.phrasesAt(r.words, i) {
		subjects, kind := r.names.lookup(p.key)
		if len(subjects) == 0 || kind == byCode && subjects[0].Kind != MemberSubject && len(r.words) > 1 {
			continue
		}
		m, used = Mention{Subject: subjects[0], Others: subjects[1:], Demonym: kind == byDemonym}, p.words
	}
	if used == 0 {
		return r.names.unmarkedOwner(r.words[i])
	}
	return m, used
}

// leaderAt reads the longest name of a secretary general.
func (r reader) leaderAt(i int) (string, int) {
	key, used := longestKey(r.words, i, func(key string) bool { return r.leads[key] != nil })
	if used == 0 {
		return "", 0
	}
	return r.leaders[r.leads[key][0]].Name, used
}

// cityAt reads a member's capital.
func (r reader) cityAt(i int) (string, int) {
	key, used := longestKey(r.words, i, func(key string) bool { return r.cities[key] != "" })
	return r.cities[key], used
}

// longestKey finds the longest run of tokens from a position on whose key is
// known, and how many tokens it takes; none takes 0.
func longestKey(words []token, i int, known func(string) bool) (found string, used int) {
	const most = 5
	key := ""
	for j := i; j < len(words) && j-i < most; j++ {
		next := keyWord(words[j])
		switch {
		case next != "" && key != "":
			key += " " + next
		case next != "":
			key = next
		case words[j].fold != "-" && words[j].fold != ",": // Minuto-Rizzo; Washington, D.C.
			return found, used
		}
		if next != "" && known(key) {
			found, used = key, j-i+1
		}
	}
	return found, used
}

// figureAt reads a number, a share in percent, a year or a sign.
func (r reader) figureAt(i int) (item, int) {
	t := r.words[i]
	switch t.shape {
	case number:
		return r.numberAt(i)
	case sign:
		if strings.Contains("-–—", t.fold) && !r.betweenYears(i) {
			return item{class: cFill}, 1
		}
		return signItem(t.fold)
	case lower, capital, upper:
		if t.fold == "us" && i+1 < len(r.words) && r.words[i+1].fold == "$" {
			return item{class: cMoney}, 2
		}
		if n := slices.Index(numerals, t.fold); n >= 0 {
			return r.measured(item{class: cNumber, number: float64(n)}, i, 1)
		}
		if n := slices.Index(ordinals, t.fold); n > 1 {
			return item{class: cOrdinal, number: float64(n)}, 1
		}
	}
	return item{}, 0
}

// betweenYears reports whether a sign stands between two numbers of four
// digits.
func (r reader) betweenYears(i int) bool {
	return i > 0 && i+1 < len(r.words) && r.words[i-1].shape == number && r.words[i+1].shape == number &&
		len(r.words[i-1].fold) == 4 && len(r.words[i+1].fold) == 4
}

// numberAt reads digits: a year, an ordinal, a share or a plain number.
func (r reader) numberAt(i int) (item, int) {
	t := r.words[i]
	value, err := strconv.ParseFloat(t.fold, 64)
	if err != nil {
		return item{}, 0
	}
	if i+1 < len(r.words) && r.words[i+1].start == t.end && slices.Contains([]string{"st", "nd", "rd", "th"}, r.words[i+1].fold) {
		return item{class: cOrdinal, number: value}, 2
	}
	if len(t.fold) == 4 && value >= 1900 && value <= lastYear && value == float64(int(value)) {
		if i+1 < len(r.words) && r.words[i+1].fold == "s" && r.words[i+1].start == t.end && int(value)%10 == 0 {
			return item{class: cYear, number: value, until: value + 9}, 2
		}
		return item{class: cYear, number: value}, 1
	}
	return r.measured(item{class: cNumber, number: value}, i, 1)
}

// measured makes a number a share when a percent sign or word follows.
func (r reader) measured(it item, i, used int) (item, int) {
	if i+used >= len(r.words) {
		return it, used
	}
	next := r.words[i+used].fold
	if next == "-" && i+used+1 < len(r.words) { // two-percent
		if more, span := r.measured(it, i, used+1); span > used+1 {
			return more, span
		}
	}
	switch {
	case next == "per" && i+used+1 < len(r.words) && r.words[i+used+1].fold == "cent":
		it.class = cPercent
		return it, used + 2
	case slices.Contains([]string{"%", "percent", "pct", "pc", "percents"}, next):
		it.class = cPercent
		return it, used + 1
	}
	return it, used
}

// signItem reads a sign; those that say nothing are fill.
func signItem(s string) (item, int) {
	switch s {
	case ",", "&", "/", "+":
		return item{class: cAnd, name: s}, 1
	case "$":
		return item{class: cMoney}, 1
	case "€", "£":
		return item{class: cEuro}, 1
	case "<", "≤":
		return item{class: cLess, name: s}, 1
	case ">", "≥":
		return item{class: cMore, name: s}, 1
	case "=":
		return item{class: cEqual}, 1
	case "%":
		return item{class: cShare}, 1
	case "-", "–", "—":
		return item{class: cTo, name: s}, 1
	}
	return item{class: cFill}, 1
}
