package nato

import "io/fs"

// caveat is when a form is a name at all, in running text. As the argument of
// a command every form is one.
type caveat struct {
	letters   string   // any, capital, upper, never
	notBefore []string // folded words behind it that make it something else: turkey dinner
	notAfter  []string // the same before it: cold turkey
}

// readCaveats reads them, by folded form.
func readCaveats(files fs.FS) (map[string]caveat, error) {
	s, err := readSheet(files, caveatsFile, "word", "case", "not_before", "not_after")
	if err != nil {
		return nil, err
	}
	caveats := map[string]caveat{}
	words := firsts{}
	for _, r := range s.rows {
		c := caveat{letters: r.text("case"), notBefore: r.list("not_before"), notAfter: r.list("not_after")}
		key := keyOf(tokens(r.text("word")))
		words.check(r, "word", key)
		switch c.letters {
		case "any", "capital", "upper", "never":
		default:
			r.fault("case %q is none of any, capital, upper and never", c.letters)
		}
		caveats[key] = c
	}
	return caveats, s.err()
}
