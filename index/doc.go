// Package index is the full-text index over passages, and the only package that
// knows bleve. It retrieves passages and counts words; it answers nothing.
//
// Prepare returns an Index: made in memory by New for few passages, and for
// many opened from a folder, where Build leaves one for each set of passages
// and Open finds it by its Digest. An index on disk is built once, aside, and
// never written again, so that processes share it freely.
//
// bleve keeps the dictionary and the postings, and finds words by spelling;
// search.go and rank.go read the postings and rank by BM25 themselves, which
// finds more and takes a third of the time of bleve's own search.
package index
