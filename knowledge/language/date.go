package language

import "strings"

// dateForms find the last token of a date that begins at a token, the form that
// says most first.
var dateForms = []func(finder, int) (int, bool){
	finder.monthDate, finder.dayMonth, finder.season, finder.relativeDate, finder.century, finder.yearDate, finder.weekday,
}

// date finds a point or stretch of time: a year, a month with its day or year,
// a day of the week, a decade or century, "last year". Sentences are edited
// text, so that a pattern finds them all; nothing is resolved to a calendar
// day, since an answer quotes the words.
func (f finder) date(i int) (Mention, bool) {
	for _, end := range dateForms {
		if last, ok := end(f, i); ok {
			return Mention{Kind: Date, First: i, Last: last}, true
		}
	}
	return Mention{}, false
}

// year says whether a token is a year of the last thousand or so.
func (f finder) year(i int) bool {
	low := f.low(i)
	return len(low) == 4 && (low[0] == '1' || low[0] == '2' && low[1] == '0') && digits(low)
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// monthDate finds "July 2024", "July 9-11, 2024", "July 10".
func (f finder) monthDate(i int) (int, bool) {
	if !f.month(i) {
		return 0, false
	}
	last := i
	if f.low(last+1) == "." && (f.day(last+2) || f.year(last+2)) {
		last++
	}
	if f.day(last + 1) {
		last++
		if (f.low(last+1) == "-" || f.low(last+1) == "–" || f.low(last+1) == "to") && f.day(last+2) {
			last += 2
		}
	}
	if f.low(last+1) == "," && f.year(last+2) {
		return last + 2, true
	}
	if f.year(last + 1) {
		return last + 1, true
	}
	return last, last > i || f.low(i) != "may" && f.low(i) != "march" || f.datePreposition(i-1)
}

// datePreposition says whether a token is a word before which a month is
// certainly meant, where the name is a word or a surname too.
func (f finder) datePreposition(i int) bool {
	switch f.low(i) {
	case "in", "since", "until", "during", "early", "late":
		return true
	}
	return false
}

// month says whether a token names a month, in capitals as names are.
func (f finder) month(i int) bool {
	return i < len(f.tokens) && has(months, f.low(i)) && f.tokens[i].Capital()
}

// day says whether a token can be a day of a month.
func (f finder) day(i int) bool {
	low := f.low(i)
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		low = strings.TrimSuffix(low, ending)
	}
	return digits(low) && len(low) <= 2
}

// dayMonth finds "10 July 2024", "the 4th of April".
func (f finder) dayMonth(i int) (int, bool) {
	if !f.day(i) {
		return 0, false
	}
	at := i + 1
	if f.low(at) == "of" {
		at++
	}
	if !f.month(at) {
		return 0, false
	}
	if f.year(at + 1) {
		return at + 1, true
	}
	return at, true
}

// season finds "fall of 2024", "early 2022", "the summer of 1990".
func (f finder) season(i int) (int, bool) {
	if !has(seasons, f.low(i)) {
		return 0, false
	}
	at := i + 1
	if f.low(at) == "of" || f.low(at) == "-" {
		at++
	}
	if f.year(at) || f.decade(at) {
		return at, true
	}
	if last, ok := f.monthDate(at); ok && at < len(f.tokens) {
		return last, true
	}
	return 0, false
}

// relativeDate finds "last year", "next month", "this week", "today".
func (f finder) relativeDate(i int) (int, bool) {
	low := f.low(i)
	if has(dayWords, low) {
		return i, true
	}
	if low != "last" && low != "next" && low != "this" {
		return 0, false
	}
	next := f.low(i + 1)
	if has(timeUnits, next) || has(weekdays, next) || has(months, next) || has(seasons, next) && next != "early" && next != "late" {
		return i + 1, true
	}
	return 0, false
}

// RelativeDate says whether tokens begin with a time told from the day of the
// report: "last year", "next month", "today", "Thursday". Such a date means
// nothing to a reader who does not know that day.
func RelativeDate(tokens []Token) bool {
	f := finder{tokens: tokens[:min(2, len(tokens))]}
	if _, ok := f.relativeDate(0); ok {
		return true
	}
	_, ok := f.weekday(0)
	return ok
}

// century finds "the 19th century", "1990s".
func (f finder) century(i int) (int, bool) {
	if f.decade(i) {
		return i, true
	}
	if ordinal(f.low(i)) && strings.HasPrefix(f.low(i+1), "centur") {
		return i + 1, true
	}
	if ordinal(f.low(i)) && f.low(i+1) == "-" && f.low(i+2) == "century" {
		return i + 2, true
	}
	return 0, false
}

func (f finder) decade(i int) bool {
	low := f.low(i)
	return len(low) == 5 && low[4] == 's' && digits(low[:4])
}

// yearDate finds a year that stands alone, and a range of years. A number of
// four digits before a unit or a plural is a count.
func (f finder) yearDate(i int) (int, bool) {
	if digits(f.low(i)) && f.era(i+1) {
		return i + 1, true
	}
	if !f.year(i) || f.low(i+1) == "%" || f.low(i+1) == "percent" || has(scales, f.low(i+1)) || has(currencyNames, f.low(i+1)) {
		return 0, false
	}
	if i+1 < len(f.tags) && f.tags[i+1] == "NNS" {
		return 0, false
	}
	if i > 0 && strings.ContainsAny(f.tokens[i-1].Text, "$€£¥") {
		return 0, false
	}
	if dash := f.low(i + 1); (dash == "-" || dash == "–") && (f.year(i+2) || f.day(i+2)) && f.touching(i+1) {
		return i + 2, true
	}
	return i, true
}

// era says whether a token is the era of the year before it, in capitals: 44 BC.
func (f finder) era(i int) bool {
	if i >= len(f.tokens) {
		return false
	}
	switch f.tokens[i].Text {
	case "BC", "AD", "BCE", "CE", "B.C.", "A.D.":
		return true
	}
	return false
}

func (f finder) weekday(i int) (int, bool) {
	return i, has(weekdays, f.low(i)) && f.tokens[i].Capital()
}
