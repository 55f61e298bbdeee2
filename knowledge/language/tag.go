package language

import (
	"strings"
	"sync"

	"github.com/jdkato/prose/v3/tag"
)

// Tag is a part of speech in the Penn Treebank's notation (NN, VBD, ...), or
// the mark itself for punctuation.
type Tag string

// Noun says whether the word names something, a proper name included.
func (t Tag) Noun() bool { return strings.HasPrefix(string(t), "NN") }

// Proper says whether the word is a proper name.
func (t Tag) Proper() bool { return strings.HasPrefix(string(t), "NNP") }

// Verb says whether the word is a verb in any form, auxiliaries and modals
// included.
func (t Tag) Verb() bool { return strings.HasPrefix(string(t), "VB") || t == "MD" }

// Finite says whether the word is a verb that can carry a clause.
func (t Tag) Finite() bool { return t == "VBD" || t == "VBZ" || t == "VBP" || t == "MD" }

// Adjective says whether the word is an adjective.
func (t Tag) Adjective() bool { return strings.HasPrefix(string(t), "JJ") }

// tagger loads the model of word classes once, on first use (about 2 ms).
var tagger = sync.OnceValue(func() *tag.Tagger {
	t, err := tag.New()
	if err != nil {
		panic("language: tagger model: " + err.Error()) // compiled into the library
	}
	return t
})

// Tags returns the part of speech of each token of one sentence. They are a
// statistical guess, right for about 19 words in 20 of edited text.
func Tags(tokens []Token) []Tag {
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = t.Text
		if t.Text == "’s" {
			words[i] = "'s"
		}
	}
	out := make([]Tag, len(tokens))
	for i, t := range tagger().Tag(words) {
		switch text := tokens[i].Text; {
		case tokens[i].Word() && text != "%":
			out[i] = Tag(t.Tag)
		case text == "'s" || text == "’s":
			out[i] = Tag(t.Tag)
		default:
			out[i] = Tag(text)
		}
	}
	return out
}
