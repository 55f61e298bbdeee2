package index

import (
	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/registry"

	"natobot/knowledge/language"
)

// The fields of an indexed passage.
const (
	textField    = "text"    // the passage
	contextField = "context" // the title and heading over it
)

// analyzerName is the project's analyser as bleve knows it.
const analyzerName = "natobot"

func init() {
	err := registry.RegisterAnalyzer(analyzerName, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) {
		return analyzer{}, nil
	})
	if err != nil {
		panic("index: " + err.Error()) // a second analyser of this name is a programming error
	}
}

// analyzer gives bleve the tokens of package language, so that what is indexed
// and what the reader counts are the same words.
type analyzer struct{}

func (analyzer) Analyze(text []byte) analysis.TokenStream {
	tokens := language.Tokens(string(text))
	out := make(analysis.TokenStream, 0, len(tokens))
	for _, t := range tokens {
		if !t.Word() || t.Stop {
			continue
		}
		out = append(out, &analysis.Token{
			Term: []byte(t.Term), Start: t.Start, End: t.End, Position: len(out) + 1, Type: analysis.AlphaNumeric,
		})
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
