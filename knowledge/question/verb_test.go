package question

import "testing"

func TestVerbBehindName(t *testing.T) {
	for text, want := range map[string]string{
		"when did Poland join NATO?":            "join",
		"when did Hungary join NATO?":           "join",
		"what did Sweden pledge?":               "pledge",
		"when is the summit?":                   "",
		"how much does Latvia spend on defence": "spend",
	} {
		q, got := Analyse(text), ""
		if q.Verb >= 0 {
			got = q.Tokens[q.Verb].Text
		}
		if got != want {
			t.Errorf("%s: verb %q, want %q", text, got, want)
		}
	}
}
