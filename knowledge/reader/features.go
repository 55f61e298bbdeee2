package reader

import (
	"math"
	"slices"

	"natobot/knowledge/question"
)

// Vector is the value of each named feature.
type Vector []float64

// Candidate is a passage that the retriever found.
type Candidate struct {
	Passage *Passage
	Score   float64 // the retriever's, relative to its best: in (0,1]
}

// Scored is a sentence with its features and score.
type Scored struct {
	Candidate int // place of its passage among the candidates
	Sentence  int // place in its passage
	Features  Vector
	Score     float64
	match     match
}

// passageView is what all sentences of a passage share.
type passageView struct {
	matches           []match
	before, after     []float64 // how the sentences around the passage match, nil without them
	around            []float64 // the passage and those two together
	bm25, article     float64
	covered           []float64
	title, heading    []float64
	retriever, length float64
}

// Features computes the features of every sentence of the candidates.
func (q *Query) Features(candidates []Candidate) []Scored {
	n, width, sh := 0, len(SentenceFeatures), q.newSheet()
	for _, c := range candidates {
		n += len(c.Passage.Sentences)
	}
	out, values := make([]Scored, 0, n), make(Vector, n*width)
	for c, cand := range candidates {
		v := q.view(sh, cand)
		for i := range cand.Passage.Sentences {
			s := Scored{Candidate: c, Sentence: i, match: v.matches[i], Features: values[:width:width]}
			values = values[width:]
			q.sentenceFeatures(s.Features, sh, cand.Passage, i, &v)
			out = append(out, s)
		}
	}
	relative(out)
	return out
}

// view matches the question against a passage as a whole.
func (q *Query) view(sh *sheet, c Candidate) passageView {
	p := c.Passage
	v := passageView{retriever: c.Score, length: float64(p.Words)}
	v.matches = make([]match, len(p.Sentences))
	for i, s := range p.Sentences {
		v.matches[i] = q.matchSentence(sh, s)
	}
	v.covered, v.around = sh.strengths(len(q.Terms)), sh.strengths(len(q.Terms))
	for _, m := range v.matches {
		for i, s := range m.strength {
			v.covered[i] = max(v.covered[i], s)
		}
	}
	copy(v.around, v.covered)
	v.before, v.after = q.beside(sh, p.Before, v.around), q.beside(sh, p.After, v.around)
	// The constants of the passage's BM25 are the usual ones; those of the
	// sentence and article are what did best on training questions.
	q.tally(sh, func(t string) int { return p.Terms[t] })
	v.bm25 = q.bm25(sh, v.length, q.Corpus.PassageLength, 1.2, 0.75)
	q.tally(sh, p.Article.Count)
	v.article = q.bm25(sh, float64(p.Article.Words), q.Corpus.ArticleLength, 1.2, 0.75)
	v.title = q.in(sh, func(t string) bool { return p.Article.Title[t] })
	v.heading = q.in(sh, func(t string) bool { return p.Heading[t] })
	return v
}

// beside matches a sentence beside the passage, and adds it to around.
func (q *Query) beside(sh *sheet, s *Sentence, around []float64) []float64 {
	if s == nil {
		return nil
	}
	m := q.matchSentence(sh, s)
	for i, st := range m.strength {
		around[i] = max(around[i], st)
	}
	return m.strength
}

// previous is how the sentence before the i-th matches, nil without one.
func (v *passageView) previous(i int) []float64 {
	if i > 0 {
		return v.matches[i-1].strength
	}
	return v.before
}

// next is how the sentence after the i-th matches, nil without one.
func (v *passageView) next(i int) []float64 {
	if i+1 < len(v.matches) {
		return v.matches[i+1].strength
	}
	return v.after
}

// sentenceFeatures computes the features of one sentence.
func (q *Query) sentenceFeatures(f Vector, sh *sheet, p *Passage, i int, v *passageView) {
	s, m := p.Sentences[i], v.matches[i]
	q.lexical(f, sh, s, m)
	q.surroundings(f, p, i, v)
	q.order(f, s, m)
	q.answerType(f, s, m)
	q.shape(f, p, i)
}

