package main

import "math"

// adam minimises a function of n weights by its gradient: full-batch Adam
// (Kingma and Ba 2015) with a step that falls to nothing, and an L2 penalty.
// It is deterministic.
func adam(n, steps int, l2 float64, gradient func(w []float64) []float64) []float64 {
	w, m, v := make([]float64, n), make([]float64, n), make([]float64, n)
	for step := 1; step <= steps; step++ {
		grad := gradient(w)
		rate := 0.1 * (1 - float64(step)/float64(steps+1))
		mean, spread := 1-math.Pow(0.9, float64(step)), 1-math.Pow(0.999, float64(step))
		for i := range w {
			g := grad[i] + l2*w[i]
			m[i] = 0.9*m[i] + 0.1*g
			v[i] = 0.999*v[i] + 0.001*g*g
			w[i] -= rate * m[i] / mean / (math.Sqrt(v[i]/spread) + 1e-8)
		}
	}
	return w
}

// scale standardises features, so that one step size suits them all.
type scale struct{ mean, spread []float64 }

// newScale measures the features' means and standard deviations.
func newScale(rows func(yield func([]float64)), n int) scale {
	s := scale{make([]float64, n), make([]float64, n)}
	count := 0.0
	rows(func(r []float64) {
		count++
		for i, v := range r {
			s.mean[i] += v
			s.spread[i] += v * v
		}
	})
	for i := range s.mean {
		s.mean[i] /= count
		s.spread[i] = math.Sqrt(max(0, s.spread[i]/count-s.mean[i]*s.mean[i]))
		if s.spread[i] < 1e-6 {
			s.spread[i] = 1
		}
	}
	return s
}

// raw turns weights of standardised features into weights of the features.
func (s scale) raw(w []float64) []float64 {
	out := make([]float64, len(w))
	for i := range w {
		out[i] = w[i] / s.spread[i]
	}
	return out
}

// softmax turns scores into probabilities, in place.
func softmax(scores []float64) {
	top := math.Inf(-1)
	for _, s := range scores {
		top = max(top, s)
	}
	sum := 0.0
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

func sum(v []float64) float64 {
	total := 0.0
	for _, x := range v {
		total += x
	}
	return total
}
