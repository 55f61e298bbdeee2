package index

import (
	"bytes"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/registry"
)

// The fields of an indexed passage.
const (
	textField    = "text"    // the passage
	contextField = "context" // the title and heading over it
)

// analyzerName is the analyser of both fields as bleve knows it.
const analyzerName = "natobot"

func init() {
	err := registry.RegisterAnalyzer(analyzerName, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
		return analyzer{}, nil
	})
	if err != nil {
		panic("index: " + err.Error()) // a second analyser of this name is a programming error
	}
}

// termEnd ends a term in the fields that bleve is given. No term holds it:
// words end at control characters.
const termEnd = '\x00'

// analyzer gives bleve the terms that package language has found, so that what
// is indexed and what the reader counts are the same words. The text is
// analysed before it gets here, once, for its length is needed too.
type analyzer struct{}

// Analyze implements analysis.Analyzer for terms that each end in termEnd.
func (analyzer) Analyze(text []byte) analysis.TokenStream {
	n := bytes.Count(text, []byte{termEnd})
	tokens, out := make([]analysis.Token, n), make(analysis.TokenStream, n)
	at := 0
	for i := range out {
		end := at + bytes.IndexByte(text[at:], termEnd)
		tokens[i] = analysis.Token{Term: text[at:end:end], Start: at, End: end, Position: i + 1, Type: analysis.AlphaNumeric}
		out[i] = &tokens[i]
		at = end + 1
	}
	return out
}

// newMapping is a lean static mapping: two text fields, indexed and nothing
// else. Term vectors, doc values and the composite field would quadruple the
// index for nobody.
func newMapping() mapping.IndexMapping {
	field := bleve.NewTextFieldMapping()
	field.Analyzer = analyzerName
	field.Store = false
	field.IncludeTermVectors = false
	field.IncludeInAll = false
	field.DocValues = false

	passage := bleve.NewDocumentStaticMapping()
	passage.AddFieldMappingsAt(textField, field)
	passage.AddFieldMappingsAt(contextField, field)

	m := bleve.NewIndexMapping()
	m.DefaultMapping = passage
	m.DefaultAnalyzer = analyzerName
	m.StoreDynamic = false
	m.IndexDynamic = false
	m.DocValuesDynamic = false
	return m
}
