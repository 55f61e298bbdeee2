package reader

// match is how a sentence holds the question's terms.
type match struct {
	strength []float64 // of the best match of each term, 0 where there is none
	place    []int     // the token of that match, -1 where there is none
	runs     []int     // places of all matched tokens, in order
	terms    []int     // the term matched at each of runs
}

// matchSentence finds the question's terms in a sentence.
func (q *Query) matchSentence(s *Sentence) match {
	m := match{strength: make([]float64, len(q.Terms)), place: make([]int, len(q.Terms))}
	for i := range m.place {
		m.place[i] = -1
	}
	for i, t := range s.Tokens {
		if !t.Word() {
			continue
		}
		links := q.links[t.Term]
		if len(links) == 0 {
			continue
		}
		m.runs = append(m.runs, i)
		m.terms = append(m.terms, links[0].term)
		for _, l := range links {
			if l.strength > m.strength[l.term] {
				m.strength[l.term], m.place[l.term] = l.strength, i
			}
		}
	}
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
func (q *Query) in(has func(term string) bool) []float64 {
	out := make([]float64, len(q.Terms))
	for text, links := range q.links {
		if !has(text) {
			continue
		}
		for _, l := range links {
			out[l.term] = max(out[l.term], l.strength)
		}
	}
	return out
}

// bm25 is Okapi BM25 (Robertson and Zaragoza 2009) of a text for the query.
// count gives how often a text term stands in it.
func (q *Query) bm25(count func(term string) int, length, average, k1, b float64) float64 {
	sum := 0.0
	norm := k1 * (1 - b + b*length/max(1, average))
	best := make([]float64, len(q.Terms))
	for text, links := range q.links {
		tf := float64(count(text))
		if tf == 0 {
			continue
		}
		for _, l := range links {
			best[l.term] = max(best[l.term], l.strength*tf*(k1+1)/(tf+norm))
		}
	}
	for i, s := range best {
		sum += s * q.weight(i)
	}
	return sum
}
