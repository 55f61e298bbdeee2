package main

import (
	"fmt"
	"math"
	"sync"

	"natobot/knowledge/reader"
)

type spanGroup struct {
	spans  []reader.SpanVector
	f1     []float64
	source string
	kind   string
}

func spanCV(groups []spanGroup, folds map[string]int) {
	oracle, cand := 0.0, 0
	for _, g := range groups {
		b := 0.0
		for _, f := range g.f1 {
			b = max(b, f)
		}
		oracle += b
		cand += len(g.spans)
	}
	fmt.Printf("span groups %d, candidates %.0f each, oracle f1 %.3f\n", len(groups), float64(cand)/float64(len(groups)), oracle/float64(len(groups)))
	tot, ok, n := 0.0, 0.0, 0.0
	byKind := map[string][2]float64{}
	for k := range 4 {
		var train, test []spanGroup
		for _, g := range groups {
			if folds[g.source] == k {
				test = append(test, g)
			} else {
				train = append(train, g)
			}
		}
		w := trainSpans(train, 120, 2e-5)
		m := reader.Model{Span: w}
		for _, g := range test {
			best, bi := math.Inf(-1), 0
			for i, s := range g.spans {
				if sc := m.SpanScore(s); sc > best {
					best, bi = sc, i
				}
			}
			tot += g.f1[bi]
			if g.f1[bi] >= 0.6 {
				ok++
			}
			n++
			x := byKind[g.kind]
			x[0] += g.f1[bi]
			x[1]++
			byKind[g.kind] = x
		}
		if k == 0 {
			for i, name := range reader.SpanFeatures[:35] {
				fmt.Printf("   %s %.2f\n", name, w[i])
			}
		}
	}
	fmt.Printf("span f1 %.4f  answer %.4f\n", tot/n, ok/n)
	for k, x := range byKind {
		fmt.Printf("   %-14s %5.0f  %.3f\n", k, x[1], x[0]/x[1])
	}
}

func target(f1 []float64) []float64 {
	best := 0.0
	for _, f := range f1 {
		best = max(best, f)
	}
	if best < 0.3 {
		return nil
	}
	out := make([]float64, len(f1))
	sum := 0.0
	for i, f := range f1 {
		out[i] = math.Pow(f, 8)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

func trainSpans(groups []spanGroup, steps int, l2 float64) []float64 {
	n := len(reader.SpanFeatures)
	w, m, v := make([]float64, n), make([]float64, n), make([]float64, n)
	targets := make([][]float64, len(groups))
	for i, g := range groups {
		targets[i] = target(g.f1)
	}
	for step := 1; step <= steps; step++ {
		grad := spanGradient(groups, targets, w)
		rate := 0.1 * (1 - float64(step)/float64(steps+1))
		for i := range w {
			g := grad[i] + l2*w[i]
			m[i] = 0.9*m[i] + 0.1*g
			v[i] = 0.999*v[i] + 0.001*g*g
			w[i] -= rate * (m[i] / (1 - math.Pow(0.9, float64(step)))) / (math.Sqrt(v[i]/(1-math.Pow(0.999, float64(step)))) + 1e-8)
		}
	}
	return w
}

func spanGradient(groups []spanGroup, targets [][]float64, w []float64) []float64 {
	parts := make([][]float64, 2)
	var wg sync.WaitGroup
	for part := range parts {
		wg.Add(1)
		go func() {
			defer wg.Done()
			grad := make([]float64, len(w))
			model := reader.Model{Span: w}
			for gi := part; gi < len(groups); gi += 2 {
				g, t := groups[gi], targets[gi]
				if t == nil {
					continue
				}
				p := make([]float64, len(g.spans))
				top := math.Inf(-1)
				for i, s := range g.spans {
					p[i] = model.SpanScore(s)
					top = max(top, p[i])
				}
				sum := 0.0
				for i := range p {
					p[i] = math.Exp(p[i] - top)
					sum += p[i]
				}
				for i, s := range g.spans {
					d := (p[i]/sum - t[i]) / float64(len(groups))
					if math.Abs(d) < 1e-9 {
						continue
					}
					for j, x := range s.Numbers {
						grad[j] += d * x
					}
					for _, c := range s.Cells {
						grad[c] += d
					}
				}
			}
			parts[part] = grad
		}()
	}
	wg.Wait()
	for i := range parts[0] {
		parts[0][i] += parts[1][i]
	}
	return parts[0]
}
