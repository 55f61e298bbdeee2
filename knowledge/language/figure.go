package language

import (
	"strings"
	"unicode/utf8"
)

// figure finds an amount: money, a percentage, a duration or a plain number.
func (f finder) figure(i int) (Mention, bool) {
	if last, ok := f.currencyBefore(i); ok {
		return Mention{Kind: Money, First: i, Last: last}, true
	}
	last, ok := f.number(i)
	if !ok {
		return f.loneDuration(i)
	}
	m := Mention{Kind: Number, First: i, Last: last}
	next := f.low(last + 1)
	switch {
	case next == "%" || next == "percent" || next == "pct":
		m.Kind, m.Last = Percent, last+1
	case next == "per" && f.low(last+2) == "cent":
		m.Kind, m.Last = Percent, last+2
	case next == "percentage" && strings.HasPrefix(f.low(last+2), "point"):
		m.Kind, m.Last = Percent, last+2
	case has(currencyNames, next):
		m.Kind, m.Last = Money, last+1
	case f.unitOfTime(last + 1):
		m.Kind, m.Last = Duration, last+1
	case f.unitOfTime(last+2) && (f.tokens[last+1].Text == "-"):
		m.Kind, m.Last = Duration, last+2
	case last == i && ordinal(f.low(i)):
		m.Kind = Ordinal
	}
	return m, true
}

// currencyBefore finds an amount with its currency in front: €3.8 billion,
// US$50 billion, EUR 40 million.
func (f finder) currencyBefore(i int) (last int, ok bool) {
	sign := i
	if f.low(i+1) == "$" && f.touching(i+1) && utf8.RuneCountInString(f.tokens[i].Text) <= 3 {
		sign++
	}
	if text := f.tokens[sign].Text; !strings.ContainsAny(text, "$€£¥₹₽₴") && !has(currencyCodes, text) {
		return 0, false
	}
	return f.number(sign + 1)
}

// number finds the digits or number words that begin at a token, with the
// scale behind them: 298, 3.8 billion, twenty-three, two hundred.
func (f finder) number(i int) (last int, ok bool) {
	if !f.numeral(i) {
		return 0, false
	}
	last = i
	for {
		switch {
		case f.numeral(last+1) && !f.tokens[last+1].Digit() && !ordinal(f.low(last)):
			last++
		case f.low(last+1) == "-" && f.touching(last+1) && f.touching(last+2) && f.numeral(last+2):
			last += 2
		case has(scales, f.low(last)) && f.low(last+1) == "and" && f.numeral(last+2):
			last += 2
		default:
			return last, true
		}
	}
}

// numeral says whether a token is digits or a word of a number.
func (f finder) numeral(i int) bool {
	low := f.low(i)
	if low == "" {
		return false
	}
	if low[0] >= '0' && low[0] <= '9' {
		return true
	}
	return has(numberWords, low) && (low != "one" || f.tags[i] == "CD") || has(scales, low) || ordinal(low)
}

// ordinal says whether a folded word is an ordinal number.
func ordinal(low string) bool {
	if has(ordinalWords, low) {
		return true
	}
	if len(low) < 3 || low[0] < '0' || low[0] > '9' {
		return false
	}
	switch low[len(low)-2:] {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// loneDuration finds "a decade", "several years", "the past two years".
func (f finder) loneDuration(i int) (Mention, bool) {
	if has(vagueCounts, f.low(i)) && f.unitOfTime(i+1) {
		return Mention{Kind: Duration, First: i, Last: i + 1}, true
	}
	return Mention{}, false
}

func (f finder) unitOfTime(i int) bool {
	low := f.low(i)
	return has(timeUnits, low) || has(timeUnits, strings.TrimSuffix(low, "s"))
}
