// Package index is the full-text index over passages, and the only package that
// knows bleve. It retrieves passages and counts words; it answers nothing.
package index
