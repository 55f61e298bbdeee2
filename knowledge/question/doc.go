// Package question reads a question: what kind of answer is wanted, what it is
// about, and which words must be found. It knows English, not the knowledge.
package question
