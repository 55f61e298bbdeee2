package main

import (
	"fmt"
	"io"
	"slices"
)

// levels are the confidences at which the report says how many are answered.
var levels = []float64{0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5}

// report prints what came of a corpus in each setting, and keeps the gist of
// it in scores.
func report(out io.Writer, name string, outcomes []outcome, scores map[string]string) {
	for s := range settings {
		for _, answerable := range []bool{true, false} {
			r := newSummary(outcomes, s, answerable)
			if r.n == 0 {
				continue
			}
			title := fmt.Sprintf("%s, asked of %s", name, s)
			if answerable {
				scores[title] = fmt.Sprintf("right quote %.3f, F1 %.3f, answered %.3f", r.right, r.f1, r.answered(threshold))
			} else {
				title += ", no answer there"
				scores[title] = fmt.Sprintf("refused %.3f", 1-r.answered(threshold))
			}
			fmt.Fprintf(out, "%-46s n %5d  right quote %.3f  F1 %.3f  answer %.3f  answered at", title, r.n, r.right, r.f1, r.near)
			for _, l := range levels {
				fmt.Fprintf(out, " %.2f:%.3f", l, r.answered(l))
			}
			fmt.Fprintln(out)
		}
	}
}

// summary is what came of the questions of one setting.
type summary struct {
	n               int
	right, f1, near float64 // means
	confidences     []float64
}

func newSummary(outcomes []outcome, s setting, answerable bool) summary {
	var r summary
	for _, o := range outcomes {
		if o.setting != s || o.answerable != answerable {
			continue
		}
		r.n++
		r.f1 += o.f1
		if o.right {
			r.right++
		}
		if o.f1 >= 0.6 {
			r.near++
		}
		r.confidences = append(r.confidences, o.confidence)
	}
	n := float64(max(1, r.n))
	r.right, r.f1, r.near = r.right/n, r.f1/n, r.near/n
	slices.Sort(r.confidences)
	return r
}

// answered is the share of the questions with at least a confidence.
func (r summary) answered(least float64) float64 {
	at, _ := slices.BinarySearch(r.confidences, least)
	return 1 - float64(at)/float64(max(1, r.n))
}

// listErrors prints the questions of their own article that went wrong.
func listErrors(out io.Writer, outcomes []outcome) {
	for _, o := range outcomes {
		if o.setting != ofItsOwn {
			continue
		}
		kind := ""
		switch {
		case !o.answerable && o.confidence >= threshold:
			kind = "not refused"
		case o.answerable && !o.right:
			kind = "wrong quote"
		case o.answerable && o.f1 < 0.6:
			kind = "wrong words"
		default:
			continue
		}
		fmt.Fprintf(out, "%s (%.2f): %s -> %q | %s\n", kind, o.confidence, o.question, o.said, o.quote)
	}
}
