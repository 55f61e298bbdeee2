package nato

import (
	"io/fs"
	"strings"
	"time"
)

// Leader is one term of a secretary general, or of a deputy who acted as one.
type Leader struct {
	Number    int // the first secretary general is 1; 0 when acting
	Name      string
	Country   string // a member's name
	ISO2      string
	From      time.Time
	To        time.Time // zero while in office
	Acting    bool
	YearsOnly bool     // of the dates, only the years were seen in a source
	Aliases   []string // other ways to name the person
	Notes     []string // how the term ended: resigned
	Row       Row
}

// readLeaders reads the secretaries general and checks that their terms follow
// one another, and that only the last is open.
func readLeaders(files fs.FS) ([]Leader, error) {
	s, err := readSheet(files, leadersFile, "no", "name", "iso2", "country", "took_office", "left_office", "acting", "confidence", "aliases_notes")
	if err != nil {
		return nil, err
	}
	leaders := make([]Leader, 0, len(s.rows))
	numbered := 0
	for i, r := range s.rows {
		l := readLeader(r)
		if !l.Acting {
			numbered++
			if l.Number != numbered {
				r.fault("no %d, but %s is number %d in the list", l.Number, l.Name, numbered)
			}
		}
		if i > 0 && l.From.Before(leaders[i-1].To) {
			r.fault("took_office %s is before the term in the row above ended", r.text("took_office"))
		}
		if l.To.IsZero() != (i == len(s.rows)-1) {
			r.fault("left_office %q: the last row alone must have it empty", r.maybe("left_office"))
		}
		leaders = append(leaders, l)
	}
	return leaders, s.err()
}

// readLeader reads one term.
func readLeader(r record) Leader {
	l := Leader{
		Name: strings.TrimSuffix(r.text("name"), " (acting)"), ISO2: r.code("iso2", 2), Country: r.text("country"),
		From: r.date("took_office"), To: r.date("left_office"), Acting: r.boolean("acting"), Row: r.Row,
	}
	if !l.Acting {
		l.Number = r.integer("no", 1, 99)
	} else if r.maybe("no") != "" {
		r.fault("no %s, but an acting secretary general has no number", r.maybe("no"))
	}
	switch r.text("confidence") {
	case "A":
	case "B":
		l.YearsOnly = true
	default:
		r.fault("confidence %q is neither A nor B", r.text("confidence"))
	}
	if l.From.IsZero() || !l.To.IsZero() && !l.From.Before(l.To) {
		r.fault("the term from %q to %q does not end after it begins", r.maybe("took_office"), r.maybe("left_office"))
	}
	for _, entry := range r.list("aliases_notes") {
		if entry == strings.ToLower(entry) {
			l.Notes = append(l.Notes, entry)
		} else {
			l.Aliases = append(l.Aliases, entry)
		}
	}
	return l
}
