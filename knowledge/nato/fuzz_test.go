package nato

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// seeds are inputs that have gone wrong elsewhere, and the shapes of right ones.
var seeds = []string{
	"", " ", "poland", "Poland's spending?", "how much did Latvia spend in 2016?", "compare poland greece", "below 2%", "top 3", "🇵🇱🇬🇷", ":flag_pl:",
	"U.S.", "U.", ".", "'", "’s", "2", "2.", "2,", "20%%%", "99999999999999999999", "2014-2019-2024", "\xff\xfe", "\u202e", "İıßŉ", "who who who", "than than",
	"2014s", "1st", "0th", "- - -", "--", "a-b-c", "US$", "$$$", "<=>", "and and", "who was secretary general before Stoltenberg?", "polnads spendng",
	strings.Repeat("poland ", 1400), strings.Repeat("a", 10000), strings.Repeat("🇵", 2500), strings.Repeat("U.S.", 2500), strings.Repeat("'", 10000),
	strings.Repeat("2014,", 2000), strings.Repeat("the ", 2500), strings.Repeat("e\u0301", 3000),
}

func FuzzQuestion(f *testing.F) {
	tables := loaded(f)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if q, ok := tables.ParseQuestion(text); ok {
			got := tables.Answer(q)
			checkResult(t, text, got)
			if !got.Answered && got.Message == "" {
				t.Errorf("%q was taken and has neither answer nor message", text)
			}
		}
	})
}

func FuzzCommand(f *testing.F) {
	tables := loaded(f)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, args string) {
		got := tables.Answer(tables.ParseCommand(args))
		checkResult(t, args, got)
		if !utf8.ValidString(got.Message) {
			t.Errorf("%q: the message is not UTF-8: %q", args, got.Message)
		}
	})
}

func FuzzNames(f *testing.F) {
	tables := loaded(f)
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		names := tables.Names()
		subject, problem := names.Resolve(text)
		if (subject.Name == "") == (problem == nil) {
			t.Errorf("Resolve(%q) = %+v, %v", text, subject, problem)
		}
		if problem != nil && problem.String() == "" {
			t.Errorf("Resolve(%q) has nothing to say", text)
		}
		last := 0
		for _, m := range names.Mentions(text) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) || m.Subject.Name == "" {
				t.Fatalf("Mentions(%q): %+v after byte %d", text, m, last)
			}
			last = m.End
		}
	})
}

func FuzzSuggest(f *testing.F) {
	tables := loaded(f)
	for _, s := range seeds {
		f.Add(s, 5)
	}
	f.Fuzz(func(t *testing.T, typed string, n int) {
		got := tables.Suggest(typed, n%100)
		if len(got) > max(n%100, 0) {
			t.Errorf("Suggest(%q, %d) gave %d", typed, n, len(got))
		}
		for _, s := range got {
			if s.Name == "" {
				t.Errorf("Suggest(%q, %d) has a suggestion without a name", typed, n)
			}
		}
	})
}

// BenchmarkLongest is the cost of inputs of 10,000 characters.
func BenchmarkLongest(b *testing.B) {
	tables := loaded(b)
	for _, piece := range []string{"poland ", "zq", "🇵🇱", "U.S. ", "the united kingdom of the "} {
		text := strings.Repeat(piece, 10000/len(piece))
		b.Run(piece, func(b *testing.B) {
			for b.Loop() {
				tables.ParseCommand(text)
				tables.ParseQuestion(text)
				tables.Suggest(text, 25)
				tables.Names().Resolve(text)
				tables.Names().Mentions(text)
			}
		})
	}
}

// TestWordSalad asks sentences made of the lexicon's own words, which a fuzzer
// of bytes seldom comes upon: none may panic, or be taken without an answer or
// an explanation.
func TestWordSalad(t *testing.T) {
	tables := loaded(t)
	var pool []string
	for _, line := range lexicon {
		for _, w := range strings.Fields(line.words) {
			pool = append(pool, strings.ReplaceAll(w, "_", " "))
		}
	}
	names := strings.Split("Poland;Greece's;the US;Iceland;Russia;Scotland;Europe;the Baltics;NATO;NATO's;Europe and Canada;Stoltenberg;Rutte's;Balanzino;Riga;2%;1.5%;2014;2019;2024;1999;1950s;2030;3;five;12th;$;?;,;than;founders;Korea;Asia;Dutch;members;spending;spend;most;target", ";")
	random := rand.New(rand.NewPCG(1, 2))
	taken := 0
	for range 10000 {
		var text []string
		for range 1 + random.IntN(8) {
			if random.IntN(2) == 0 {
				text = append(text, names[random.IntN(len(names))])
			} else {
				text = append(text, pool[random.IntN(len(pool))])
			}
		}
		asked := strings.Join(text, " ")
		if q, ok := tables.ParseQuestion(asked); ok {
			taken++
			checkResult(t, asked, tables.Answer(q))
		}
		checkResult(t, asked, tables.Answer(tables.ParseCommand(asked)))
	}
	t.Logf("%d taken", taken)
}
