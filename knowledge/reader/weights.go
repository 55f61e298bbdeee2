package reader

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"sync"
)

//go:embed weights.json
var weightsFile []byte

// Provenance says how weights were made.
type Provenance struct {
	Data    string            `json:"data"`
	Date    string            `json:"date"`
	Command string            `json:"command"`
	Scores  map[string]string `json:"scores"` // of held-out articles
}

// File is the trained weights as they stand on disk. A feature that is not
// named has weight 0.
type File struct {
	Made      Provenance         `json:"made"`
	Threshold float64            `json:"threshold"`
	SpanShare float64            `json:"span_share"`
	Sentence  map[string]float64 `json:"sentence"`
	Evidence  map[string]float64 `json:"evidence"`
	Span      map[string]float64 `json:"span"`
}

// Trained is the model that is built into the program. The caller must not
// change it.
var Trained = sync.OnceValue(func() *Model {
	m, err := ReadModel(weightsFile)
	if err != nil {
		panic("reader: weights.json: " + err.Error()) // a test loads it; only a broken build fails here
	}
	return m
})

// ReadModel reads a weights file. A name that is no feature is an error: the
// weights would belong to another version of the reader.
func ReadModel(data []byte) (*Model, error) {
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, err
	}
	m := &Model{Threshold: f.Threshold, SpanShare: f.SpanShare}
	var err error
	if m.Sentence, err = vector(SentenceFeatures, f.Sentence); err != nil {
		return nil, err
	}
	if m.Evidence, err = vector(EvidenceFeatures, f.Evidence); err != nil {
		return nil, err
	}
	m.Span, err = vector(SpanFeatures, f.Span)
	return m, err
}

// vector puts named weights in the features' order.
func vector(names []string, weights map[string]float64) ([]float64, error) {
	out := make([]float64, len(names))
	used := 0
	for i, name := range names {
		if w, ok := weights[name]; ok {
			out[i] = w
			used++
		}
	}
	if used != len(weights) {
		return nil, fmt.Errorf("%d of %d weights have no feature of their name", len(weights)-used, len(weights))
	}
	return out, nil
}

// Named gives weights their features' names, without those that are 0.
func Named(names []string, weights []float64) map[string]float64 {
	out := make(map[string]float64)
	for i, w := range weights {
		if w != 0 {
			out[names[i]] = w
		}
	}
	return out
}
