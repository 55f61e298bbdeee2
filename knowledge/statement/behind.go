package statement

import "natobot/knowledge/nato"

// ofThoseBehind reads figures in front of their country: 4.12% of GDP in
// Poland; at 4.12%, Poland.
func (s *sentence) ofThoseBehind(f figure) []Statement {
	i := f.end + 1
	for s.is(i, cDefence, cSpend) || s.word(i, "on", "to", "for") && s.is(i+1, cDefence) || s.word(i, "its", "the") && s.is(i+1, cDefence) {
		i++
	}
	opens := s.word(f.at-1, "at", "with") && f.at-1 == s.segment(f.at)
	named := -1
	switch j := i + 1; {
	case s.word(i, "in", "for", "by"):
		named = s.nameAt(j)
	case s.is(i, cOpen):
		if n := s.nameAt(j); n >= 0 && s.is(n+1, cClose) {
			named = n
		}
	case s.is(i, cName) && !s.at(i).owner && !s.at(i).demonym && !s.has(0, f.at, cName):
		named = i
	case opens && s.at(i).fold == ",":
		named = s.nameAt(j)
	}
	if named < 0 || s.at(named).subject.Kind == nato.GroupSubject || s.at(named).owner || s.at(named).demonym || s.is(named+1, cPct) || s.is(named+1, cOpen) {
		return nil
	}
	if s.is(named+1, cComma) && s.is(named+2, cName) || s.has(max(0, s.segment(f.at)), f.at, cChange) {
		return nil
	}
	return []Statement{s.spends(f, named, []int{named}, nato.Exactly)}
}

// nameAt is the position of the country that stands at a position, perhaps
// behind "the"; -1 without one.
func (s *sentence) nameAt(i int) int {
	if s.word(i, "the") {
		i++
	}
	if s.is(i, cName) {
		return i
	}
	return -1
}

// respectively pairs a list of countries with a list of as many figures: A and
// B spent 4.12% and 3.43% respectively. It starts at the first figure.
func (s *sentence) respectively(f figure) []Statement {
	from, to := s.clause(f.at)
	if !s.hasWord(from, to, "respectively") {
		return nil
	}
	var figures []figure
	for i := f.at; i < to; i++ {
		if next, ok := s.figureAt(i); s.is(i, cPct) && ok {
			figures = append(figures, next)
		} else if !s.is(i, cPct, cComma, cFill, cGDP, cRough, cDefence, cEach, cYear, cWhen) {
			break
		}
	}
	names := s.listBefore(f.at)
	if len(names) != len(figures) || s.has(from, f.at, cWanted, cChange, cTopic) {
		return nil
	}
	var out []Statement
	for i, name := range names {
		out = append(out, s.spends(figures[i], name, []int{name}, nato.Exactly))
	}
	return out
}

// listBefore finds the countries listed before a position, across words for
// spending alone.
func (s *sentence) listBefore(i int) []int {
	for i--; i >= 0 && !s.is(i, cName); i-- {
		if !s.is(i, cFill, cSpend, cDefence, cGDP, cRough, cYear, cWhen) {
			return nil
		}
	}
	if i < 0 {
		return nil
	}
	return s.listed(i)
}
