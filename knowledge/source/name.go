package source

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ordering is a number that only sorts a file among others: "01-", "7_".
var ordering = pattern(`^[0-9]{1,3}[-_. ]+\pL`)

// readable makes a title of a file's name, for articles that have none:
// "01-rutte_to-lead" becomes "Rutte to lead".
func readable(id string) string {
	name := path.Base(id)
	if loc := ordering().FindStringIndex(name); loc != nil {
		_, size := utf8.DecodeLastRuneInString(name[:loc[1]])
		name = name[loc[1]-size:]
	}
	words := strings.Fields(strings.Map(dashToSpace, name))
	if len(words) == 0 {
		return id
	}
	title := strings.Join(words, " ")
	r, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(r)) + title[size:]
}

func dashToSpace(r rune) rune {
	if r == '-' || r == '_' {
		return ' '
	}
	return r
}
