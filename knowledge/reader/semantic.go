package reader

import "natobot/knowledge/language"

// similar is, for each question term that the sentence lacks, how near the
// nearest of its words is in meaning, in [0,1].
func (q *Query) similar(s *Sentence, m match) []float64 {
	out := make([]float64, len(q.Terms))
	for t := range q.Terms {
		row := q.rows[t]
		if m.strength[t] == 1 || row < 0 {
			continue
		}
		for _, r := range s.rows {
			out[t] = max(out[t], language.Similarity(row, r))
		}
	}
	return out
}

// semantic sets what the sentence says in other words than the question.
func (q *Query) semantic(f Vector, s *Sentence, m match) {
	near := q.similar(s, m)
	sum, gained, worst := 0.0, 0.0, 0.0
	for t, n := range near {
		w, have := q.weight(t), m.strength[t]
		best := max(have, n)
		sum += w * best
		gained += w * max(0, n-have)
		worst = max(worst, w*(1-best))
		if q.Terms[t].Token == q.Verb {
			f[fVerbNear] = best
		}
		if q.Terms[t].Token == q.Focus {
			f[fFocusNear] = best
		}
	}
	if q.Total > 0 {
		f[fNear] = sum / q.Total
		f[fNearGained] = gained / q.Total
		f[fNearWorst] = worst / q.Total
	}
}
