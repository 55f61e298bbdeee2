package language

import "strings"

// maxDateline is the most tokens that a dateline has.
const maxDateline = 14

// Dateline counts the tokens at the start of a sentence that say where and
// when a report was filed: a place in capitals, perhaps a region, an agency in
// brackets or a date, and a dash ("BRUSSELS (AN) —", "PARIS, 3 May —"). It is
// 0 where there is none.
func Dateline(tokens []Token) int {
	if len(tokens) < 3 || !inCapitals(tokens[0].Text) {
		return 0
	}
	for i, t := range tokens[:min(maxDateline, len(tokens))] {
		switch t.Text {
		case "—", "–", "--":
			return reported(tokens, i+1)
		case "-":
			if i > 0 && tokens[i-1].End < t.Start { // a dash, not a hyphen
				return reported(tokens, i+1)
			}
		case ".", "?", "!", ":", ";":
			return 0
		}
		if t.Word() && !t.Capital() && !t.Digit() && !t.Stop {
			return 0
		}
	}
	return 0
}

// reported is at where a report begins there. A word in lower case behind the
// dash is an aside: "NATO — the alliance — met".
func reported(tokens []Token, at int) int {
	if at < len(tokens) && tokens[at].Word() && !tokens[at].Capital() && !tokens[at].Digit() {
		return 0
	}
	return at
}

// inCapitals says whether a word is three letters or more, all in upper case.
func inCapitals(word string) bool {
	return len(word) >= 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}
