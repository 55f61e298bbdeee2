package statement

import (
	"slices"

	"natobot/knowledge"
)

// sentence is a sentence taken to pieces, with what stands before it.
type sentence struct {
	text   string
	tokens []token
	topic  topic // of the sentence and what stands over and before it
	own    topic // of the sentence alone
	pub    int   // the year of publication, 0 if unknown
	paired []bool
}

// topic is what a text is about, as far as it matters here.
type topic struct {
	spend, defence, gdp, other bool
}

// aboutOf finds out what tokens are about.
func aboutOf(tokens []token) topic {
	var t topic
	for _, x := range tokens {
		switch x.class {
		case cSpend, cSpender:
			t.spend = true
		case cDefence, cAlliance:
			t.defence = true
		case cGDP:
			t.gdp = true
		case cTopic:
			t.other = true
		}
	}
	return t
}

// and joins what two texts are about; what else the first is about does not
// matter to the second.
func (t topic) and(more topic) topic {
	return topic{spend: t.spend || more.spend, defence: t.defence || more.defence, gdp: t.gdp || more.gdp, other: more.other}
}

// at returns the token at a position, or none beyond the ends.
func (s *sentence) at(i int) token {
	if i < 0 || i >= len(s.tokens) {
		return token{}
	}
	return s.tokens[i]
}

// is reports whether the token at a position is of one of the classes.
func (s *sentence) is(i int, classes ...class) bool {
	return i >= 0 && i < len(s.tokens) && slices.Contains(classes, s.tokens[i].class)
}

// word reports whether the token at a position is one of some words.
func (s *sentence) word(i int, words ...string) bool {
	return slices.Contains(words, s.at(i).fold)
}

// has reports whether a token of one of the classes stands in a range.
func (s *sentence) has(from, to int, classes ...class) bool {
	for i := max(0, from); i < min(to, len(s.tokens)); i++ {
		if s.is(i, classes...) {
			return true
		}
	}
	return false
}

// clause finds the stretch around a token that no break, stop or colon divides.
func (s *sentence) clause(i int) (from, to int) {
	for from = i; from > 0 && !s.is(from-1, cBreak, cStop); from-- {
	}
	for to = i + 1; to < len(s.tokens) && !s.is(to, cBreak, cStop); to++ {
	}
	return from, to
}

// segment finds the start of the stretch before a token that no comma divides.
func (s *sentence) segment(i int) int {
	for i > 0 && !s.is(i-1, cBreak, cStop, cComma, cColon) {
		i--
	}
	return i
}

// span is the text from one token to another.
func (s *sentence) span(from, to int) knowledge.Span {
	return knowledge.Span{Start: s.tokens[from].Start, End: s.tokens[to].End}
}

// skipBack goes left over determiners and the alliance's name.
func (s *sentence) skipBack(i int) int {
	for i >= 0 && (s.word(i, "the", "a", "an", "its", "their", "of", "own", "that", "this", "only", "just") || s.is(i, cAlliance, cRough)) {
		i--
	}
	return i
}
