// Package quiz scores answers against questions with known answers.
package quiz
