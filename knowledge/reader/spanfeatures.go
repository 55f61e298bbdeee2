package reader

import (
	"slices"
	"strings"

	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// A table feature says which of a few values something has, for each kind of
// question: the tag before the span, say. Its weights are a table of kinds and
// values, and one of the values is always "other".
type table struct {
	name   string
	values []string
	index  map[string]int
	offset int
}

var (
	penn = strings.Fields(`CC CD DT EX FW IN JJ JJR JJS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP TO UH
		VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB , . : ; - – — ( ) " “ ” % $`)
	cues = strings.Fields(`because due since as by of in on at to for from with without than that which who whose when where while after
		before during until into through between about over under against like such including include is are was were be been being
		has have had called named known describe described said says means meaning made used so if or and not only also
		the a an this his her its their most more all each one first`)
	sizes   = strings.Fields(`1 2 3 4 5-6 7-9 10-14 15+`)
	natures = strings.Fields(`person person+ name name+ place place+ organisation organisation+ date date+ duration duration+
		percent percent+ money money+ number number+ ordinal ordinal+ quotation noun nouns verb verbs clause quality preposition`)
)

var kinds = []question.Kind{question.Person, question.Role, question.Country, question.Place, question.Organisation, question.Date,
	question.Duration, question.Count, question.Amount, question.Money, question.Percent, question.Measure, question.Reason,
	question.Manner, question.Definition, question.Statement, question.Thing, question.What, question.YesNo, question.Other}

// anyKind is the row of a table that holds for every kind of question, so that
// a kind with few training questions leans on the others.
const anyKind question.Kind = "any"

var kindIndex = func() map[question.Kind]int {
	out := make(map[question.Kind]int)
	for i, k := range kinds {
		out[k] = i + 1
	}
	return out
}()

// The table features. Each is crossed with the kind of question.
const (
	tFirstTag = iota
	tLastTag
	tTagBefore
	tTagAfter
	tWordBefore
	tFirstWord
	tWordAfter
	tSize
	tNature
)

var tables = []*table{
	tFirstTag:   {name: "first.tag", values: penn},
	tLastTag:    {name: "last.tag", values: penn},
	tTagBefore:  {name: "before.tag", values: penn},
	tTagAfter:   {name: "after.tag", values: penn},
	tWordBefore: {name: "before.word", values: cues},
	tFirstWord:  {name: "first.word", values: cues},
	tWordAfter:  {name: "after.word", values: cues},
	tSize:       {name: "size", values: sizes},
	tNature:     {name: "nature", values: natures},
}

// SpanFeatures names the features of a span: first those with a number for a
// value, then every cell of every table.
var SpanFeatures = func() []string {
	names := append([]string(nil), spanNumbers...)
	for _, t := range tables {
		t.index = make(map[string]int, len(t.values))
		for i, v := range t.values {
			t.index[v] = i
		}
		t.offset = len(names)
		for _, k := range append([]question.Kind{anyKind}, kinds...) {
			for _, v := range append(t.values, "other") {
				names = append(names, t.name+"|"+string(k)+"|"+v)
			}
		}
	}
	return names
}()

// place is a value's place in the table, that of "other" if it has none.
func (t *table) place(value string) int {
	if i, ok := t.index[value]; ok {
		return i
	}
	return len(t.values)
}

// cell is the place of the feature of a value's place.
func (t *table) cell(kind, place int) int32 {
	return int32(t.offset + kind*(len(t.values)+1) + place)
}

// SpanVector is a span's features: numbers for the first, and which cells of
// the tables hold.
type SpanVector struct {
	Numbers []float64
	Cells   []int32
}

// spanView is what all spans of a sentence share for a question.
type spanView struct {
	q     *Query
	p     *parse
	m     match
	kind  int
	near  []float64 // for each token, how near the question's words are
	verb  int       // the token that matches the question's verb, -1
	focus int       // the token that matches the question's focus, -1
	hit   []bool    // the token stands for a word of the question
	asked []bool    // the token is a word of the question
	tags  []int     // the place of each token's tag among penn
	cues  []int     // the place of each token's word among cues
	typed bool      // the question wants a figure, and the sentence has one of the kind
}

func (q *Query) spanView(p *parse, m match) *spanView {
	v := &spanView{q: q, p: p, m: m, kind: kindIndex[q.Kind], verb: -1, focus: -1}
	n := len(p.s.Tokens)
	v.hit, v.asked, v.tags, v.cues = make([]bool, n), make([]bool, n), make([]int, n), make([]int, n)
	for i := range p.s.Tokens {
		v.asked[i] = q.asked[p.s.Tokens[i].Folded]
		v.tags[i] = tables[tFirstTag].place(string(p.tags[i]))
		v.cues[i] = tables[tFirstWord].place(p.s.Tokens[i].Folded)
	}
	for _, at := range m.runs {
		v.hit[at] = true
	}
	for _, mention := range p.mentions {
		fit, _ := fits(q.Kind, mention.Kind)
		v.typed = v.typed || figureKinds[q.Kind] && fit > 0
	}
	v.near = make([]float64, n)
	for t, at := range m.place {
		if at < 0 {
			continue
		}
		if q.Terms[t].Token == q.Verb {
			v.verb = at
		}
		if q.Terms[t].Token == q.Focus {
			v.focus = at
		}
		for i := range v.near {
			d := i - at
			if d < 0 {
				d = -d
			}
			v.near[i] += q.weight(t) * m.strength[t] / float64(3+d)
		}
	}
	if q.Total > 0 {
		for i := range v.near {
			v.near[i] *= 3 / q.Total
		}
	}
	return v
}

// spanFeatures computes the features of one span into f, over what was there.
func (v *spanView) spanFeatures(f *SpanVector, s span) {
	if f.Numbers == nil {
		f.Numbers, f.Cells = make([]float64, len(spanNumbers)), make([]int32, 0, 2*len(tables))
	}
	clear(f.Numbers)
	f.Cells = f.Cells[:0]
	v.tableCells(f, s)
	v.overlap(f.Numbers, s)
	v.relations(f.Numbers, s)
	v.rivals(f.Numbers, s)
	v.build(f.Numbers, s)
}

// Where a span begins or ends its sentence, a full stop and no word stand
// beside it.
var (
	tagOutside = slices.Index(penn, ".")
	cueOutside = len(cues)
)

// tableCells sets the table features.
func (v *spanView) tableCells(f *SpanVector, s span) {
	at := func(places []int, i, outside int) int {
		if i < 0 || i >= len(places) {
			return outside
		}
		return places[i]
	}
	for t, place := range [...]int{
		tFirstTag:   v.tags[s.first],
		tLastTag:    v.tags[s.last],
		tTagBefore:  at(v.tags, s.first-1, tagOutside),
		tTagAfter:   at(v.tags, s.last+1, tagOutside),
		tWordBefore: at(v.cues, s.first-1, cueOutside),
		tFirstWord:  v.cues[s.first],
		tWordAfter:  at(v.cues, s.last+1, cueOutside),
		tSize:       size(s.last - s.first + 1),
		tNature:     tables[tNature].place(v.nature(s)),
	} {
		f.Cells = append(f.Cells, tables[t].cell(0, place), tables[t].cell(v.kind, place))
	}
}

// size is the place among sizes of a length in tokens.
func size(n int) int {
	switch {
	case n <= 4:
		return n - 1
	case n <= 6:
		return 4
	case n <= 9:
		return 5
	case n <= 14:
		return 6
	}
	return 7
}

// holding is what a span is that adds a few words to a mention.
var holding = func() map[language.Kind]string {
	out := make(map[language.Kind]string)
	for _, n := range natures {
		if kind, ok := strings.CutSuffix(n, "+"); ok {
			out[language.Kind(kind)] = n
		}
	}
	return out
}()

// nature is what sort of words a span is.
func (v *spanView) nature(s span) string {
	switch {
	case s.exact:
		return string(s.mention)
	case s.mention != "":
		return holding[s.mention]
	}
	finite := false
	for i := s.first; i <= s.last; i++ {
		finite = finite || v.p.tags[i].Finite()
	}
	switch first := v.p.chunks[v.p.chunkAt[s.first]]; {
	case v.p.tags[s.first] == "IN" || v.p.tags[s.first] == "TO" && first.kind != chunkVerb:
		return "preposition"
	case first.kind == chunkVerb && s.chunks == 1:
		return "verb"
	case first.kind == chunkVerb:
		return "verbs"
	case finite:
		return "clause"
	case first.kind == chunkQuality:
		return "quality"
	case s.chunks == 1:
		return "noun"
	}
	return "nouns"
}
