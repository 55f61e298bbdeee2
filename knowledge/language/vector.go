package language

import (
	_ "embed"
	"encoding/binary"
	"strings"
	"sync"
)

// The word vectors: the number of bytes of the terms and the vectors' length,
// both as 32 bits, little-endian; the terms, a line each; then a vector of
// bytes for each term, its length scaled to 127 at its greatest.
//
//go:embed words/vectors.bin
var vectorFile []byte

// vectors are the word vectors, read on first use.
type vectors struct {
	size  int
	rows  map[string]int32
	data  []byte
	norms []float32
}

var wordVectors = sync.OnceValue(func() *vectors {
	names := binary.LittleEndian.Uint32(vectorFile)
	v := &vectors{size: int(binary.LittleEndian.Uint32(vectorFile[4:]))}
	terms := strings.Split(string(vectorFile[8:8+names]), "\n")
	v.data = vectorFile[8+names:]
	v.rows = make(map[string]int32, len(terms))
	v.norms = make([]float32, len(terms))
	for i, t := range terms {
		v.rows[t] = int32(i)
		v.norms[i] = float32(v.dot(int32(i), int32(i)))
	}
	return v
})

func (v *vectors) row(i int32) []byte { return v.data[int(i)*v.size : (int(i)+1)*v.size] }

func (v *vectors) dot(a, b int32) int32 {
	x, y := v.row(a), v.row(b)
	sum := int32(0)
	for i, c := range x {
		sum += int32(int8(c)) * int32(int8(y[i]))
	}
	return sum
}

// VectorRow is the place of a term among the word vectors, -1 if it has none.
func VectorRow(term string) int32 {
	if i, ok := wordVectors().rows[term]; ok {
		return i
	}
	return -1
}

// Similarity is the square of the cosine between two terms' vectors, given by
// VectorRow, in [0,1]; 0 where the cosine is negative or a term has no vector.
func Similarity(a, b int32) float64 {
	if a < 0 || b < 0 {
		return 0
	}
	v := wordVectors()
	d := v.dot(a, b)
	if d <= 0 {
		return 0
	}
	return float64(d) * float64(d) / (float64(v.norms[a]) * float64(v.norms[b]))
}
