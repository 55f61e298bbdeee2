package quiz

import (
	"strings"
	"unicode"
)

// words normalises an answer as SQuAD does (Rajpurkar et al. 2016): lower
// case, no punctuation, no articles; a percent sign is the word.
func words(s string) []string {
	s = strings.NewReplacer("%", " percent ", "per cent", "percent").Replace(strings.ToLower(s))
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		point := r == '.' && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		if point || !unicode.IsPunct(r) && !unicode.IsSymbol(r) {
			b.WriteRune(r)
		} else {
			b.WriteByte(' ')
		}
	}
	out := strings.Fields(b.String())
	kept := out[:0]
	for _, w := range out {
		if w != "a" && w != "an" && w != "the" {
			kept = append(kept, w)
		}
	}
	return kept
}

// F1 is the harmonic mean of precision and recall over the words of an answer
// against the best of the accepted ones, in [0,1].
func F1(answer string, golds []string) float64 {
	best, said := 0.0, words(answer)
	for _, gold := range golds {
		best = max(best, f1(said, words(gold)))
	}
	return best
}

func f1(said, gold []string) float64 {
	if len(said) == 0 || len(gold) == 0 {
		return 0
	}
	counts := make(map[string]int, len(gold))
	for _, w := range gold {
		counts[w]++
	}
	same := 0
	for _, w := range said {
		if counts[w] > 0 {
			counts[w]--
			same++
		}
	}
	return 2 * float64(same) / float64(len(said)+len(gold))
}
