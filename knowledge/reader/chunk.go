package reader

import (
	"natobot/knowledge/language"
)

// chunkKind is what a stretch of words is in a sentence.
type chunkKind uint8

const (
	chunkOther   chunkKind = iota // prepositions, conjunctions, punctuation
	chunkNoun                     // a noun phrase without what hangs on it
	chunkVerb                     // a verb with its auxiliaries and adverbs
	chunkQuality                  // an adjective or adverb that stands alone
)

// chunk is a stretch of tokens, both ends included.
type chunk struct {
	kind        chunkKind
	first, last int
}

// chunks divides a sentence into noun phrases, verb groups and the words
// between, by the word classes alone. Every token is in one chunk.
func chunks(tokens []language.Token, tags []language.Tag, mentions []language.Mention) []chunk {
	name := make([]bool, len(tokens))
	for _, m := range mentions {
		if m.Kind == language.Quotation {
			continue
		}
		for i := m.First; i <= m.Last; i++ {
			name[i] = true
		}
	}
	var out []chunk
	for i := 0; i < len(tokens); {
		c := chunk{kind: chunkOther, first: i, last: i}
		switch {
		case nounPart(tokens, tags, name, i):
			c.kind, c.last = chunkNoun, nounEnd(tokens, tags, name, i)
		case tags[i].Verb() || tags[i] == "TO" && i+1 < len(tags) && tags[i+1].Verb():
			c.kind, c.last = chunkVerb, verbEnd(tags, i)
		case tags[i].Adjective() || tags[i] == "RB" || tags[i] == "RBR" || tags[i] == "RBS":
			c.kind = chunkQuality
		}
		out = append(out, c)
		i = c.last + 1
	}
	return out
}

// nounPart says whether a noun phrase can begin at a token.
func nounPart(tokens []language.Token, tags []language.Tag, name []bool, i int) bool {
	if name[i] || tags[i].Noun() || tags[i] == "PRP" || tags[i] == "CD" || tags[i] == "EX" || tags[i] == "FW" {
		return true
	}
	switch tags[i] {
	case "DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "VBG", "VBN", "RB":
	default:
		return false
	}
	// A determiner or quality opens a noun phrase only if a noun follows it.
	for j := i + 1; j < min(i+6, len(tokens)); j++ {
		if name[j] || tags[j].Noun() || tags[j] == "CD" {
			return true
		}
		switch tags[j] {
		case "JJ", "JJR", "JJS", "RB", "POS":
			continue
		case "VBN", "VBG":
			if tags[i] != "VBN" && tags[i] != "VBG" {
				continue
			}
		}
		if text := tokens[j].Text; text != "-" && text != "“" && text != `"` {
			return false
		}
	}
	return false
}

// nounEnd finds the last token of the noun phrase that begins at i.
func nounEnd(tokens []language.Token, tags []language.Tag, name []bool, i int) int {
	last := i
	for j := i + 1; j < len(tokens); j++ {
		hyphen := tokens[j].Text == "-" && j+1 < len(tokens) && tokens[j-1].End == tokens[j].Start && tokens[j].End == tokens[j+1].Start
		switch {
		case name[j] || tags[j].Noun() || tags[j].Adjective() || tags[j] == "CD" || tags[j] == "POS" || hyphen || tokens[j].Text == "%" || tokens[j].Text == "$":
			last = j
		case tokens[j-1].Text == "-" && j-1 == last:
			last = j
		case (tags[j] == "VBN" || tags[j] == "VBG" || tags[j] == "RB") && last < j && j+1 < len(tokens) && !finished(tags[last]) && (tags[j+1].Noun() || tags[j+1].Adjective()):
			last = j
		default:
			return last
		}
	}
	return last
}

// finished says whether a noun phrase can end with the tag, so that a
// participle behind it belongs to what follows.
func finished(t language.Tag) bool { return t.Noun() || t == "CD" || t == "PRP" }

// verbEnd finds the last token of the verb group that begins at i.
func verbEnd(tags []language.Tag, i int) int {
	last := i
	for j := i + 1; j < len(tags); j++ {
		switch {
		case tags[j].Verb() || tags[j] == "RP":
			last = j
		case (tags[j] == "RB" || tags[j] == "TO") && j+1 < len(tags) && tags[j+1].Verb():
		default:
			return last
		}
	}
	return last
}
