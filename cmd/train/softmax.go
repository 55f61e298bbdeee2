package main

import "math"

// group is one question's alternatives: their features, and how right each is.
type group struct {
	rows   [][]float64
	gold   []float64 // sums to 1
	source string    // the article the question is about
}

// scale standardises features, so that one step size suits them all.
type scale struct{ mean, spread []float64 }

// newScale measures the features' means and standard deviations.
func newScale(groups []group, n int) scale {
	s := scale{make([]float64, n), make([]float64, n)}
	rows := 0.0
	for _, g := range groups {
		for _, r := range g.rows {
			rows++
			for i, v := range r {
				s.mean[i] += v
				s.spread[i] += v * v
			}
		}
	}
	for i := range s.mean {
		s.mean[i] /= rows
		s.spread[i] = math.Sqrt(max(0, s.spread[i]/rows-s.mean[i]*s.mean[i]))
		if s.spread[i] < 1e-6 {
			s.spread[i] = 1
		}
	}
	return s
}

// trainSoftmax fits weights by listwise softmax (ListNet, Cao et al. 2007):
// the probability that the model gives to the right alternatives of each
// question is maximised, with an L2 penalty, by full-batch Adam (Kingma and Ba
// 2015). It is deterministic.
func trainSoftmax(groups []group, n, steps int, l2 float64) []float64 {
	s := newScale(groups, n)
	w, m, v := make([]float64, n), make([]float64, n), make([]float64, n)
	for step := 1; step <= steps; step++ {
		grad := gradient(groups, s, w)
		rate := 0.1 * (1 - float64(step)/float64(steps+1))
		for i := range w {
			g := grad[i] + l2*w[i]
			m[i] = 0.9*m[i] + 0.1*g
			v[i] = 0.999*v[i] + 0.001*g*g
			w[i] -= rate * (m[i] / (1 - math.Pow(0.9, float64(step)))) / (math.Sqrt(v[i]/(1-math.Pow(0.999, float64(step)))) + 1e-8)
		}
	}
	for i := range w {
		w[i] /= s.spread[i]
	}
	return w
}

// gradient of the mean cross entropy at the standardised weights w.
func gradient(groups []group, s scale, w []float64) []float64 {
	raw := make([]float64, len(w))
	for i := range w {
		raw[i] = w[i] / s.spread[i]
	}
	grad := make([]float64, len(w))
	for _, g := range groups {
		p := softmax(g.rows, raw)
		for r, row := range g.rows {
			d := (p[r] - g.gold[r]) / float64(len(groups))
			for i, v := range row {
				grad[i] += d * v
			}
		}
	}
	for i := range grad {
		grad[i] /= s.spread[i]
	}
	return grad
}

// softmax gives the probability of each alternative.
func softmax(rows [][]float64, w []float64) []float64 {
	p := make([]float64, len(rows))
	top := math.Inf(-1)
	for r, row := range rows {
		p[r] = dot(row, w)
		top = max(top, p[r])
	}
	sum := 0.0
	for r := range p {
		p[r] = math.Exp(p[r] - top)
		sum += p[r]
	}
	for r := range p {
		p[r] /= sum
	}
	return p
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}
