// Package figures replies to what is asked about defence spending, the members
// of NATO and its secretaries general, by command or in a question.
//
// With the built-in knowledge the official tables answer, and what the articles
// state about the same figure stands beside it. Where other knowledge replaces
// the built-in one, the tables are off: what those texts state is all there is,
// and the tables lend no more than their names and the reading of questions.
package figures
