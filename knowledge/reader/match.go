package reader

// match is how a sentence holds the question's terms.
type match struct {
	strength []float64 // of the best match of each term, 0 where there is none
	place    []int     // the token of that match, -1 where there is none
	runs     []int     // places of all matched tokens, in order
	texts    []int     // the text term at each of runs
}

// sheet is where matches are noted down. Hundreds of sentences are matched for
// a question, and the garbage of each would cost more than its match.
type sheet struct {
	numbers []float64
	places  []int
	runs    []int // of the sentence being matched
	texts   []int
	counts  []int     // by text term, all 0 between uses
	best    []float64 // by term
}

func (q *Query) newSheet() *sheet {
	return &sheet{counts: make([]int, len(q.texts)), best: make([]float64, len(q.Terms))}
}

// sheetSize is how many rows a sheet gets at a time.
const sheetSize = 64

// strengths cuts off a row of n zeros.
func (sh *sheet) strengths(n int) []float64 {
	if len(sh.numbers) < n {
		sh.numbers = make([]float64, sheetSize*n)
	}
	row := sh.numbers[:n:n]
	sh.numbers = sh.numbers[n:]
	return row
}

// row cuts off n places of no set value.
func (sh *sheet) row(n int) []int {
	if len(sh.places) < n {
		sh.places = make([]int, sheetSize*max(8, n))
	}
	row := sh.places[:n:n]
	sh.places = sh.places[n:]
	return row
}

// matchSentence finds the question's terms in a sentence.
func (q *Query) matchSentence(sh *sheet, s *Sentence) match {
	m := match{strength: sh.strengths(len(q.Terms)), place: sh.row(len(q.Terms))}
	for i := range m.place {
		m.place[i] = -1
	}
	sh.runs, sh.texts = sh.runs[:0], sh.texts[:0]
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if !t.Word() {
			continue
		}
		text, ok := q.place[t.Term]
		if !ok {
			continue
		}
		sh.runs, sh.texts = append(sh.runs, i), append(sh.texts, text)
		for _, l := range q.texts[text].links {
			if l.strength > m.strength[l.term] {
				m.strength[l.term], m.place[l.term] = l.strength, i
			}
		}
	}
	m.runs, m.texts = sh.row(len(sh.runs)), sh.row(len(sh.texts))
	copy(m.runs, sh.runs)
	copy(m.texts, sh.texts)
	return m
}

// coverage is the share of the question's weight that the strengths reach, in
// [0,1].
func (q *Query) coverage(strength []float64) float64 {
	if q.Total == 0 {
		return 0
	}
	sum := 0.0
	for i, s := range strength {
		sum += s * q.weight(i)
	}
	return sum / q.Total
}

// missing is the weight, as a share of the whole, of the terms that the first
// match lacks and the second has.
func (q *Query) missing(have, other []float64) float64 {
	if q.Total == 0 {
		return 0
	}
	sum := 0.0
	for i := range have {
		if other[i] > have[i] {
			sum += (other[i] - have[i]) * q.weight(i)
		}
	}
	return sum / q.Total
}

// in matches the terms against a set of text terms.
func (q *Query) in(sh *sheet, has func(term string) bool) []float64 {
	out := sh.strengths(len(q.Terms))
	for _, t := range q.texts {
		if !has(t.text) {
			continue
		}
		for _, l := range t.links {
			out[l.term] = max(out[l.term], l.strength)
		}
	}
	return out
}

// tally counts the text terms of a text.
func (q *Query) tally(sh *sheet, count func(term string) int) {
	for i, t := range q.texts {
		sh.counts[i] = count(t.text)
	}
}

// bm25 is Okapi BM25 (Robertson and Zaragoza 2009) for the query of the text
// that was counted on the sheet, which it clears.
func (q *Query) bm25(sh *sheet, length, average, k1, b float64) float64 {
	norm := k1 * (1 - b + b*length/max(1, average))
	clear(sh.best)
	for i, n := range sh.counts {
		if n == 0 {
			continue
		}
		sh.counts[i] = 0
		tf := float64(n)
		for _, l := range q.texts[i].links {
			sh.best[l.term] = max(sh.best[l.term], l.strength*tf*(k1+1)/(tf+norm))
		}
	}
	sum := 0.0
	for i, s := range sh.best {
		sum += s * q.weight(i)
	}
	return sum
}
