package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// dateWords are what stands around a date in a line that says when.
var dateWords = pattern(`(?i)\b(?:first |last |originally )?(?:published|updated|posted|modified|created|date|issued)\b(?: (?:on|at|by \S+))?|` +
	`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|` +
	`\b[0-9]{1,2}(?:[:.h][0-9]{2}){1,2} ?(?:[ap]\.?m\.?|hrs|hours)?|\b[0-9]{1,2} ?[ap]\.?m\b\.?|` +
	`\b(?:[ECMP][SDE]?T|GMT|UTC|BST|CEST|CET|EEST|EET|IST|AEST|Z)\b(?:[+-][0-9:]+)?|\b(?:at|on|and|ET|UK|local time|time)\b|` +
	`\b[0-9]{1,2} ?min(?:ute)?s? read\b|\b(?:[0-9]{1,2}|an?) (?:minute|min|hour|hr|day|week)s? ago\b`)

// isDateLine says whether a line says when and nothing else. A year alone may be
// anything.
func isDateLine(text string) bool {
	if len(text) > 120 || !strings.ContainsAny(text, "12") || bareYear().MatchString(text) {
		return false
	}
	date, rest := firstDate(text)
	if date == "" {
		return false
	}
	return strings.IndexFunc(dateWords().ReplaceAllString(rest, " "), letterOrFigure) < 0
}

var bareYear = pattern(`^\W*[12][0-9]{3}\W*$`)

// updated begins the date of a change, which is not the date of publication.
var updated = pattern(`(?i)\b(?:updated|modified)\b`)

// publishedIn is the date of publication in a line, and whether it is only the
// date of a change.
func publishedIn(line string) (date string, change bool) {
	if loc := updated().FindStringIndex(line); loc != nil {
		if date, _ = firstDate(line[:loc[0]]); date != "" {
			return date, false
		}
		return published(line[loc[0]:]), true
	}
	return published(line), false
}

// byPrefix opens a byline.
var byPrefix = pattern(`^(?i:by:?|written by|posted by|published by|story by|words by|text by|author:)\s+`)

// separators divide a byline from what else stands in its line.
var separators = pattern(`\s*[|•·/]\s*|\s+[–—-]\s+|\s{2,}`)

// whenBegins is where a byline goes over into the time.
var whenBegins = pattern(`(?i)\b(?:published|updated|posted|last updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[0-9]`)

// isByline says whether a line names its writers: "By Jane Doe in Kyiv".
func isByline(text string) bool {
	if len(text) > 150 || endsSentence(text) && !initial().MatchString(text) {
		return false
	}
	return authorIn(text) != ""
}

var initial = pattern(`\b\pL\.$`)

// authorIn returns the names in a byline, "" when it is none.
func authorIn(line string) string {
	prefix := byPrefix().FindString(line)
	if prefix == "" {
		return ""
	}
	_, line = firstDate(line[len(prefix):])
	names := separators().Split(strings.TrimSpace(line), 2)[0]
	if loc := whenBegins().FindStringIndex(names); loc != nil {
		names = names[:loc[0]]
	}
	names, _, _ = strings.Cut(names, " in ")
	names = withoutOffice(strings.TrimRight(names, " ,;:"))
	if !isNames(names) {
		return ""
	}
	return names
}

// withoutOffice takes off what a writer is: "Jane Doe, Europe editor". A list of
// names stays whole.
func withoutOffice(names string) string {
	first, rest, found := strings.Cut(names, ", ")
	if found && !strings.Contains(rest, " and ") && !strings.Contains(rest, " & ") {
		return first
	}
	return names
}

// particles are the words of names in lower case.
var particles = wordSet("and & van von de der den del della di da du la le bin ibn al el ten ter y dos das for of the")

// notNames open headings and sentences that begin with "by".
var notNames = wordSet(`monday tuesday wednesday thursday friday saturday sunday
	january february march april may june july august september october november
	december christmas easter now then all comparison contrast`)

// isNames says whether a text is the names of people or of a paper.
func isNames(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 12 || notNames[strings.ToLower(words[0])] {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && (i == 0 && w != "the" || !particles[w]) {
			return false
		}
	}
	return !strings.ContainsAny(text, "0123456789?!:;\"“”")
}
