package language

// Kind is what sort of thing a name or figure stands for.
type Kind string

// The kinds of mention. A Name is a proper name of which no more is known.
const (
	Name         Kind = "name"
	Person       Kind = "person"
	Place        Kind = "place"
	Organisation Kind = "organisation"
	Date         Kind = "date"
	Duration     Kind = "duration"
	Percent      Kind = "percent"
	Money        Kind = "money"
	Number       Kind = "number"
	Ordinal      Kind = "ordinal"
	Quotation    Kind = "quotation"
)

// Figure says whether mentions of the kind are made of numbers.
func (k Kind) Figure() bool {
	switch k {
	case Date, Duration, Percent, Money, Number, Ordinal:
		return true
	}
	return false
}

// Proper says whether mentions of the kind are proper names.
func (k Kind) Proper() bool {
	return k == Name || k == Person || k == Place || k == Organisation
}

// Mention is a name or a figure in a text. First and Last are the places of
// its outer tokens.
type Mention struct {
	Kind        Kind
	First, Last int
	// Office is for a person how many leading tokens name the office, its
	// demonym and full stop included; there is always a name behind them.
	Office int
}

// Mentions finds the names and figures among the tokens of one sentence, in
// order; a token is in one mention at most, but for quotations, which come
// last and hold what they hold. There must be a tag for each token.
func Mentions(tokens []Token, tags []Tag) []Mention {
	f := finder{tokens: tokens, tags: tags}
	var out []Mention
	for i := 0; i < len(tokens); {
		m, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.Last + 1
	}
	return append(out, f.quotations()...)
}

// finder looks for mentions in one sentence.
type finder struct {
	tokens []Token
	tags   []Tag
}

// at finds the mention that begins at a token, the most specific first.
func (f finder) at(i int) (Mention, bool) {
	if m, ok := f.date(i); ok {
		return m, true
	}
	if m, ok := f.figure(i); ok {
		return m, true
	}
	return f.name(i)
}

// low is the folded text of a token, "" past the end.
func (f finder) low(i int) string {
	if i < 0 || i >= len(f.tokens) {
		return ""
	}
	return f.tokens[i].Folded
}

// touching says whether two neighbouring tokens stand without space between.
func (f finder) touching(i int) bool {
	return i > 0 && i < len(f.tokens) && f.tokens[i-1].End == f.tokens[i].Start
}

// quotations finds what stands between quotation marks, marks left out.
func (f finder) quotations() []Mention {
	var out []Mention
	open := -1
	for i, t := range f.tokens {
		switch t.Text {
		case "“", "«", "„":
			open = i
		case "”", "»":
			if open >= 0 {
				out = f.quotation(out, open, i)
			}
			open = -1
		case `"`:
			if f.opens(i) {
				open = i
				continue
			}
			if open >= 0 {
				out = f.quotation(out, open, i)
			}
			open = -1
		}
	}
	if open >= 0 { // a quotation that goes on in the next sentence
		out = f.quotation(out, open, len(f.tokens))
	}
	if open < 0 && len(out) == 0 {
		for i, t := range f.tokens { // or one that came from the sentence before
			if t.Text == "”" || t.Text == `"` {
				return f.quotation(nil, -1, i)
			}
		}
	}
	return out
}

// opens says whether a straight mark stands where a quotation begins: before a
// word, and not right after one.
func (f finder) opens(i int) bool {
	return !f.touching(i) && (i+1 < len(f.tokens) && f.touching(i+1))
}

// quotation adds what stands between two marks, without the comma or full stop
// that the typesetter put inside.
func (f finder) quotation(out []Mention, open, end int) []Mention {
	last := end - 1
	for last > open && !f.tokens[last].Word() && f.tokens[last].Text != ")" {
		last--
	}
	if last <= open {
		return out
	}
	return append(out, Mention{Kind: Quotation, First: open + 1, Last: last})
}
