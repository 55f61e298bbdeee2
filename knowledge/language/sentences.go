package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v3/segment"
)

// maxSegment bounds what the sentence splitter sees at once. No paragraph of
// prose comes near it; a file without line breaks does.
const maxSegment = 32 << 10

// segmenter loads the sentence model once, on first use: it takes about 15 ms,
// which a process that never reads text need not spend.
var segmenter = sync.OnceValue(func() *segment.Segmenter {
	s, err := segment.New()
	if err != nil {
		// The model is compiled into the library; only a broken build lacks it.
		panic("language: sentence model: " + err.Error())
	}
	return s
})

// Sentences divides one paragraph into sentences, as spans of text without the
// space around them, in order. A sentence longer than most bytes is divided at
// the last clause or word boundary before that, or between characters where it
// has none; most is at least a character, four bytes. Text that is only space
// has no sentences.
func Sentences(text string, most int) []Span {
	most = max(most, utf8.UTFMax)
	var out []Span
	for _, chunk := range cut(text, Span{0, len(text)}, maxSegment, chunkBoundaries) {
		for _, s := range splitNotes(text, rejoin(text, split(text, chunk))) {
			out = append(out, cut(text, s, most, clauseBoundaries)...)
		}
	}
	return out
}

// split runs the sentence splitter on a chunk of text.
func split(text string, chunk Span) []Span {
	var out []Span
	for _, s := range segmenter().Segment(chunk.In(text)) {
		out = append(out, Span{chunk.Start + s.Start, chunk.Start + s.End()})
	}
	return out
}

// Where a piece that is too long may be cut, best first. The cut falls behind
// the boundary.
var (
	chunkBoundaries  = []string{"\n", ". ", " "}
	clauseBoundaries = []string{"; ", ". ", ": ", " – ", " — ", ", ", " ", "\n", "\t"}
)

// cut divides a span into pieces of at most most bytes, without the space
// around them; pieces that are only space are left out.
func cut(text string, s Span, most int, boundaries []string) []Span {
	var out []Span
	for {
		s = trim(text, s)
		if s.Len() == 0 {
			return out
		}
		if s.Len() <= most {
			return append(out, s)
		}
		at := s.Start + cutAt(s.In(text), most, boundaries)
		if head := trim(text, Span{s.Start, at}); head.Len() > 0 {
			out = append(out, head)
		}
		s.Start = at
	}
}

// cutAt finds where to cut a piece longer than most bytes: in the second half
// of what fits, so that no piece is a sliver.
func cutAt(piece string, most int, boundaries []string) int {
	for _, b := range boundaries {
		if i := strings.LastIndex(piece[most/2:most], b); i >= 0 {
			return most/2 + i + len(b)
		}
	}
	at := most
	for at > 1 && !utf8.RuneStart(piece[at]) {
		at--
	}
	return at
}

// trim moves the ends of a span inwards past space.
func trim(text string, s Span) Span {
	piece := s.In(text)
	left := len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
	if left == len(piece) {
		return Span{s.Start, s.Start}
	}
	return Span{s.Start + left, s.Start + len(strings.TrimRightFunc(piece, unicode.IsSpace))}
}
