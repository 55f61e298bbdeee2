package nato

import (
	"fmt"
	"io/fs"
)

// Source is the publication that a table is from.
type Source struct {
	File      string // the table: spending.csv
	ID        string // the edition's short name, as in the rows: NATO-2024-06
	Edition   string // for people: NATO, June 2024
	Publisher string
	Title     string
	Published string // YYYY-MM-DD or ""
	Table     string // which table of the publication, and what it holds
	Unit      string // of its figures, or ""
	URL       string // or ""
}

// The tables, by file name.
const (
	sharesFile     = "spending.csv"
	dollarsFile    = "spending_usd.csv"
	aggregatesFile = "spending_aggregates.csv"
	membersFile    = "members.csv"
	leadersFile    = "secgens.csv"
	sourcesFile    = "sources.csv"
	notesFile      = "notes.csv"
	groupsFile     = "groups.csv"
	worldFile      = "world.csv"
	caveatsFile    = "caveats.csv"
	guidelineFile  = "guideline.csv"
)

// tableFiles are the tables that hold facts, in the order in which they are
// listed.
var tableFiles = []string{sharesFile, dollarsFile, aggregatesFile, membersFile, leadersFile}

// units are what the columns that the code reads are measured in.
var units = map[string]string{
	sharesFile:     "percent of GDP",
	dollarsFile:    "million US dollars",
	aggregatesFile: "percent of GDP; million US dollars",
	membersFile:    "",
	leadersFile:    "",
}

// readSources reads which publication each table is from. The three spending
// tables must be of one edition: editions are never mixed in an answer.
func readSources(files fs.FS) (map[string]Source, error) {
	s, err := readSheet(files, sourcesFile, "file", "id", "edition", "publisher", "title", "published", "table", "unit", "url")
	if err != nil {
		return nil, err
	}
	sources := map[string]Source{}
	seen := firsts{}
	for _, r := range s.rows {
		seen.check(r, "file", r.text("file"))
		r.date("published")
		sources[r.text("file")] = Source{
			File: r.text("file"), ID: r.text("id"), Edition: r.text("edition"), Publisher: r.text("publisher"),
			Title: r.text("title"), Published: r.maybe("published"), Table: r.text("table"), Unit: r.maybe("unit"), URL: r.maybe("url"),
		}
		if unit, known := units[r.text("file")]; !known || unit != r.maybe("unit") {
			r.fault("%s in %q is not what the code reads from it, %q", r.text("file"), r.maybe("unit"), unit)
		}
	}
	for file := range units {
		if _, ok := sources[file]; !ok {
			s.faults = append(s.faults, fmt.Errorf("%s: no row for %s", sourcesFile, file))
		}
	}
	shares := sources[sharesFile]
	for _, file := range []string{dollarsFile, aggregatesFile} {
		if got := sources[file]; got.ID != shares.ID || got.Edition != shares.Edition {
			s.faults = append(s.faults, fmt.Errorf("%s: %s is of edition %s and %s of %s; take all three from one edition", sourcesFile, sharesFile, shares.ID, file, got.ID))
		}
	}
	return sources, s.err()
}
