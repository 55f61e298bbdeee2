package reader

import (
	"math"

	"natobot/knowledge/language"
	"natobot/knowledge/question"
)

// EvidenceFeatures names what the confidence in an answer is judged by. All
// are about the best sentence, unless they say otherwise.
var EvidenceFeatures = []string{
	"bias", "coverage", "exact", "rarest.out", "names", "names.missing", "verb", "verb.missing", "focus", "focus.missing",
	"passage.coverage", "title.coverage", "matched.all", "bigrams", "window", "phrase", "type.found", "type.missing",
	"unknown", "unknown.name", "unknown.focus", "margin", "share", "span.score", "span.share", "score",
	"terms", "one.term", "nowhere", "wide.coverage", "wide.names",
	"kind.reason", "kind.manner", "kind.yesno", "kind.measure", "kind.definition", "kind.other", "kind.date", "kind.count", "kind.person",
	"log.passages", "fit", "misfit", "light",
	"misfit.figure", "misfit.proper", "misfit.date", "misfit.count", "misfit.measure", "misfit.amount", "misfit.duration", "person.nowhere", "verb.nowhere", "date.verb.nowhere", "focus.nowhere", "count.nowhere", "thing.nowhere", "how.missing",
	"span.near", "span.asked", "both.missing", "content.missing",
	"names.nowhere", "places.missing",
}

// Evidence is the value of each of EvidenceFeatures for a reading that has a
// sentence.
func (r Reading) Evidence(q *Query, candidates []Candidate) Vector {
	top := r.Ranked[0]
	f, p := top.Features, candidates[top.Candidate].Passage
	// Wide: what the passage and everything over it cover together.
	sh := q.newSheet()
	wide := q.in(sh, func(t string) bool { return p.Terms[t] > 0 || p.Heading[t] || p.Article.Title[t] })
	q.beside(sh, p.Before, wide)
	q.beside(sh, p.After, wide)
	covered := q.coverage(wide)
	missingNames, unknown, unknownName := q.namesAndUnknown(wide)
	share, margin := r.shares()
	values := map[string]float64{
		"bias": 1, "coverage": f[Coverage], "exact": f[fExact], "rarest.out": f[fRarestOut], "names": f[fNames],
		"names.missing": f[fNamesMissing], "verb": f[fVerb], "verb.missing": b2f(q.has(q.Verb)) * (1 - f[fVerb]),
		"focus": f[fFocus], "focus.missing": b2f(q.has(q.Focus)) * (1 - f[fFocus]), "passage.coverage": f[fPassageCoverage],
		"title.coverage": f[fTitleCoverage], "matched.all": f[fAllMatched], "bigrams": f[fBigrams], "window": f[fWindow],
		"phrase": f[fPhrase], "type.found": f[fTypeFound], "type.missing": f[fTypeMissing], "unknown": unknown,
		"unknown.name": unknownName, "unknown.focus": b2f(q.unknown(q.Focus)), "margin": margin, "share": share,
		"span.score": max(-10, min(10, r.Spans[0].Score)) / 10, "span.share": r.Spans[0].Share, "score": max(-20, min(20, top.Score)) / 10,
		"terms": math.Log1p(float64(len(q.Terms))), "one.term": b2f(len(q.Terms) <= 1), "nowhere": 1 - covered,
		"wide.coverage": covered, "wide.names": missingNames, "log.passages": math.Log1p(float64(q.Corpus.Passages)) / 10,
	}
	q.misfits(values, r.Spans[0].Kind)
	q.missingEverywhere(values, f, wide)
	values["span.near"], values["span.asked"] = r.Spans[0].Near, r.Spans[0].Asked
	for i, t := range q.Terms {
		if !t.Name && t.Weight == 1 && wide[i] < 0.5 {
			values["content.missing"]++
		}
	}
	for _, t := range q.Terms {
		if t.Weight < 1 {
			values["light"] += 1 / float64(len(q.Terms))
		}
	}
	values["names.nowhere"], values["places.missing"] = f[fNamesNowhere], f[fPlaces]
	switch q.Kind {
	case question.Reason, question.Manner, question.YesNo, question.Measure, question.Definition, question.Other, question.Date, question.Count, question.Person:
		values["kind."+string(q.Kind)] = 1
	}
	out := make(Vector, len(EvidenceFeatures))
	for i, name := range EvidenceFeatures {
		out[i] = values[name]
	}
	return out
}

// namesAndUnknown are the shares of the question's weight that are names without
// a match, words that the knowledge does not hold, and names that it
// does not.
func (q *Query) namesAndUnknown(wide []float64) (missingNames, unknown, unknownName float64) {
	for i, t := range q.Terms {
		w := q.weight(i) / max(1e-9, q.Total)
		if t.Name {
			missingNames += w * (1 - wide[i])
		}
		if !t.Known {
			unknown += w
			unknownName += w * b2f(t.Name)
		}
	}
	return missingNames, unknown, unknownName
}

