package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// monthNames matches a month in English, in full or short.
const monthNames = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

// The ways to write a date. Figures with slashes are none of them: 3/4/2024 is
// March in one country and April in the next.
var (
	isoDate      = pattern(`\b([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T[0-9:.]+(?:Z|[-+][0-9:]+)?)?\b`)
	monthDayYear = pattern(`(?i)\b(` + monthNames + `) ([0-9]{1,2})(?:st|nd|rd|th)?,? ([12][0-9]{3})\b`)
	dayMonthYear = pattern(`(?i)\b([0-9]{1,2})(?:st|nd|rd|th)? (` + monthNames + `),? ([12][0-9]{3})\b`)
	monthYear    = pattern(`(?i)\b(` + monthNames + `),? ([12][0-9]{3})\b`)
)

// year is what every date has.
var year = pattern(`[12][0-9]{3}`)

// published brings a date to YYYY, YYYY-MM or YYYY-MM-DD, as precise as it was
// written; what is no date becomes "".
func published(s string) string {
	date, _ := firstDate(s)
	return date
}

// firstDate finds the first date in a line and returns it with what is left of
// the line when every date is taken out.
func firstDate(s string) (date, rest string) {
	first, at := "", len(s)
	if !year().MatchString(s) {
		return "", s
	}
	for _, form := range []struct {
		re    func() *regexp.Regexp
		parse func(m []string) string
	}{
		{monthDayYear, func(m []string) string { return calendar(m[3], m[1], m[2]) }},
		{dayMonthYear, func(m []string) string { return calendar(m[3], m[2], m[1]) }},
		{monthYear, func(m []string) string { return calendar(m[2], m[1], "") }},
		{isoDate, func(m []string) string { return calendar(m[1], m[2], m[3]) }},
	} {
		for _, loc := range form.re().FindAllStringSubmatchIndex(s, -1) {
			d := form.parse(submatches(s, loc))
			if d != "" && loc[0] < at {
				first, at = d, loc[0]
			}
		}
		// Blanks keep the places of what is left, so that a shorter form does
		// not find a part of a longer one again.
		s = form.re().ReplaceAllStringFunc(s, func(m string) string { return strings.Repeat(" ", len(m)) })
	}
	return first, strings.TrimSpace(s)
}

func submatches(s string, loc []int) []string {
	out := make([]string, len(loc)/2)
	for i := range out {
		if loc[2*i] >= 0 {
			out[i] = s[loc[2*i]:loc[2*i+1]]
		}
	}
	return out
}

// calendar puts a date together; month is a number or a name. It is "" for a
// day that no calendar has.
func calendar(year, month, day string) string {
	if month == "" {
		return year
	}
	m := monthNumber(month)
	if m == 0 {
		return ""
	}
	if day == "" {
		return fmt.Sprintf("%s-%02d", year, m)
	}
	d, _ := strconv.Atoi(day)
	date := fmt.Sprintf("%s-%02d-%02d", year, m, d)
	if _, err := time.Parse(time.DateOnly, date); err != nil {
		return ""
	}
	return date
}

func monthNumber(month string) int {
	if n, err := strconv.Atoi(month); err == nil {
		if n > 12 {
			return 0
		}
		return n
	}
	short := strings.ToLower(month[:3])
	return strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", short)/3 + 1
}
