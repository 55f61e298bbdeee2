// Package language is what the project knows about English text, whatever the
// text is about: sentences, tokens, stems, stop words, word classes, and names
// and figures. Nothing in it depends on an article or a question.
//
// It owns the one analyser of the project. The index wraps it, so that the
// words it indexes and the words the reader counts cannot drift apart.
package language
