package nato

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// label writes a figure's year, an estimate with its mark: 2024e.
func (f Figure) label() string {
	if f.Estimate {
		return strconv.Itoa(f.Year) + "e"
	}
	return strconv.Itoa(f.Year)
}

// amount writes a figure without its year: 4.12% or US$34,975 million.
func (f Figure) amount(u Unit) string { return amount(f.value(u), u) }

// amount writes a value in a unit.
func amount(v float64, u Unit) string {
	if u == Dollars {
		return "US$" + thousands(int(math.Round(v))) + " million"
	}
	return fmt.Sprintf("%.2f%%", v)
}

// Written writes a figure with its unit and year: 4.12% of GDP (2024e).
func (f Figure) Written(u Unit) string {
	note := f.label()
	if f.BeforeAccession {
		note += ", before joining NATO"
	}
	return f.amount(u) + ofGDP(u) + " (" + note + ")"
}

// Line writes a figure as one readable line, with its edition.
func (f Figure) Line(u Unit) string {
	rank := ""
	if f.Of > 0 {
		rank = fmt.Sprintf(", rank %d of %d", f.rank(u), f.Of)
	}
	return fmt.Sprintf("%s: %s%s (%s)", f.Country, f.Written(u), rank, f.Edition)
}

// ofGDP completes a share.
func ofGDP(u Unit) string {
	if u == Dollars {
		return ""
	}
	return " of GDP"
}

// change writes the difference between two values: in percentage points for
// shares, in percent for dollars.
func change(from, to float64, u Unit) string {
	if u == Dollars {
		return fmt.Sprintf("%+.1f%%", math.Round((to/from-1)*1000)/10+0)
	}
	return fmt.Sprintf("%+.2f points", hundredth(to-from))
}

// hundredth rounds to two decimals, so that sums of printed shares come out as
// on paper.
func hundredth(v float64) float64 { return math.Round(v*100)/100 + 0 }

// thousands writes a whole number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// ordinal writes 1st, 2nd, 3rd, 11th.
func ordinal(n int) string {
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return strconv.Itoa(n) + end
}

// day writes a date: 4 April 2023.
func day(t time.Time) string { return t.Format("2 January 2006") }

// span writes how long it is from one day to another in years and months.
func span(from, to time.Time) string {
	months := (to.Year()-from.Year())*12 + int(to.Month()) - int(from.Month())
	if to.Day() < from.Day() {
		months--
	}
	var parts []string
	for _, part := range []struct {
		n    int
		unit string
	}{{months / 12, "year"}, {months % 12, "month"}} {
		switch {
		case part.n == 1:
			parts = append(parts, "1 "+part.unit)
		case part.n > 1:
			parts = append(parts, fmt.Sprint(part.n, " ", part.unit, "s"))
		}
	}
	if len(parts) == 0 {
		return fmt.Sprint(int(to.Sub(from).Hours()/24), " days")
	}
	return strings.Join(parts, " and ")
}

// years writes years in a row as ranges: 2015, 2016 and 2018 to 2020.
func years(figures []Figure) string {
	var parts []string
	for i := 0; i < len(figures); {
		j := i
		for j+1 < len(figures) && figures[j+1].Year == figures[j].Year+1 {
			j++
		}
		switch j - i {
		case 0:
			parts = append(parts, figures[i].label())
		case 1:
			parts = append(parts, figures[i].label(), figures[j].label())
		default:
			parts = append(parts, figures[i].label()+" to "+figures[j].label())
		}
		i = j + 1
	}
	return joined(parts, "and")
}

// plural writes a number with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprint(n, " ", many)
}
