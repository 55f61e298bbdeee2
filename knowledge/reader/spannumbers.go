package reader

import (
	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// The features of a span that have a number for a value. Their order is that
// of spanNumbers.
const (
	nOverlap = iota
	nAllAsked
	nNear
	nNearMost
	nHitBefore
	nHitAfter
	nSubjectBefore
	nSubjectAfter
	nObjectBefore
	nObjectAfter
	nVerbNext
	nVerbDistance
	nFocusIn
	nFocusHead
	nFocusNext
	nFocusDistance
	nAfterCopula
	nBeforeCopula
	nApposition
	nBracket
	nQuoted
	nStart
	nEnd
	nComma
	nAnd
	nFinite
	nSplitName
	nSplitNoun
	nWholeNoun
	nPluralList
	nDeterminer
	nPronoun
	nHitName
	nUnitNext
	nNameAsked
	nRival
	nNearestOfKind
	nPaired
	nCut
)

var spanNumbers = []string{
	nOverlap: "overlap", nAllAsked: "all.asked", nNear: "near", nNearMost: "near.most", nHitBefore: "hit.before", nHitAfter: "hit.after",
	nSubjectBefore: "subject.before", nSubjectAfter: "subject.after", nObjectBefore: "object.before", nObjectAfter: "object.after",
	nVerbNext: "verb.next", nVerbDistance: "verb.distance", nFocusIn: "focus.in", nFocusHead: "focus.head", nFocusNext: "focus.next",
	nFocusDistance: "focus.distance", nAfterCopula: "copula.after", nBeforeCopula: "copula.before", nApposition: "apposition",
	nBracket: "bracket", nQuoted: "quoted", nStart: "start", nEnd: "end", nComma: "comma", nAnd: "and", nFinite: "finite",
	nSplitName: "split.name", nSplitNoun: "split.noun", nWholeNoun: "whole.noun", nPluralList: "plural.list",
	nDeterminer: "determiner", nPronoun: "pronoun", nHitName: "hit.name", nUnitNext: "unit.next", nNameAsked: "name.asked", nRival: "rival", nNearestOfKind: "kind.nearest", nPaired: "paired", nCut: "cut",
}

// overlap sets what the span shares with the question, and how near it stands
// to the words that both have.
func (v *spanView) overlap(f []float64, s span) {
	words, hits := 0, 0
	near := 0.0
	for i := s.first; i <= s.last; i++ {
		t := &v.p.s.Tokens[i]
		near = max(near, v.near[i])
		if !content(*t) {
			continue
		}
		words++
		if v.hit[i] || v.asked[i] {
			hits++
			if v.p.tags[i].Proper() {
				f[nHitName] = 1
			}
		}
	}
	if words > 0 {
		f[nOverlap] = float64(hits) / float64(words)
	}
	f[nAllAsked] = b2f(hits == words)
	if s.mention.Proper() && v.asked[s.last] {
		f[nNameAsked] = 1 // "who called Zelensky ...?" is not answered by "President Zelensky"
	}
	outside := 0.0
	if s.first > 0 {
		outside = v.near[s.first-1]
		f[nHitBefore] = b2f(v.hit[s.first-1])
	}
	if s.last+1 < len(v.near) {
		outside = max(outside, v.near[s.last+1])
		f[nHitAfter] = b2f(v.hit[s.last+1])
	}
	f[nNear] = outside
	f[nNearMost] = near
}

// rivals sets how the span compares with the mentions of its own kind: whether
// it is the one nearest to the question's words, how many stand between it and
// the nearest of those words, and whether it follows that word at once
// ("Latvia, 3.15%").
func (v *spanView) rivals(f []float64, s span) {
	if s.mention == "" {
		return
	}
	hit, distance := -1, 1000
	for i, h := range v.hit {
		if d := gap(s, i); h && (i < s.first || i > s.last) && d < distance {
			hit, distance = i, d
		}
	}
	if hit < 0 {
		return
	}
	f[nNearestOfKind] = 1
	for _, m := range v.p.mentions {
		if m.Kind != s.mention || m.First <= s.last && m.Last >= s.first {
			continue
		}
		if hit < m.First && m.Last < s.first || s.last < m.First && m.Last < hit {
			f[nRival]++
		}
		if v.near[m.First] > v.near[s.first] {
			f[nNearestOfKind] = 0
		}
	}
	f[nRival] = min(f[nRival], 3)
	f[nPaired] = b2f(hit < s.first && distance <= 1)
}

// relations sets where the span stands against the verb and the focus of the
// question.
func (v *spanView) relations(f []float64, s span) {
	if v.verb >= 0 && (v.verb < s.first || v.verb > s.last) {
		before := s.last < v.verb
		f[nSubjectBefore] = b2f(v.q.Subject && before)
		f[nSubjectAfter] = b2f(v.q.Subject && !before)
		f[nObjectBefore] = b2f(!v.q.Subject && before)
		f[nObjectAfter] = b2f(!v.q.Subject && !before)
		d := gap(s, v.verb)
		f[nVerbNext] = b2f(d <= 1)
		f[nVerbDistance] = 1 / float64(1+d)
	}
	if v.focus >= 0 {
		inside := s.first <= v.focus && v.focus <= s.last
		f[nFocusIn] = b2f(inside)
		f[nFocusHead] = b2f(v.focus == s.last)
		if !inside {
			d := gap(s, v.focus)
			f[nFocusNext] = b2f(d == 0)
			f[nFocusDistance] = 1 / float64(1+d)
		}
	}
	low := func(i int) string {
		if i < 0 || i >= len(v.p.s.Tokens) {
			return ""
		}
		return v.p.s.Tokens[i].Folded
	}
	if c := low(s.first - 1); copula(c) {
		f[nAfterCopula] = b2f(s.first >= 2 && v.anyHit(max(0, s.first-6), s.first-2))
	}
	if copula(low(s.last + 1)) {
		f[nBeforeCopula] = b2f(v.anyHit(s.last+2, min(s.last+8, len(v.hit)-1)))
	}
	if mark := low(s.first - 1); mark == "," || mark == "(" || mark == "–" || mark == "—" {
		f[nApposition] = b2f(s.first >= 2 && v.hit[s.first-2])
	}
	if next := low(s.last + 1); next == "," && s.last+2 < len(v.hit) && v.hit[s.last+2] {
		f[nApposition] = 0.5
	}
}

func copula(word string) bool {
	return word == "is" || word == "are" || word == "was" || word == "were"
}

// anyHit says whether a word of the question is among the tokens.
func (v *spanView) anyHit(first, last int) bool {
	for i := first; i <= last; i++ {
		if v.hit[i] {
			return true
		}
	}
	return false
}

// gap is how many tokens lie between a span and a token outside it.
func gap(s span, token int) int {
	if token < s.first {
		return s.first - token - 1
	}
	return max(0, token-s.last-1)
}

// build sets how the span is made.
func (v *spanView) build(f []float64, s span) {
	p := v.p
	f[nBracket] = b2f(p.depth[s.first] > 0)
	f[nQuoted] = b2f(p.quote[s.first] && p.quote[s.last])
	f[nStart] = b2f(s.first == 0)
	f[nEnd] = b2f(s.last >= len(p.tags)-2)
	for i := s.first; i <= s.last; i++ {
		switch {
		case p.tags[i] == ",":
			f[nComma] = 1
		case p.tags[i] == "CC":
			f[nAnd] = 1
		case p.tags[i].Finite():
			f[nFinite] = 1
		case p.tags[i] == "PRP":
			f[nPronoun] = 1
		}
	}
	for _, m := range p.mentions {
		if m.Kind != language.Quotation && (m.First < s.first && s.first <= m.Last && m.First+m.Office != s.first || m.First <= s.last && s.last < m.Last && m.First+m.Office-1 != s.last) {
			f[nSplitName] = 1
		}
	}
	first, last := p.chunks[p.chunkAt[s.first]], p.chunks[p.chunkAt[s.last]]
	if first.kind == chunkNoun && first.first != s.first || last.kind == chunkNoun && last.last != s.last {
		f[nSplitNoun] = 1
	}
	f[nWholeNoun] = b2f(s.chunks == 1 && first.kind == chunkNoun && first.first == s.first && first.last == s.last)
	f[nDeterminer] = b2f(p.tags[s.first] == "DT")
	f[nPluralList] = b2f(v.q.Plural && f[nAnd] == 1 && f[nFinite] == 0)
	if s.mention == language.Number && s.exact && s.last+1 < len(p.tags) {
		f[nUnitNext] = b2f(v.q.Kind == question.Count && v.focus > s.last && v.focus <= s.last+4)
	}
	if s.last+1 < len(p.tags) {
		switch next := p.tags[s.last+1]; {
		case next == "CC" && f[nAnd] == 0, next == "IN" && p.s.Tokens[s.last+1].Term == "of", next == "POS":
			f[nCut] = 1
		}
	}
}