// lexical sets what the sentence's own words say.
func (q *Query) lexical(f Vector, sh *sheet, s *Sentence, m match) {
	for _, t := range m.texts {
		sh.counts[t]++
	}
	bm25 := q.bm25(sh, float64(s.Words), q.Corpus.SentenceLength, 0.6, 0.4)
	f[SentenceBM25] = bm25
	f[fBM25Share] = bm25 / max(1, q.Total*1.6)
	f[Coverage] = q.coverage(m.strength)
	exact, n, named, names := 0.0, 0, 0.0, 0.0
	var rarestIn, rarestOut float64
	for t, st := range m.strength {
		w := q.weight(t)
		if st == 1 {
			exact += w
		}
		if st > 0 {
			n++
			rarestIn = max(rarestIn, w)
		} else {
			rarestOut = max(rarestOut, w)
		}
		if q.Terms[t].Name {
			names += w
			named += w * st
		}
	}
	if q.Total > 0 {
		f[fExact] = exact / q.Total
		f[fRarestIn] = rarestIn / q.Total
		f[fRarestOut] = rarestOut / q.Total
	}
	if len(q.Terms) > 0 {
		f[fMatched] = float64(n) / float64(len(q.Terms))
		f[fAllMatched] = b2f(n == len(q.Terms))
		f[fNoneMatched] = b2f(n == 0)
	}
	if names > 0 {
		f[fNames] = named / names
		f[fNamesMissing] = (names - named) / q.Total
	}
	f[fVerb] = q.tokenMatch(m, q.Verb)
	f[fFocus] = q.tokenMatch(m, q.Focus)
	f[fNovel] = math.Log1p(float64(s.Words - len(m.runs)))
}

// tokenMatch is how well a token of the question is matched, 0 if it is none.
func (q *Query) tokenMatch(m match, token int) float64 {
	if token < 0 {
		return 0
	}
	for t, term := range q.Terms {
		if term.Token == token {
			return m.strength[t]
		}
	}
	return 0
}

// surroundings sets what stands around the sentence: its neighbours, passage,
// article, title and heading.
func (q *Query) surroundings(f Vector, p *Passage, i int, v *passageView) {
	own := v.matches[i].strength
	f[PassageBM25] = v.bm25
	f[fPassageShare] = v.bm25 / max(1, q.Total*2.2)
	f[fArticleBM25] = v.article
	f[fArticleShare] = v.article / max(1, q.Total*2.2)
	f[fRetriever] = v.retriever
	f[fPassageMissing] = q.missing(own, v.covered)
	f[fPassageCoverage] = q.coverage(v.covered)
	f[fTitleMissing] = q.missing(own, v.title)
	f[fTitleCoverage] = q.coverage(v.title)
	f[fHeadingMissing] = q.missing(own, v.heading)
	q.namesNowhere(f, i, v)
	f[fAroundMissing] = q.missing(own, v.around)
	if previous := v.previous(i); previous != nil {
		f[fPrevious] = q.coverage(previous)
		f[fPreviousMissing] = q.missing(own, previous)
		if opensWithPronoun(p.Sentences[i]) {
			f[fPronoun] = 1
			f[fPronounMissing] = f[fPreviousMissing]
		}
	}
	if next := v.next(i); next != nil {
		f[fNext] = q.coverage(next)
		f[fNextMissing] = q.missing(own, next)
	}
}

// namesNowhere sets the weight of the names that stand neither in the sentence
// nor in what it may lean on: the one before, the heading and the title.
func (q *Query) namesNowhere(f Vector, i int, v *passageView) {
	if q.Total == 0 {
		return
	}
	for t, term := range q.Terms {
		if !term.Name {
			continue
		}
		have := max(v.matches[i].strength[t], v.title[t], v.heading[t])
		if previous := v.previous(i); previous != nil {
			have = max(have, previous[t])
		}
		f[fNamesNowhere] += (1 - have) * q.weight(t) / q.Total
		if term.Place {
			f[fPlaces] += (1 - max(v.matches[i].strength[t], v.title[t])) * q.weight(t) / q.Total
		}
	}
}

// pronouns open a sentence that goes on about the one before.
var pronouns = map[string]bool{
	"he": true, "she": true, "it": true, "they": true, "his": true, "her": true, "its": true, "their": true,
	"this": true, "these": true, "that": true, "those": true, "such": true, "both": true, "the": true,
}

