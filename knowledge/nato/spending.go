package nato

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

// The ranges that a figure must lie in; a value outside them is taken for a
// slip of the hand or a wrong unit.
const (
	mostShare   = 20_00     // hundredths of a percent of GDP
	mostDollars = 9_999_999 // millions
	firstYear   = 1949
	lastYear    = 2100
)

// spending is the official tables: for each country and aggregate one figure a
// year, in order.
type spending struct {
	first, last int
	guideline   float64             // percent of GDP
	series      map[string][]Figure // by name of the country or aggregate
}

// figure finds a country's figure of a year.
func (s spending) figure(name string, year int) (Figure, bool) {
	series := s.series[name]
	if len(series) == 0 || year < s.first || year > s.last {
		return Figure{}, false
	}
	return series[year-s.first], true
}

// readSpending reads the three spending tables and checks each row, each
// against the others, and all against the members.
func readSpending(files fs.FS, members []Member, source Source) (spending, error) {
	guideline, err := readGuideline(files, source.ID)
	if err != nil {
		return spending{}, err
	}
	byName := map[string]Member{}
	for _, m := range members {
		byName[m.Name] = m
	}
	shares, err := readShares(files, byName, source)
	if err != nil {
		return spending{}, err
	}
	if err := readAggregates(files, shares, source); err != nil {
		return spending{}, err
	}
	if err := readDollars(files, shares, source); err != nil {
		return spending{}, err
	}
	s := spending{guideline: guideline, series: shares}
	if err := s.cover(); err != nil {
		return spending{}, err
	}
	s.judge()
	return s, s.balance()
}

// readGuideline reads the share of GDP that members agreed to spend at least.
func readGuideline(files fs.FS, edition string) (float64, error) {
	s, err := readSheet(files, guidelineFile, "pct_gdp", "source")
	if err != nil {
		return 0, err
	}
	checkEdition(s.rows[0], edition)
	if len(s.rows) > 1 {
		s.rows[1].fault("a second guideline; there must be one")
	}
	return float64(s.rows[0].hundredths("pct_gdp", 1, mostShare)) / 100, s.err()
}

// readShares reads the shares of GDP, by country.
func readShares(files fs.FS, members map[string]Member, source Source) (map[string][]Figure, error) {
	s, err := readSheet(files, sharesFile, "country", "iso2", "year", "pct_gdp", "estimate", "source")
	if err != nil {
		return nil, err
	}
	series := map[string][]Figure{}
	seen := firsts{}
	for _, r := range s.rows {
		m := members[r.text("country")]
		if m.ISO2 == "" || m.ISO2 != r.code("iso2", 2) {
			r.fault("%s with the code %s is not in %s", r.text("country"), r.text("iso2"), membersFile)
		}
		f := Figure{
			Country: m.Name, ISO2: m.ISO2, Year: r.integer("year", firstYear, lastYear),
			PctGDP: float64(r.hundredths("pct_gdp", 1, mostShare)) / 100, Estimate: r.boolean("estimate"), Edition: source.Edition, Share: r.Row,
		}
		f.BeforeAccession = !m.JoinedBy(f.Year)
		checkEdition(r, source.ID)
		seen.check(r, "country and year", fmt.Sprint(f.Country, " ", f.Year))
		series[f.Country] = append(series[f.Country], f)
	}
	return series, s.err()
}

// readAggregates adds NATO's own totals to the series.
func readAggregates(files fs.FS, series map[string][]Figure, source Source) error {
	s, err := readSheet(files, aggregatesFile, "aggregate", "year", "pct_gdp", "musd_current", "estimate", "source")
	if err != nil {
		return err
	}
	seen := firsts{}
	for _, r := range s.rows {
		f := Figure{
			Country: r.text("aggregate"), Year: r.integer("year", firstYear, lastYear), Edition: source.Edition,
			PctGDP: float64(r.hundredths("pct_gdp", 1, mostShare)) / 100, USDMillions: r.integer("musd_current", 1, mostDollars),
			Estimate: r.boolean("estimate"), Share: r.Row,
		}
		if f.Country != NATOTotal && f.Country != EuropeAndCanada {
			r.fault("aggregate %q is neither %q nor %q", f.Country, NATOTotal, EuropeAndCanada)
		}
		checkEdition(r, source.ID)
		seen.check(r, "aggregate and year", fmt.Sprint(f.Country, " ", f.Year))
		series[f.Country] = append(series[f.Country], f)
	}
	return s.err()
}

// checkEdition notes a row of another edition.
func checkEdition(r record, edition string) {
	if got := r.text("source"); got != edition {
		r.fault("source %s, but the edition is %s; editions are never mixed", got, edition)
	}
}

// readDollars completes the figures with US dollars. Both tables must hold the
// same countries, years and estimates, and the aggregates the same sums.
func readDollars(files fs.FS, series map[string][]Figure, source Source) error {
	s, err := readSheet(files, dollarsFile, "country", "iso2", "year", "musd_current", "estimate", "source")
	if err != nil {
		return err
	}
	seen := firsts{}
	for _, r := range s.rows {
		name, year := r.text("country"), r.integer("year", firstYear, lastYear)
		checkEdition(r, source.ID)
		seen.check(r, "country and year", fmt.Sprint(name, " ", year))
		i := slices.IndexFunc(series[name], func(f Figure) bool { return f.Year == year })
		if i < 0 {
			r.fault("%s has no share of GDP for %d in %s or %s", name, year, sharesFile, aggregatesFile)
			continue
		}
		addDollars(r, &series[name][i])
	}
	return s.err()
}

// addDollars completes one figure.
func addDollars(r record, f *Figure) {
	dollars := r.integer("musd_current", 1, mostDollars)
	if r.maybe("iso2") != f.ISO2 || r.boolean("estimate") != f.Estimate {
		r.fault("code %q and estimate %s differ from %s:%d", r.maybe("iso2"), r.text("estimate"), f.Share.File, f.Share.Line)
	}
	if f.USDMillions != 0 && f.USDMillions != dollars {
		r.fault("%d million, but %s:%d has %d", dollars, f.Share.File, f.Share.Line, f.USDMillions)
	}
	f.USDMillions, f.Dollar = dollars, r.Row
}

// cover checks that every series has every year once, in both units, and that
// a year is an estimate for all or for none. It sets the years held.
func (s *spending) cover() error {
	total := s.series[NATOTotal]
	if len(total) == 0 || len(s.series[EuropeAndCanada]) == 0 {
		return fmt.Errorf("%s: %q or %q is missing", aggregatesFile, NATOTotal, EuropeAndCanada)
	}
	for _, name := range slices.Sorted(maps.Keys(s.series)) {
		series := s.series[name]
		slices.SortFunc(series, func(a, b Figure) int { return cmp.Compare(a.Year, b.Year) })
		if len(series) != len(total) {
			return fmt.Errorf("%s: %s has %d years, %s has %d", series[0].Share.File, name, len(series), NATOTotal, len(total))
		}
		for i, f := range series {
			switch {
			case f.Year != total[0].Year+i:
				return fmt.Errorf("%s:%d: %s lacks the year %d", f.Share.File, f.Share.Line, name, total[0].Year+i)
			case f.USDMillions == 0:
				return fmt.Errorf("%s: no row for %s in %d", dollarsFile, name, f.Year)
			case f.Estimate != total[i].Estimate:
				return fmt.Errorf("%s:%d: estimate %v, but %v for %s in %d", f.Share.File, f.Share.Line, f.Estimate, total[i].Estimate, NATOTotal, f.Year)
			}
		}
	}
	s.first, s.last = total[0].Year, total[len(total)-1].Year
	return nil
}
