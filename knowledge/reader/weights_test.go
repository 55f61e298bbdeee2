package reader

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"natobot/knowledge/question"
)

func TestTrained(t *testing.T) {
	m := Trained()
	if m != Trained() || m.Threshold <= 0 || m.Threshold >= 1 {
		t.Errorf("threshold %v", m.Threshold)
	}
	for name, w := range map[string][]float64{"sentence": m.Sentence, "span": m.Span, "evidence": m.Evidence} {
		if slices.Max(w) <= 0 || slices.Min(w) >= 0 {
			t.Errorf("%s: weights from %v to %v", name, slices.Min(w), slices.Max(w))
		}
		for i, v := range w {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("%s: weight %d is %v", name, i, v)
			}
		}
	}
}

// TestProvenance checks that the weights say what made them.
func TestProvenance(t *testing.T) {
	var f File
	if err := json.Unmarshal(weightsFile, &f); err != nil {
		t.Fatal(err)
	}
	if f.Made.Data == "" || f.Made.Date == "" || f.Made.Command == "" || len(f.Made.Scores) == 0 {
		t.Errorf("made %+v", f.Made)
	}
}

// TestFeatureNames checks that every feature has a name of its own.
func TestFeatureNames(t *testing.T) {
	for _, names := range [][]string{SentenceFeatures, EvidenceFeatures, SpanFeatures} {
		seen := make(map[string]bool)
		for i, n := range names {
			if n == "" || seen[n] {
				t.Errorf("feature %d is called %q", i, n)
			}
			seen[n] = true
		}
	}
	if len(SentenceFeatures) != fPlaces+1 || len(spanNumbers) != nCut+1 || len(kinds) != len(kindIndex) {
		t.Error("a feature or kind has no name")
	}
	last := tables[len(tables)-1]
	if got := int(last.cell(len(kinds), len(last.values))); got != len(SpanFeatures)-1 {
		t.Errorf("the last cell is feature %d of %d", got, len(SpanFeatures))
	}
	if got := SpanFeatures[tables[tSize].cell(kindIndex[question.Date], size(8))]; got != "size|date|7-9" {
		t.Errorf("a cell is called %q", got)
	}
	if got := SpanFeatures[tables[tWordAfter].cell(0, tables[tWordAfter].place("zebra"))]; got != "after.word|any|other" {
		t.Errorf("a cell is called %q", got)
	}
}

func TestRoundTrip(t *testing.T) {
	m := Trained()
	data, err := json.Marshal(File{
		Threshold: m.Threshold, SpanShare: m.SpanShare,
		Sentence: Named(SentenceFeatures, m.Sentence), Evidence: Named(EvidenceFeatures, m.Evidence), Span: Named(SpanFeatures, m.Span),
	})
	if err != nil {
		t.Fatal(err)
	}
	back, err := ReadModel(data)
	if err != nil || !reflect.DeepEqual(back, m) {
		t.Errorf("the model changed on its way to disk and back; error %v", err)
	}
}

func TestReadModelFails(t *testing.T) {
	for in, want := range map[string]string{
		`{"sentence":{"bm52":1}}`:                    "no feature",
		`{"evidence":{"bias":1,"bm25":1}}`:           "1 of 2 weights",
		`{"span":{"size|date|7-9":1,"size|date":1}}`: "no feature",
		`{"threshold":"high"}`:                       "threshold",
		``:                                           "end of JSON",
	} {
		if _, err := ReadModel([]byte(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", in, err, want)
		}
	}
	if m, err := ReadModel([]byte(`{"sentence":{"coverage":2}}`)); err != nil || m.Sentence[Coverage] != 2 || m.Sentence[fExact] != 0 {
		t.Errorf("one weight: %v", err)
	}
}
