package nato

import (
	"io/fs"
	"slices"
)

// NATO's own aggregates, as the spending tables name them.
const (
	NATOTotal       = "NATO Total"
	EuropeAndCanada = "NATO Europe and Canada"
)

// Group is several members under one name: the Baltic states, the founders.
type Group struct {
	Name      string
	Aggregate bool     // NATO has figures of its own for it
	Codes     []string // ISO2 of its members, in order of their names; empty for an aggregate
	Within    string   // the aggregate in which NATO counts it, where that comes close to it; or ""
	Aliases   []string
	Note      string // what has to be said with it, or ""
}

// readGroups reads the groups and fills in the founders.
func readGroups(files fs.FS, members []Member) ([]Group, error) {
	s, err := readSheet(files, groupsFile, "name", "kind", "members", "within", "aliases", "note")
	if err != nil {
		return nil, err
	}
	groups := make([]Group, 0, len(s.rows))
	names := firsts{}
	for _, r := range s.rows {
		g := Group{Name: r.text("name"), Codes: r.list("members"), Within: r.maybe("within"), Aliases: r.list("aliases"), Note: r.maybe("note")}
		names.check(r, "name", g.Name)
		switch r.text("kind") {
		case "aggregate":
			g.Aggregate = true
		case "founders":
			g.Codes = founders(members)
		case "group":
		default:
			r.fault("kind %q is none of aggregate, founders and group", r.text("kind"))
		}
		if g.Aggregate != (g.Name == NATOTotal || g.Name == EuropeAndCanada) || g.Aggregate != (len(g.Codes) == 0) {
			r.fault("an aggregate is %q or %q and lists no members; any other group lists them", NATOTotal, EuropeAndCanada)
		}
		if g.Within != "" && g.Within != NATOTotal && g.Within != EuropeAndCanada {
			r.fault("within %q is no aggregate", g.Within)
		}
		for _, code := range g.Codes {
			if !slices.ContainsFunc(members, func(m Member) bool { return m.ISO2 == code }) {
				r.fault("%s is the code of no member", code)
			}
		}
		groups = append(groups, g)
	}
	return groups, s.err()
}

// founders lists the codes of those who signed the treaty.
func founders(members []Member) []string {
	var codes []string
	for _, m := range members {
		if m.Founder {
			codes = append(codes, m.ISO2)
		}
	}
	return codes
}
