package nato

import (
	"fmt"
	"strings"
	"unicode"
)

// Problem is why there is no figure.
type Problem string

// The problems.
const (
	NotMember Problem = "not a member" // a place outside NATO
	NoFigures Problem = "no figures"   // a member without a row: Iceland
	Misspelt  Problem = "misspelt"     // close to a name
	Ambiguous Problem = "ambiguous"    // several places have the name
	Unknown   Problem = "unknown"      // no place has it
	NoYear    Problem = "no such year" // outside the years held
	NoUnit    Problem = "no such unit" // euros
	Unclear   Problem = "unclear"      // a command that is none
)

// Explanation says to a person why a question has no figure, and what to ask
// instead. Its String is one or two whole sentences.
type Explanation struct {
	Problem Problem
	Asked   string    // the name or year as it was typed
	Subject Subject   // what it stands for, where that is known
	Meant   []Subject // what may have been meant, the likeliest first
	Note    string    // for NoFigures, NoYear and NoUnit: what the tables hold
}

// String renders the explanation. Asked is cut short and made printable, but
// not escaped for any platform.
func (e Explanation) String() string {
	switch e.Problem {
	case NotMember:
		return outside(e.Subject)
	case Misspelt:
		return fmt.Sprintf("No country or group of members is called %s. Did you mean %s?%s", quoted(e.Asked), anyOf(e.Meant), strangers(e.Meant))
	case Ambiguous:
		rest := strangers(e.Meant)
		if rest == "" {
			rest = " Please give the full name."
		}
		return fmt.Sprintf("%s may be %s.%s", quoted(e.Asked), anyOf(e.Meant), rest)
	case Unknown:
		return fmt.Sprintf("No country or group of members is called %s. Try a member's name or code, such as Poland or PL.", quoted(e.Asked))
	}
	return e.Note
}

// outside explains a place that is no member, and what that means for figures.
func outside(s Subject) string {
	return strings.TrimSuffix(status(s), ".") + ", so NATO's tables have no figure for it."
}

// status says what a place is to NATO.
func status(s Subject) string {
	switch s.Kind {
	case TerritorySubject:
		return fmt.Sprintf("%s is not a member of NATO by itself: it belongs to %s.", opening(s.Spoken), s.PartOf)
	case FormerSubject:
		return fmt.Sprintf("%s no longer exists and is not a member of NATO.", opening(s.Spoken))
	case RegionSubject:
		return fmt.Sprintf("%s is neither a member of NATO nor a group of its members.", opening(s.Spoken))
	}
	return fmt.Sprintf("%s is not a member of NATO.", opening(s.Spoken))
}

// opening writes a name as a sentence opens with it.
func opening(spoken string) string {
	if strings.HasPrefix(spoken, "the ") {
		return "T" + spoken[1:]
	}
	return spoken
}

// anyOf lists what may have been meant.
func anyOf(subjects []Subject) string {
	names := make([]string, len(subjects))
	for i, s := range subjects {
		names[i] = s.Spoken
	}
	return joined(names, "or")
}

// strangers adds that none of the places meant is a member, where that is so.
func strangers(subjects []Subject) string {
	for _, s := range subjects {
		if s.held() {
			return ""
		}
	}
	switch len(subjects) {
	case 1:
		return " It is not a member of NATO."
	case 2:
		return " Neither is a member of NATO."
	}
	return " None of them is a member of NATO."
}

// joined lists words as a sentence does: a, b and c.
func joined(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	end := len(words) - 1
	return strings.Join(words[:end], ", ") + " " + last + " " + words[end]
}

// quoted cuts what someone typed short, in quotation marks, on one line.
func quoted(asked string) string {
	const most = 40
	var b strings.Builder
	letters := 0
	for _, r := range strings.TrimSpace(asked) {
		if letters == most {
			b.WriteRune('…')
			break
		}
		if !unicode.IsPrint(r) {
			r = ' '
		}
		b.WriteRune(r)
		letters++
	}
	return "“" + b.String() + "”"
}
