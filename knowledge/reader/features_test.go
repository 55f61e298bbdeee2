package reader

import (
	"math"
	"testing"

	"natobot/knowledge/question"
)

// query asks a question whose content words all have the same weight, but for
// those that are not known.
func query(text string, links ...Link) *Query {
	q := question.Analyse(text)
	var terms []Term
	for i, t := range q.Tokens {
		if t.Word() && !t.Stop {
			terms = append(terms, Term{Text: t.Term, Token: i, IDF: 1, Weight: 1, Name: q.NameAt(i), Known: true})
		}
	}
	return NewQuery(q, terms, links, Corpus{Passages: 10, PassageLength: 10, SentenceLength: 5, ArticleLength: 20})
}

// passages makes a candidate of each list of sentences, in one article.
func passages(texts ...[]string) []Candidate {
	a := NewArticle("A title about boats", nil)
	var out []Candidate
	for _, sentences := range texts {
		out = append(out, Candidate{Passage: NewPassage(a, "The harbor", sentences), Score: 1})
	}
	return out
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestFeatures(t *testing.T) {
	q := query("Who opened the harbor lighthouse?", Link{Text: "tower", Term: 2, Strength: 0.5})
	// Terms: open, harbor, lighthous; 3 in weight.
	all := q.Features(passages([]string{"Ada Brandt opened the tower.", "It was cold.", "Nobody knew why?"}))
	if len(all) != 3 {
		t.Fatalf("%d sentences", len(all))
	}
	for _, c := range []struct {
		sentence, feature int
		want              float64
	}{
		{0, Coverage, (1 + 0 + 0.5) / 3},
		{0, fExact, 1.0 / 3},
		{0, fMatched, 2.0 / 3},
		{0, fAllMatched, 0},
		{0, fNoneMatched, 0},
		{0, fRarestIn, 1.0 / 3},
		{0, fRarestOut, 1.0 / 3},
		{0, fVerb, 1},
		{0, fHeadingMissing, 1.0 / 3}, // harbor stands in the heading
		{0, fTitleCoverage, 0},
		{0, fPassageCoverage, 0.5},
		{0, fSubsequence, 2.0 / 3},
		{0, fWindow, 2.0 / 3}, // 2 words among 3
		{0, fTypeName, 1},
		{0, fTypeMissing, 0},
		{0, fFirst, 1},
		{0, fNovel, math.Log1p(2)}, // Ada, Brandt
		{0, fCoverageBehind, 0},
		{0, fPhrase, 2.0 / 6}, // "opened the"
		{1, Coverage, 0},
		{1, fNoneMatched, 1},
		{1, fTypeMissing, 1},
		{1, fPrevious, 0.5},
		{1, fPronoun, 1},
		{1, fPosition, 0.5},
		{1, fCoverageBehind, -0.5},
		{2, fQuestionMark, 1},
		{2, fPronoun, 0},
	} {
		if got := all[c.sentence].Features[c.feature]; !near(got, c.want) {
			t.Errorf("sentence %d: %s is %v, want %v", c.sentence, SentenceFeatures[c.feature], got, c.want)
		}
	}
	// BM25 of "open" (once) and "tower" (half) in four content words: Ada,
	// Brandt, opened, tower.
	norm := 0.6 * (1 - 0.4 + 0.4*4/5)
	if got, want := all[0].Features[SentenceBM25], 1.5*(0.6+1)/(1+norm); !near(got, want) {
		t.Errorf("BM25 %v, want %v", got, want)
	}
}

func TestIDF(t *testing.T) {
	if got := IDF(0, 0); got <= 0 {
		t.Errorf("of nothing: %v", got)
	}
	if IDF(10, 10) <= 0 || IDF(1, 10) <= IDF(2, 10) {
		t.Error("a rare word must weigh more than a common one, and that more than nothing")
	}
}

func TestFeaturesOfNothing(t *testing.T) {
	for _, text := range []string{"", "?", "who is it?"} {
		q := query(text)
		for _, s := range q.Features(passages([]string{"Ada Brandt opened the tower.", "—"}, []string{""})) {
			for i, v := range s.Features {
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Errorf("%q: %s is %v", text, SentenceFeatures[i], v)
				}
			}
		}
	}
}

func TestOffers(t *testing.T) {
	q := query("who met Ada in 2023?")
	for text, want := range map[string]offer{
		"It rose by 4 percent.":         offersPercent | offersNumber,
		"It rose by 4%.":                offersPercent | offersNumber,
		"They paid €5.":                 offersMoney | offersNumber,
		"The “mission” began.":          offersQuote,
		"That was in 2019.":             offersNumber | offersYear,
		"That was in 2023.":             0, // the question has it
		"There Ada stood.":              0,
		"There Bo stood.":               offersName,
		"Poland won.":                   offersName,
		"Winning was easy because.":     offersReason,
		"He came last year.":            offersYear,
		"It opens in July.":             offersName | offersYear,
		"Nothing of the kind was said.": 0,
	} {
		if got := q.offers(NewSentence(text)); got != want {
			t.Errorf("%q offers %08b, want %08b", text, got, want)
		}
	}
}

func TestConfidence(t *testing.T) {
	m := Trained()
	texts := passages([]string{"Ada Brandt opened the tower.", "It cost $4 million.", "—"}, []string{"Why?"}, []string{"12%"})
	for _, text := range []string{"", "who opened the tower?", "how much did it cost?", "did Ada open the tower?", "why?", "x", "tower tower 12 %"} {
		r := m.Read(query(text), texts)
		if !(r.Confidence > 0 && r.Confidence < 1) || len(r.Ranked) != 5 || len(r.Spans) != readSentences {
			t.Errorf("%q: confidence %v, %d sentences, %d spans", text, r.Confidence, len(r.Ranked), len(r.Spans))
		}
		for i, c := range r.Spans {
			s := r.Ranked[i]
			sentence := texts[s.Candidate].Passage.Sentences[s.Sentence]
			if c.Span.Start < 0 || c.Span.End > len(sentence.Text) || c.Span.Len() < 0 || c.Share < 0 || c.Share > 1 {
				t.Errorf("%q: span %+v of %q", text, c, sentence.Text)
			}
		}
	}
	if r := m.Read(query("who?"), nil); r.Confidence != 0 || len(r.Ranked) != 0 {
		t.Errorf("of nothing: %+v", r)
	}
}

// TestReadTwice checks that the buffers that questions share leave no trace.
func TestReadTwice(t *testing.T) {
	m := Trained()
	texts := passages([]string{"Ada Brandt opened the tower on 4 May 2023.", "It cost $4 million and stood beside the old pier of Solna, which nobody liked."})
	first := m.Read(query("who opened the tower?"), texts)
	m.Read(query("how much did the tower cost beside the pier?"), texts)
	again := m.Read(query("who opened the tower?"), texts)
	if first.Spans[0] != again.Spans[0] || first.Confidence != again.Confidence {
		t.Errorf("%+v, then %+v", first.Spans[0], again.Spans[0])
	}
}
