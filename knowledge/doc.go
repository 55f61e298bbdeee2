// Package knowledge is what is known, and how a question is answered from it:
// articles, their passages and sentences, and the reader that finds the exact
// words that answer.
//
// It imports no storage, no platform and no SDK. What it needs from a full-text
// index it asks for through the Searcher interface.
package knowledge
