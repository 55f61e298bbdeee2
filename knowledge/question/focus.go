package question

import (
	_ "embed"
	"strings"
	"sync"

	"natobot/knowledge/language"
)

//go:embed focus.txt
var focusList string

// focusKinds maps the term of a noun that a question may ask for to the kind
// of its answers.
var focusKinds = sync.OnceValue(func() map[string]Kind {
	out := make(map[string]Kind)
	for line := range strings.Lines(focusList) {
		kind, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(words) {
			out[language.Term(w)] = Kind(kind)
		}
	}
	return out
})

// focusKind is the kind of answer that a noun asks for, or otherwise.
func focusKind(noun string, otherwise Kind) Kind {
	if k, ok := focusKinds()[language.Term(noun)]; ok {
		return k
	}
	return otherwise
}

// statementVerbs are the verbs, as terms, whose object is what someone said.
var statementVerbs = func() map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(`say tell call describe claim argue announce suggest promise propose warn ask
		write declare state believe think mean add insist explain criticize demand request want offer pledge agree`) {
		out[language.Term(w)] = true
	}
	return out
}()
