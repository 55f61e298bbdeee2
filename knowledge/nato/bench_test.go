package nato

import (
	"io/fs"
	"testing"
)

// loaded returns the embedded tables.
func loaded(t testing.TB) *Tables {
	t.Helper()
	tables, err := Load()
	if err != nil {
		t.Fatalf("the embedded tables: %v", err)
	}
	return tables
}

func BenchmarkLoad(b *testing.B) {
	files, err := fs.Sub(embedded, "data")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(files); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkFigure is a figure's answer from the command's argument to the
// result.
func BenchmarkFigure(b *testing.B) {
	tables := loaded(b)
	for _, args := range []string{"poland", "poland 2019", "below 2%", "compare poland greece", ""} {
		b.Run(args, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tables.Answer(tables.ParseCommand(args))
			}
		})
	}
}

// BenchmarkQuestion is a question's answer, and the refusal of one about
// something else.
func BenchmarkQuestion(b *testing.B) {
	tables := loaded(b)
	for _, text := range []string{
		"How much did Latvia spend in 2016?", "who was secretary general before Stoltenberg?", "polnads spendng in 2020?",
		"Which Romanian president withdrew his candidacy to lead the alliance after months of campaigning?",
	} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if q, ok := tables.ParseQuestion(text); ok {
					tables.Answer(q)
				}
			}
		})
	}
}

func BenchmarkSuggest(b *testing.B) {
	tables := loaded(b)
	for _, typed := range []string{"", "p", "uni", "polnad", "nehterlands", "qqqqqqqqqqqqqqqq"} {
		b.Run(typed, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tables.Suggest(typed, 25)
			}
		})
	}
}

func BenchmarkMentions(b *testing.B) {
	names := loaded(b).Names()
	const text = "Poland led NATO members in defense spending last year, allocating 4.12% of its GDP, followed by Estonia at 3.43%, the United States, 3.38%, Latvia, 3.15%, and Greece, 3.08%, according to the data."
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		names.Mentions(text)
	}
}

func BenchmarkPlaces(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Places(); err != nil {
			b.Fatal(err)
		}
	}
}
