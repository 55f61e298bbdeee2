package reader

// expand grows a span to the whole enumeration that it is an item of, if it is
// one: "Italy" to "Belgium, Canada, Italy and Spain".
func (p *parse) expand(s span) span {
	c := p.chunkAt[s.first]
	if p.chunks[c].kind != chunkNoun || p.chunkAt[s.last] != c && !p.enumerates(c, p.chunkAt[s.last]) {
		return s
	}
	first, last, joined := c, p.chunkAt[s.last], false
	joined = p.hasAnd(first, last)
	for {
		item, and := p.itemBefore(first)
		if item < 0 {
			break
		}
		first, joined = item, joined || and
	}
	for {
		item, and := p.itemAfter(last)
		if item < 0 {
			break
		}
		last, joined = item, joined || and
	}
	if !joined || first == last {
		return s
	}
	out := p.newSpan(p.chunks[first].first, p.chunks[last].last)
	if out.last-out.first >= 2*maxSpan || !p.plausible(out.first, out.last) {
		return s
	}
	return out
}

// enumerates says whether chunks are noun phrases with nothing but commas and
// conjunctions between.
func (p *parse) enumerates(first, last int) bool {
	for c := first; c <= last; c++ {
		if p.chunks[c].kind != chunkNoun && !p.comma(c) && !p.and(c) {
			return false
		}
	}
	return true
}

func (p *parse) hasAnd(first, last int) bool {
	for c := first; c <= last; c++ {
		if p.and(c) {
			return true
		}
	}
	return false
}

// itemBefore finds the item of an enumeration before a chunk, -1 if there is
// none, and whether a conjunction stands between.
func (p *parse) itemBefore(c int) (item int, and bool) {
	at := c - 1
	if p.and(at) {
		and = true
		at--
	}
	if p.comma(at) {
		at--
	} else if !and {
		return -1, false
	}
	if at < 0 || p.chunks[at].kind != chunkNoun || !p.alike(at, c) {
		return -1, false
	}
	return at, and
}

// itemAfter finds the item of an enumeration behind a chunk.
func (p *parse) itemAfter(c int) (item int, and bool) {
	at := p.pastBrackets(c + 1)
	comma := p.comma(at)
	if comma {
		at++
	}
	if p.and(at) {
		and = true
		at++
	}
	if !comma && !and || at >= len(p.chunks) || p.chunks[at].kind != chunkNoun || !and && !p.alike(at, c) {
		return -1, false
	}
	return at, and
}

// pastBrackets is the chunk behind a remark in brackets that begins at c, or c.
func (p *parse) pastBrackets(c int) int {
	if c >= len(p.chunks) || p.s.Tokens[p.chunks[c].first].Text != "(" {
		return c
	}
	for at := c; at < len(p.chunks); at++ {
		if p.s.Tokens[p.chunks[at].last].Text == ")" {
			return at + 1
		}
	}
	return c
}

// alike says whether two items are of one sort: both names or both not.
func (p *parse) alike(a, b int) bool {
	return p.proper(a) == p.proper(b)
}

func (p *parse) proper(c int) bool {
	return p.tags[p.chunks[c].last].Proper() || p.s.Tokens[p.chunks[c].last].Capital()
}

func (p *parse) comma(c int) bool {
	return c >= 0 && c < len(p.chunks) && p.s.Tokens[p.chunks[c].first].Text == ","
}

func (p *parse) and(c int) bool {
	return c >= 0 && c < len(p.chunks) && p.tags[p.chunks[c].first] == "CC" && p.chunks[c].first == p.chunks[c].last
}
