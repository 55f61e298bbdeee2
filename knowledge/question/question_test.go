package question

import (
	"strings"
	"testing"

	"natobot/knowledge/language"
)

// asked is what is checked of a question: its kind, question word and focus,
// and of the flags those that are set.
type asked struct {
	text  string
	kind  Kind
	wh    string
	focus string
	flags string // subject, plural, or the auxiliary of a yes/no question
}

var questions = []asked{
	// Who.
	{"who withdrew?", Person, "who", "", "subject"},
	{"WHO WON?", Person, "who", "", "subject"},
	{"👋 who won?", Person, "who", "", "subject"},
	{"who leads nato", Person, "who", "", "subject"},
	{"Who did Biden meet?", Person, "who", "", ""},
	{"whom did he replace?", Person, "whom", "", ""},
	{"Whose plane was shot down?", Person, "whose", "", "subject"},
	{"Who was the first secretary general of NATO?", Person, "who", "general", "subject"},
	{"who is the prime minister of hungary?", Person, "who", "minister", "subject"},
	{"who were the candidates?", Person, "who", "candidates", "subject"},
	{"who said \"it never ends\"?", Person, "who", "", "subject"},
	{"Rutte will replace who?", Person, "who", "", "subject"},
	{"who", Person, "who", "", "subject"},
	{"which president withdrew?", Person, "which", "president", "subject"},
	{"Who is Kaja Kallas?", Role, "who", "", ""},
	{"who's rutte", Role, "who", "", ""},
	{"Who’s Mark Rutte?", Role, "who", "", ""},
	{"whos mark rutte", Role, "who", "", ""},
	{"who's the new boss", Person, "who", "boss", "subject"},

	// Which and what, by their noun.
	{"Which country spent the most?", Country, "which", "country", "subject"},
	{"which countries missed the target?", Country, "which", "countries", "subject plural"},
	{"which three countries abstained?", Country, "which", "countries", "subject plural"},
	{"Which of the allies left?", Country, "which", "allies", "subject plural"},
	{"what countries are in nato", Country, "what", "countries", "plural"},
	{"what city hosted the summit?", Place, "what", "city", "subject"},
	{"what is the capital of Poland?", Place, "what", "capital", ""},
	{"what company makes the F-35?", Organisation, "what", "company", "subject"},
	{"which party won the election?", Organisation, "which", "party", "subject"},
	{"which year did Poland join?", Date, "which", "year", ""},
	{"In which year did Spain join NATO?", Date, "which", "year", ""},
	{"what year was nato founded", Date, "what", "year", ""},
	{"on what date was it signed", Date, "what", "date", ""},
	{"what percentage of GDP did Estonia spend?", Percent, "what", "percentage", "subject"},
	{"what was the cost of the loan?", Money, "what", "cost", ""},
	{"what is poland's spending", Money, "what", "spending", ""},
	{"what's the budget", Money, "what", "budget", ""},
	{"what is the population of Iceland?", Count, "what", "population", ""},
	{"what age did he die", Measure, "what", "age", ""},
	{"what was the reason for the delay?", Reason, "what", "reason", ""},
	{"What is the purpose of the alliance?", Reason, "what", "purpose", ""},
	{"what is the name of the plane?", Thing, "what", "name", ""},
	{"At which base are the ships?", Thing, "which", "base", ""},

	// What is X, what did X say, what did X do.
	{"what is NATO?", Definition, "what", "", ""},
	{"whats nato", Definition, "what", "", ""},
	{"what is an acronym", Definition, "what", "", ""},
	{"what did orban say", Statement, "what", "", ""},
	{"what did russia do?", What, "what", "", ""},
	{"what happened in 2014?", What, "what", "", "subject"},
	{"what shot down flight 17?", What, "what", "", "subject"},
	{"what", What, "what", "", "subject"},

	// When, where, why.
	{"when did sweden join?", Date, "when", "", ""},
	{"When's the summit?", Date, "when", "", ""},
	{"whens the next summit", Date, "when", "", ""},
	{"The treaty was signed when?", Date, "when", "", ""},
	{"where was the summit held?", Place, "where", "", ""},
	{"wheres the headquarters", Place, "where", "", ""},
	{"why did iohannis withdraw?", Reason, "why", "", ""},
	{"how come he quit", Reason, "how", "", ""},

	// How.
	{"how did he win?", Manner, "how", "", ""},
	{"how many allies are there?", Count, "how", "allies", ""},
	{"how many people died", Count, "how", "people", ""},
	{"how many", Count, "how", "", ""},
	{"how much did poland spend", Amount, "how", "", ""},
	{"How much money did Ukraine get?", Amount, "how", "money", ""},
	{"he spent how much?", Amount, "how", "", ""},
	{"how long was he in office?", Duration, "how", "", ""},
	{"how old is Stoltenberg?", Measure, "how", "", ""},
	{"how far is Kyiv from Warsaw", Measure, "how", "", ""},
	{"how often do they meet?", Measure, "how", "", ""},

	// Yes or no.
	{"did hungary object?", YesNo, "", "", "did"},
	{"Is Ukraine a member?", YesNo, "", "", "is"},
	{"was rutte elected", YesNo, "", "", "was"},
	{"isn't turkey a member?", YesNo, "", "", "isn't"},
	{"Isn’t Turkey a member?", YesNo, "", "", "isn't"},
	{"does greece spend more than poland?", YesNo, "", "", "does"},
	{"has sweden joined yet", YesNo, "", "", "has"},
	{"did he say why he left?", YesNo, "why", "", "did"},

	// A question inside a polite one.
	{"do you know who won?", Person, "who", "", "subject"},
	{"could you please tell me when it began", Date, "when", "", ""},
	{"can you say how many died", Count, "how", "", ""},

	// Fragments, and what is no question.
	{"nato budget?", Money, "", "budget", ""},
	{"Poland spending 2024", Money, "", "spending", ""},
	{"secretary general after stoltenberg", Person, "", "general", ""},
	{"the reason", Reason, "", "reason", ""},
	{"destroyers at Rota?", Count, "", "destroyers", ""},
	{"wich country left", Country, "", "country", ""},
	{"waht is nato", Other, "", "", ""},
	{"rutte", Other, "", "", ""},
	{"hello", Other, "", "", ""},
	{"tell me about nato", Other, "", "", ""},
	{"من فاز؟", Other, "", "", ""},
	{"\xff", Other, "", "", ""},
	{"?", Other, "", "", ""},
	{"", Other, "", "", ""},
}

