package nato

// Figure is what a country, or NATO's own aggregate of several, spent on
// defence in a year.
type Figure struct {
	Country         string  `json:"country"`
	ISO2            string  `json:"iso2"` // "" for an aggregate
	Year            int     `json:"year"`
	PctGDP          float64 `json:"pct_gdp"`      // percent of GDP, two decimals
	USDMillions     int     `json:"usd_millions"` // current prices and exchange rates
	Estimate        bool    `json:"estimate"`
	Rank            int     `json:"rank"`     // by share of GDP that year, 1 the highest; equal shares share a rank; 0 for an aggregate
	RankUSD         int     `json:"rank_usd"` // the same by US dollars
	Of              int     `json:"of"`       // how many countries have a figure that year; 0 for an aggregate
	MeetsGuideline  bool    `json:"meets_guideline"`
	BeforeAccession bool    `json:"before_accession"` // the country had not joined by the end of the year
	Edition         string  `json:"edition"`

	Share  Row `json:"-"` // the row that PctGDP is from
	Dollar Row `json:"-"` // the row that USDMillions is from
}

// Rank by the unit asked for.
func (f Figure) rank(u Unit) int {
	if u == Dollars {
		return f.RankUSD
	}
	return f.Rank
}

// value is the figure in the unit asked for.
func (f Figure) value(u Unit) float64 {
	if u == Dollars {
		return float64(f.USDMillions)
	}
	return f.PctGDP
}

// row is the one that the value in a unit is from.
func (f Figure) row(u Unit) Row {
	if u == Dollars {
		return f.Dollar
	}
	return f.Share
}
