package nato

import "fmt"

// judge sets each figure's ranks among the countries of its year, and whether
// it meets the guideline.
func (s *spending) judge() {
	for i := range s.last - s.first + 1 {
		countries := s.column(i)
		for _, f := range countries {
			f.Rank, f.RankUSD, f.Of = 1, 1, len(countries)
			for _, rival := range countries {
				if rival.PctGDP > f.PctGDP {
					f.Rank++
				}
				if rival.USDMillions > f.USDMillions {
					f.RankUSD++
				}
			}
		}
		for _, series := range s.series {
			series[i].MeetsGuideline = series[i].PctGDP >= s.guideline
		}
	}
}

// column is the figures of all countries in the i-th year.
func (s *spending) column(i int) []*Figure {
	var countries []*Figure
	for _, series := range s.series {
		if series[i].ISO2 != "" {
			countries = append(countries, &series[i])
		}
	}
	return countries
}

// rounding is how far, in millions, the members' figures may be from NATO's
// total of them, each being rounded by itself.
const rounding = 5

// balance checks that the members of each year add up to NATO's own totals, so
// that a wrong figure, or a country counted before it joined, is noticed.
func (s *spending) balance() error {
	for year := s.first; year <= s.last; year++ {
		sum, europe := 0, 0
		for _, f := range s.column(year - s.first) {
			if f.BeforeAccession {
				continue
			}
			sum += f.USDMillions
			if f.ISO2 != "US" {
				europe += f.USDMillions
			}
		}
		for name, got := range map[string]int{NATOTotal: sum, EuropeAndCanada: europe} {
			f, _ := s.figure(name, year)
			if d := got - f.USDMillions; d > rounding || d < -rounding {
				return fmt.Errorf("%s:%d: %s is %d million in %d, but its members' figures in %s add up to %d",
					f.Share.File, f.Share.Line, name, f.USDMillions, year, dollarsFile, got)
			}
		}
	}
	return nil
}
