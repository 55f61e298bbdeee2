package nato

import (
	"slices"
	"strings"
)

// Sparkline draws a series as one line of block characters, one for each
// value, from the lowest to the highest. Equal values are drawn alike, at
// middle height; no values draw nothing.
func Sparkline(values []float64) string {
	const blocks = "▁▂▃▄▅▆▇█"
	if len(values) == 0 {
		return ""
	}
	steps := []rune(blocks)
	low, high := slices.Min(values), slices.Max(values)
	var b strings.Builder
	for _, v := range values {
		step := len(steps) / 2
		if high > low {
			step = int((v-low)/(high-low)*float64(len(steps)-1) + 0.5)
		}
		b.WriteRune(steps[step])
	}
	return b.String()
}
