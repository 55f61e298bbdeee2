package index

// Bound sets how many postings a search reads to find passages, and how many
// passages the words left rank.
func (x *Index) Bound(postings, kept int) { x.bounds = bounds{postings: postings, kept: kept} }
