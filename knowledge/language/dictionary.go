package language

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
)

// The American English word list of Debian's wamerican, made from SCOWL
// (http://wordlist.aspell.net), words in lower case only.
//
//go:embed words/english.txt.gz
var englishList []byte

// englishWords is the word list with a line break on both sides of each word. It is
// unpacked on first use, since only an unknown word asks for it.
var englishWords = sync.OnceValue(func() string {
	r, err := gzip.NewReader(bytes.NewReader(englishList))
	if err != nil {
		panic("language: english.txt.gz: " + err.Error()) // embedded
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic("language: english.txt.gz: " + err.Error())
	}
	return "\n" + string(text)
})

// EnglishWord says whether a word is a common English word, in any of its
// forms. Names are not.
func EnglishWord(word string) bool {
	folded := Fold(word)
	return folded != "" && strings.Contains(englishWords(), "\n"+folded+"\n")
}