func TestAnalyse(t *testing.T) {
	for _, want := range questions {
		q := Analyse(want.text)
		got := asked{want.text, q.Kind, q.Word(), word(q, q.Focus), flags(q)}
		if got != want {
			t.Errorf("got  %+v\nwant %+v", got, want)
		}
	}
}

// word is the text of a token, "" for none.
func word(q Question, i int) string {
	if i < 0 {
		return ""
	}
	return q.Tokens[i].Text
}

func flags(q Question) string {
	var out []string
	if q.Subject {
		out = append(out, "subject")
	}
	if q.Plural {
		out = append(out, "plural")
	}
	return strings.TrimSpace(strings.Join(out, " ") + " " + q.Aux)
}

func TestVerb(t *testing.T) {
	for text, want := range map[string]string{
		"who withdrew?": "withdrew", "whom did he replace?": "replace", "Which country spent the most?": "spent", "where was the summit held?": "held",
		"what did orban say": "say", "how many people died": "died", "was rutte elected": "elected", "who's rutte": "", "When's the summit?": "",
		"what is NATO?": "", "nato budget?": "", "": "",
	} {
		q := Analyse(text)
		if got := word(q, q.Verb); got != want {
			t.Errorf("the verb of %q is %q, want %q", text, got, want)
		}
	}
}

func TestNameAt(t *testing.T) {
	q := Analyse("did poland meet Mark Rutte in the dutch city?")
	for i, tok := range q.Tokens {
		want := tok.Text == "poland" || tok.Text == "dutch" || tok.Text == "Mark" || tok.Text == "Rutte"
		if q.NameAt(i) != want {
			t.Errorf("%q is in a name: %v", tok.Text, !want)
		}
	}
}

func TestImportance(t *testing.T) {
	for text, want := range map[string]map[string]float64{
		"which country spent the most?": {"country": 0.4, "spent": 1},
		"which president withdrew?":     {"president": 0.4, "withdrew": 1},
		"who was the president?":        {"president": 1},
		"how many people died":          {"people": 0.4, "died": 1},
		"what was the cost of it?":      {"cost": 1},
	} {
		q := Analyse(text)
		for i, tok := range q.Tokens {
			if w, ok := want[tok.Text]; ok && q.Importance(i) != w {
				t.Errorf("%s: %q counts %v, want %v", text, tok.Text, q.Importance(i), w)
			}
		}
	}
}

// TestFocusWords guards the list of nouns: a kind that is misspelt would never
// match, and a noun under two kinds would be one of them by accident.
func TestFocusWords(t *testing.T) {
	known := map[Kind]bool{Country: true, Place: true, Person: true, Organisation: true, Date: true, Percent: true, Money: true, Count: true,
		Reason: true, Measure: true, Duration: true}
	seen := make(map[string]string)
	for line := range strings.Lines(focusList) {
		kind, words, ok := strings.Cut(line, ":")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if !known[Kind(kind)] {
			t.Errorf("%q is no kind that a noun may ask for", kind)
		}
		for _, w := range strings.Fields(words) {
			term := language.Term(w)
			if other := seen[term]; other != "" && other != kind {
				t.Errorf("%q is under %s and %s", w, other, kind)
			}
			seen[term] = kind
		}
	}
}

func TestAnalyseReadsALongQuestionInPart(t *testing.T) {
	q := Analyse("who " + strings.Repeat("is he ", 5000))
	if len(q.Tokens) != maxTokens || q.Kind != Person {
		t.Errorf("%d tokens, kind %s", len(q.Tokens), q.Kind)
	}
}

func FuzzAnalyse(f *testing.F) {
	for _, q := range questions {
		f.Add(q.text)
	}
	for _, s := range []string{"who's", "what's", "whos", "how", "how much", "which of", "what of the", "what is the", "is you who", "do you", "’s who", "who is -", "\x00", "which 's", strings.Repeat("who is ", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := Analyse(text)
		n := len(q.Tokens)
		if q.Text != text || n > maxTokens || len(q.Tags) != n || q.Kind == "" {
			t.Fatalf("%q: %d tokens, %d tags, kind %q", text, n, len(q.Tags), q.Kind)
		}
		for name, i := range map[string]int{"wh": q.Wh, "focus": q.Focus, "verb": q.Verb} {
			if i < -1 || i >= n {
				t.Errorf("%q: %s %d of %d tokens", text, name, i, n)
			}
		}
		if (q.Word() == "") != (q.Wh < 0) {
			t.Errorf("%q: the question word %q is token %d", text, q.Word(), q.Wh)
		}
		if (q.Kind == YesNo) != (q.Aux != "") {
			t.Errorf("%q: kind %s, auxiliary %q", text, q.Kind, q.Aux)
		}
		for i := range q.Tokens {
			if w := q.Importance(i); w <= 0 || w > 1 {
				t.Errorf("%q: token %d counts %v", text, i, w)
			}
			q.NameAt(i)
		}
	})
}
