package language

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words/thesaurus.txt
var thesaurusList string

// thesaurus holds, for a term or a phrase of two terms, the related terms.
var thesaurus = sync.OnceValue(func() map[string][]string {
	out := make(map[string][]string)
	for _, group := range lines(thesaurusList) {
		keys := make([]string, len(group)) // stemming is most of the work
		for i, w := range group {
			keys[i] = phraseKey(w)
		}
		for i, w := range group {
			for j, other := range group {
				if other != w && !strings.Contains(other, "_") {
					out[keys[i]] = appendNew(out[keys[i]], keys[j])
				}
			}
		}
	}
	return out
})

// phraseKey is a word's term, or a phrase's terms with a space between.
func phraseKey(word string) string {
	parts := strings.Split(word, "_")
	for i, p := range parts {
		parts[i] = Term(p)
	}
	return strings.Join(parts, " ")
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// Related returns the terms that may stand in a text where a question has this
// term, or this phrase of terms with spaces between. The caller must not
// change them.
func Related(term string) []string { return thesaurus()[term] }
