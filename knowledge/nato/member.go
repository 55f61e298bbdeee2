package nato

import (
	"io/fs"
	"strconv"
	"time"
)

// Member is a country that belongs to NATO.
type Member struct {
	Name    string
	ISO2    string
	ISO3    string
	Joined  time.Time // the day of its accession
	Capital string
	Demonym string
	Aliases []string
	Flag    string
	Founder bool   // it signed the treaty of 1949
	Note    string // what has to be said with the date, or ""
	// NoFigures is the sentence in place of figures; "" where there are some.
	NoFigures string
	Row       Row
}

// JoinedBy reports whether the country was a member at the end of a year.
func (m Member) JoinedBy(year int) bool { return m.Joined.Year() <= year }

// readMembers reads and checks the members.
func readMembers(files fs.FS) ([]Member, error) {
	s, err := readSheet(files, membersFile, "country", "iso2", "iso3", "accession_year", "accession_date", "capital", "demonym", "aliases", "flag", "founder")
	if err != nil {
		return nil, err
	}
	members := make([]Member, 0, len(s.rows))
	names, twos, threes := firsts{}, firsts{}, firsts{}
	for _, r := range s.rows {
		m := Member{
			Name: r.text("country"), ISO2: r.code("iso2", 2), ISO3: r.code("iso3", 3), Joined: r.date("accession_date"),
			Capital: r.text("capital"), Demonym: r.text("demonym"), Aliases: r.list("aliases"),
			Flag: r.text("flag"), Founder: r.boolean("founder"), Row: r.Row,
		}
		names.check(r, "country", m.Name)
		twos.check(r, "iso2", m.ISO2)
		threes.check(r, "iso3", m.ISO3)
		checkAccession(r, m)
		members = append(members, m)
	}
	return members, s.err()
}

// checkAccession compares what a member's row says twice.
func checkAccession(r record, m Member) {
	if year := r.text("accession_year"); year != strconv.Itoa(m.Joined.Year()) {
		r.fault("accession_year %s is not the year of accession_date %s", year, r.text("accession_date"))
	}
	if m.Founder != (m.Joined.Year() == 1949) {
		r.fault("founder %v, but %s joined in %d; the founders joined in 1949", m.Founder, m.Name, m.Joined.Year())
	}
	if m.Flag != flagOf(m.ISO2) {
		r.fault("flag %s is not that of the code %s", m.Flag, m.ISO2)
	}
}
