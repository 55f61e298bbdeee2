package bot

import "strings"

// greetings and thanks are whole messages, as lettersOnly writes them: "hi" is
// a greeting, "hi, who withdrew?" a question.
var (
	greetings = phrases(`hi, hello, hey, hiya, howdy, yo, greetings, good day, good morning, good afternoon,
		good evening, morning, hi there, hello there, hey there, hello again, hi again`)
	thanks = phrases(`thanks, thank you, thx, ty, tysm, cheers, many thanks, thanks a lot, thanks so much, thank you so much,
		thank you very much, thanks very much, ok thanks, okay thanks, great thanks, perfect thanks, no thanks, cool thanks,
		thanks again, much appreciated`)
	// names are what may stand behind a courtesy.
	names = []string{" natobot", " nato bot", " nato", " bot", " all", " everyone", " friend", " mate"}
)

func phrases(list string) map[string]bool {
	out := make(map[string]bool)
	for p := range strings.SplitSeq(list, ",") {
		out[strings.TrimSpace(p)] = true
	}
	return out
}

func isGreeting(words string) bool { return greetings[withoutName(words)] }

func isThanks(words string) bool { return thanks[withoutName(words)] }

func withoutName(words string) string {
	for _, n := range names {
		if rest, ok := strings.CutSuffix(words, n); ok {
			return rest
		}
	}
	return words
}

// greet returns a greeting, with something to ask.
func (b *Bot) greet() Reply {
	r := Reply{Kind: Courtesy, Message: "Hello! Ask me a question, and I answer with the quote that says so."}
	if examples := b.examples(); len(examples) > 0 {
		r.Message = "Hello! Ask me a question, for example: " + examples[0].question
	}
	return r
}
