package index

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
)

// lengthsName is the file that holds the length of every passage in terms,
// four bytes each, so that opening an index needs no look at the texts.
const lengthsName = "lengths"

func writeLengths(dir string, lengths []uint32) error {
	out := make([]byte, 0, 4*len(lengths))
	for _, n := range lengths {
		out = binary.LittleEndian.AppendUint32(out, n)
	}
	return os.WriteFile(filepath.Join(dir, lengthsName), out, 0o600)
}

func readLengths(dir string) ([]uint32, error) {
	data, err := os.ReadFile(filepath.Join(dir, lengthsName))
	if err != nil {
		return nil, err
	}
	if len(data)%4 != 0 {
		return nil, fmt.Errorf("%s has %d bytes, which is no multiple of 4", lengthsName, len(data))
	}
	out := make([]uint32, 0, len(data)/4)
	for ; len(data) > 0; data = data[4:] {
		out = append(out, binary.LittleEndian.Uint32(data))
	}
	return out, nil
}

// mean is the average length, 0 without passages.
func mean(lengths []uint32) float64 {
	total := 0.0
	for _, n := range lengths {
		total += float64(n)
	}
	return total / float64(max(1, len(lengths)))
}
