// Package reader reads passages for the answer to a question: it ranks their
// sentences and finds, in the best of them, the exact words that answer.
//
// Every judgement is a weighted sum of named features. The weights are trained
// by cmd/train, and stand in weights.json with the data, date and command that
// made them.
package reader
