package nato

// distance counts the letters to insert, delete, replace or swap with their
// neighbour to turn a into b (optimal string alignment), and stops at limit+1
// once it is sure to be more than limit. With prefix, what b has beyond a is
// not counted: how far a is from some beginning of b.
func distance(a, b string, limit int, prefix bool) int {
	if len(a)-len(b) > limit || !prefix && len(b)-len(a) > limit {
		return limit + 1
	}
	var room [3][maxName + 1]int
	before, last, row := room[0][:len(b)+1], room[1][:len(b)+1], room[2][:len(b)+1]
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+differ(a[i-1], b[j-1]))
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	if !prefix {
		return last[len(b)]
	}
	best := last[0]
	for _, d := range last {
		best = min(best, d)
	}
	return best
}

// maxName bounds the names compared, in bytes; no form is longer.
const maxName = 48

// differ is 1 for different letters.
func differ(a, b byte) int {
	if a == b {
		return 0
	}
	return 1
}

// tolerance is how many slips a word of some length may have and still be
// taken for a misspelling.
func tolerance(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 6:
		return 1
	case letters < 12:
		return 2
	}
	return 3
}
