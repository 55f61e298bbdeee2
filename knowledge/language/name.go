package language

import "strings"

// name finds a proper name, with the office before it: "Romanian President
// Klaus Iohannis" is a person whose first two tokens are the office.
func (f finder) name(i int) (Mention, bool) {
	if !f.capital(i) {
		return Mention{}, false
	}
	last := i
	for {
		next := last + 1
		switch {
		case f.capital(next) && f.tags[next] != "PRP":
			last = next
		case (f.joins(next) || f.shortened(next)) && f.capital(next+1):
			last = next + 1
		case f.low(next) == "of" && f.joins(next) && digits(f.low(next+1)):
			return f.classified(i, next+1) // the Group of 7
		case has(nameParticles, f.low(next)) && has(nameParticles, f.low(next+1)) && f.capital(next+2): // von der
			last = next + 2
		case f.numbered(next):
			return f.classified(i, next)
		default:
			return f.classified(i, last)
		}
	}
}

// capital says whether a token can be part of a name: it begins with a capital
// and, where a sentence begins, is not there only because the sentence begins.
func (f finder) capital(i int) bool {
	if i >= len(f.tokens) {
		return false
	}
	t := f.tokens[i]
	if !t.Word() || !t.Capital() || (t.Stop && t.Text != "US") {
		return false
	}
	if i > 0 && f.tokens[i-1].Word() {
		return true
	}
	if f.tags[i].Proper() || PlaceName(t.Text) || has(givenNames, f.low(i)) {
		return true
	}
	// After punctuation or at the start: a name if the next word is one too and
	// this one is no plain word.
	return f.tags[i].Noun() && i+1 < len(f.tokens) && f.tokens[i+1].Capital() || Demonym(t.Text)
}

// joins says whether a token may stand inside a name: "de", "van", "&", or the
// hyphen and apostrophe of a double name.
func (f finder) joins(i int) bool {
	low := f.low(i)
	if low == "-" || low == "'" || low == "’" || low == "." {
		return f.touching(i) && f.touching(i+1)
	}
	if low == "of" && i > 0 && has(ofHeads, f.low(i-1)) {
		return true
	}
	return has(nameParticles, low)
}

// shortened says whether a token is the full stop of a title: "Mr. Smith".
func (f finder) shortened(i int) bool {
	if f.low(i) != "." || !f.touching(i) {
		return false
	}
	switch f.low(i - 1) {
	case "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "rev", "st":
		return true
	}
	return false
}

// numbered says whether a token is the number of a name: Flight 17, Article 5.
func (f finder) numbered(i int) bool {
	return f.low(i) != "" && len(f.low(i)) <= 3 && digits(f.low(i)) && !f.month(i-1) && f.low(i+1) != "%" && !f.touching(i)
}

// classified says what kind of name the tokens are.
func (f finder) classified(first, last int) (Mention, bool) {
	m := Mention{Kind: Name, First: first, Last: last}
	m.Office = f.office(first, last)
	text := f.text(first, last)
	lastLow := f.low(last)
	switch {
	case m.Office > 0 && first+m.Office <= last:
		m.Kind = Person
	case m.Office > 0:
		m.Office = 0
	case has(timeWords, f.low(first)) && first == last:
		return Mention{}, false
	case PlaceName(text):
		m.Kind = Place
	case has(organisationWords, lastLow) || has(organisationWords, f.low(first)):
		m.Kind = Organisation
	case has(placeWords, lastLow):
		m.Kind = Place
	case has(givenNames, f.low(first)) && last > first:
		m.Kind = Person
	case acronym(text):
		m.Kind = Organisation
	case last == first && f.personContext(first, last):
		m.Kind = Person
	case f.placeContext(first, last):
		m.Kind = Place
	case last == first+1 && f.personContext(first, last):
		m.Kind = Person
	}
	return m, true
}

// office counts the leading tokens that name an office or title, with the
// demonym or department before it.
func (f finder) office(first, last int) int {
	for i := last; i >= first; i-- {
		if has(offices, f.low(i)) && f.low(i) != "st" {
			if f.low(i+1) == "." && i < last {
				i++
			}
			return i - first + 1
		}
	}
	return 0
}

// personContext says whether the words around a name are those that stand
// around people: verbs of saying, "who", an age.
func (f finder) personContext(first, last int) bool {
	after := f.low(last + 1)
	if has(sayingVerbs, after) || f.low(last+1) == "," && f.low(last+2) == "who" || after == "who" || after == "himself" || after == "herself" {
		return true
	}
	before := f.low(first - 1)
	return has(sayingVerbs, before) || before == "mr" || before == "mrs" || before == "ms" || before == "dr"
}

// placeContext says whether a name stands where places stand.
func (f finder) placeContext(first, last int) bool {
	switch f.low(first - 1) {
	case "in", "at", "near", "from", "across", "throughout", "outside", "toward", "towards":
		return true
	}
	return false
}

func (f finder) text(first, last int) string {
	var b strings.Builder
	for i := first; i <= last; i++ {
		if i > first && !f.touching(i) {
			b.WriteByte(' ')
		}
		b.WriteString(f.tokens[i].Text)
	}
	return b.String()
}

// acronym says whether a name is letters in capitals: NATO, EU, U.N.
func acronym(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	return len(letters) >= 2 && len(letters) <= 8 && strings.ToUpper(letters) == letters && !strings.ContainsAny(letters, "0123456789 ")
}
