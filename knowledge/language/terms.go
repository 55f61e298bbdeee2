package language

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

//go:embed words/stop.txt
var stopList string

//go:embed words/spelling.txt
var spellingList string

// lexicon is the word lists that terms are made with.
type lexicon struct {
	stop     map[string]bool   // folded words
	spelling map[string]string // folded word to the spelling that is indexed
}

var vocabulary = sync.OnceValue(func() *lexicon {
	l := &lexicon{stop: make(map[string]bool), spelling: make(map[string]string)}
	for _, fields := range lines(stopList) {
		for _, w := range fields {
			l.stop[w] = true
		}
	}
	for _, fields := range lines(spellingList) {
		for _, w := range fields[1:] {
			l.spelling[w] = fields[0]
		}
	}
	return l
})

// lines reads a word list: a line of words each, # begins a comment.
func lines(list string) [][]string {
	var out [][]string
	for line := range strings.Lines(list) {
		line, _, _ = strings.Cut(line, "#")
		if fields := strings.Fields(line); len(fields) > 0 {
			out = append(out, fields)
		}
	}
	return out
}

// Term returns what a word is indexed and matched as: in lower case, without
// accents, in American spelling, stemmed by the Porter2 algorithm
// (https://snowballstem.org/algorithms/english/stemmer.html). Small numbers in
// words become digits and a percent sign becomes "percent". Punctuation has no
// term: "".
func Term(word string) string {
	t, _ := term(word, Fold(word))
	return t
}

// StopWord says whether a word is so common that it says nothing about a
// text's topic.
func StopWord(word string) bool {
	return vocabulary().stop[Fold(word)]
}

// term is the term of a word that has been folded too.
func term(word, folded string) (term string, stop bool) {
	if word == "%" {
		return "percent", false
	}
	if len(word) > maxWord || !strings.ContainsFunc(word, letterOrDigit) {
		return "", false
	}
	l := vocabulary()
	if folded == "us" && (strings.ToUpper(word) == word || strings.Contains(word, ".")) {
		return "usa", false // the country; "us" is a pronoun
	}
	if l.stop[folded] {
		return folded, true
	}
	return l.stem(folded), false
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// stem looks a folded word up or stems it.
func (l *lexicon) stem(folded string) string {
	if known, ok := l.spelling[folded]; ok {
		folded = known
	}
	if folded == "" || folded[0] >= '0' && folded[0] <= '9' {
		return strings.ReplaceAll(folded, ",", "")
	}
	return english.Stem(folded, false)
}

// Fold returns a word in lower case, without accents and without the full
// stops of an abbreviation, so that "Orbán" and "orban", "U.S." and "us" are
// the same word.
func Fold(word string) string {
	if plain(word) {
		return word // most words of a text
	}
	if ascii(word) {
		word = strings.ToLower(word)
	} else {
		word = foldAccents(word)
	}
	if strings.Contains(word, ".") && abbreviation(strings.TrimSuffix(word, ".")) {
		word = strings.ReplaceAll(word, ".", "")
	}
	return strings.ReplaceAll(word, "’", "'")
}

// plain says whether a word is its own folded form: ASCII without capitals or
// full stops.
func plain(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '.' {
			return false
		}
	}
	return true
}

func ascii(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// foldAccents lowers a word and drops the marks that a decomposition sets free.
func foldAccents(word string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(word) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if plain, ok := undecomposed[r]; ok {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// undecomposed holds the Latin letters that Unicode does not decompose.
var undecomposed = map[rune]string{
	'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l", 'đ': "d", 'Đ': "d", 'ð': "d", 'Ð': "d",
	'þ': "th", 'Þ': "th", 'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'ı': "i",
}