func opensWithPronoun(s *Sentence) bool {
	for _, t := range s.Tokens[:min(2, len(s.Tokens))] {
		if t.Word() {
			low := t.Folded
			return pronouns[low] && low != "the"
		}
	}
	return false
}

// order sets how the matched words stand to each other.
func (q *Query) order(f Vector, s *Sentence, m match) {
	if len(m.runs) == 0 {
		return
	}
	pairs, possible := 0.0, 0.0
	for t := 1; t < len(q.Terms); t++ {
		w := min(q.weight(t-1), q.weight(t))
		possible += w
		a, b := m.place[t-1], m.place[t]
		if a >= 0 && b >= 0 {
			switch d := b - a; {
			case d > 0 && d <= 2:
				pairs += w
			case d >= -3 && d <= 4:
				pairs += w / 2
			}
		}
	}
	if possible > 0 {
		f[fBigrams] = pairs / possible
	}
	f[fSubsequence] = float64(q.inOrder(m)) / float64(max(1, len(q.Terms)))
	f[fWindow] = q.window(m)
	f[fPhrase] = q.longestPhrase(s)
}

// inOrder is how many matched words stand in the order of the question: the
// length of the longest increasing subsequence.
func (q *Query) inOrder(m match) int {
	var few [16]int
	tails := few[:0]
	for _, text := range m.texts {
		t := q.texts[text].links[0].term
		at, _ := slices.BinarySearch(tails, t)
		if at == len(tails) {
			tails = append(tails, t)
		} else {
			tails[at] = t
		}
	}
	return len(tails)
}

// window is how densely the distinct matched terms stand, in (0,1].
func (q *Query) window(m match) float64 {
	first, last, n := math.MaxInt, -1, 0
	for _, at := range m.place {
		if at >= 0 {
			first, last, n = min(first, at), max(last, at), n+1
		}
	}
	if n < 2 {
		return 0
	}
	return float64(n) / float64(last-first+1)
}

// longestPhrase is the longest run of the question's words, stop words
// included, that stands in the sentence word for word, as a share of the
// question.
func (q *Query) longestPhrase(s *Sentence) float64 {
	best := 0
	for i := range s.Tokens {
		term := s.Tokens[i].Term
		if term == "" {
			continue
		}
		for j := range q.Tokens {
			if q.Tokens[j].Term != term {
				continue
			}
			n := 1
			for i+n < len(s.Tokens) && j+n < len(q.Tokens) && s.Tokens[i+n].Term != "" && s.Tokens[i+n].Term == q.Tokens[j+n].Term {
				n++
			}
			best = max(best, n)
		}
	}
	return float64(best) / float64(max(1, len(q.Tokens)))
}

// shape sets what is independent of the question.
func (q *Query) shape(f Vector, p *Passage, i int) {
	s := p.Sentences[i]
	f[fLength] = math.Log1p(float64(s.Words))
	f[fShort] = b2f(s.Words < 4)
	f[fLong] = max(0, float64(s.Words-25)/25)
	f[fFirst] = b2f(i == 0)
	f[fPosition] = 1 / float64(1+i)
	f[fOpening] = b2f(p.First && i == 0)
	f[fAside] = b2f(p.Aside)
	if n := len(s.Tokens); n > 0 {
		f[fQuestionMark] = b2f(s.Tokens[n-1].Text == "?")
		f[fColon] = b2f(s.Tokens[n-1].Text == ":")
	}
	if q.Kind == question.Definition || q.Kind == question.Role {
		f[fDefinitionFirst] = f[fFirst]
	}
}

// relative adds what can be said only beside the other candidates: how far a
// sentence is behind the best of them.
func relative(all []Scored) {
	var bm25, coverage float64
	for _, s := range all {
		bm25 = max(bm25, s.Features[SentenceBM25])
		coverage = max(coverage, s.Features[Coverage])
	}
	for _, s := range all {
		s.Features[fBM25Behind] = s.Features[SentenceBM25] / max(1e-9, bm25)
		s.Features[fCoverageBehind] = s.Features[Coverage] - coverage
	}
}

func b2f(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
