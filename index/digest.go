package index

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"io"

	"natobot/knowledge"
	"natobot/knowledge/language"
)

// formatVersion is the layout of an index in its folder. Raise it when the
// mapping or the files beside bleve's change.
const formatVersion = "natobot-index-1"

// Digest identifies the index over passages: it is the same for the same texts
// in the same order, indexed by the same rules, and for nothing else. It is 32
// hexadecimal digits.
func Digest(passages []knowledge.Passage) string {
	h := sha256.New()
	write(h, formatVersion)
	write(h, language.Version())
	for _, p := range passages {
		write(h, p.Text())
		write(h, p.Context())
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// write adds a string in such a way that where it ends counts too.
func write(h hash.Hash, s string) {
	var size [8]byte
	binary.LittleEndian.PutUint64(size[:], uint64(len(s)))
	h.Write(size[:])
	io.WriteString(h, s)
}