// misfits sets whether the kind of the span is one that the question wants.
func (q *Query) misfits(values map[string]float64, got language.Kind) {
	values["fit"], values["misfit"] = fits(q.Kind, got)
	if misfit := values["misfit"]; figureKinds[q.Kind] {
		values["misfit.figure"] = misfit
		switch q.Kind {
		case question.Date, question.Count, question.Measure, question.Duration:
			values["misfit."+string(q.Kind)] = misfit
		default:
			values["misfit.amount"] = misfit
		}
	} else {
		values["misfit.proper"] = misfit
	}
}

// missingEverywhere sets what of the question stands neither in the sentence
// nor around it.
func (q *Query) missingEverywhere(values map[string]float64, f Vector, wide []float64) {
	verb, focus := q.nowhere(q.Verb, wide), q.nowhere(q.Focus, wide)
	values["verb.nowhere"], values["focus.nowhere"] = verb, focus
	if q.Kind == question.Date {
		values["date.verb.nowhere"] = verb // a date of something else
	}
	switch q.Kind {
	case question.Count:
		values["count.nowhere"] = focus
	case question.Thing, question.Money, question.Percent, question.Other:
		values["thing.nowhere"] = focus
	case question.Person:
		values["person.nowhere"] = focus
	case question.Measure:
		if !vagueMeasures[q.Tokens[min(q.Wh+1, len(q.Tokens)-1)].Term] {
			values["how.missing"] = q.nowhere(q.Wh+1, wide)
		}
	}
	values["both.missing"] = max(0, 1-f[fVerb]) * max(0, 1-f[fFocus]) * b2f(q.has(q.Verb)) * b2f(q.has(q.Focus))
}

// figureKinds are the kinds of question that a figure answers.
var figureKinds = map[question.Kind]bool{
	question.Date: true, question.Duration: true, question.Count: true, question.Amount: true,
	question.Money: true, question.Percent: true, question.Measure: true,
}

// vagueMeasures are the terms of qualities that texts give without naming them:
// a loan of $5 million says how big it is, but not how tall.
var vagueMeasures = map[string]bool{
	"big": true, "larg": true, "high": true, "low": true, "small": true, "great": true, "strong": true, "often": true, "close": true,
}

// nowhere is how far a token of the question is from being matched by
// strengths; 0 for a token that is no term.
func (q *Query) nowhere(token int, strength []float64) float64 {
	for t, term := range q.Terms {
		if term.Token == token {
			return 1 - strength[t]
		}
	}
	return 0
}

// fits says whether the kind of the chosen span is one that the kind of
// question wants, or one that it cannot want.
func fits(k question.Kind, got language.Kind) (fit, misfit float64) {
	wanted, ok := answers[k]
	if !ok {
		return 0, 0
	}
	for _, w := range wanted {
		if got == w {
			return 1, 0
		}
	}
	return 0, 1
}

// answers is which kinds of name or figure answer which kind of question.
var answers = map[question.Kind][]language.Kind{
	question.Person:       {language.Person, language.Name, language.Organisation},
	question.Country:      {language.Place, language.Name},
	question.Place:        {language.Place, language.Name, language.Organisation},
	question.Organisation: {language.Organisation, language.Name},
	question.Date:         {language.Date},
	question.Duration:     {language.Duration, language.Date, language.Number},
	question.Count:        {language.Number, language.Duration},
	question.Amount:       {language.Number, language.Percent, language.Money},
	question.Money:        {language.Money, language.Percent},
	question.Percent:      {language.Percent, language.Number},
	question.Measure:      {language.Number, language.Duration, language.Percent, language.Money},
}

// has says whether a token of the question is one of its terms.
func (q *Query) has(token int) bool {
	for _, t := range q.Terms {
		if t.Token == token {
			return true
		}
	}
	return false
}

// unknown says whether a token is a term that the knowledge does not hold.
func (q *Query) unknown(token int) bool {
	for _, t := range q.Terms {
		if t.Token == token {
			return !t.Known
		}
	}
	return false
}

// shares is the share of the probability that the best sentence has among the
// first ten, and how far the second is behind.
func (r Reading) shares() (share, margin float64) {
	sum := 0.0
	for _, s := range r.Ranked[:min(10, len(r.Ranked))] {
		sum += math.Exp(s.Score - r.Ranked[0].Score)
	}
	if len(r.Ranked) > 1 {
		margin = min(5, r.Ranked[0].Score-r.Ranked[1].Score) / 5
	}
	return 1 / sum, margin
}

// confidence is the probability that the evidence answers, by logistic
// regression.
func (m *Model) confidence(f Vector) float64 {
	sum := 0.0
	for i, v := range f {
		sum += v * m.Evidence[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
