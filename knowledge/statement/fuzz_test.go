package statement

import "testing"

// FuzzArticle checks that whatever a text holds is read without harm, and that
// what a statement marks lies in its sentence.
func FuzzArticle(f *testing.F) {
	for _, file := range []string{"testdata/stated.txt", "testdata/unstated.txt"} {
		for _, line := range lines(f, file) {
			f.Add(line)
		}
	}
	for _, s := range []string{"", "%", "2%", "[", "Poland 4%, and, and", "Poland (4%", "of of of 2% of", "US$", "spends N% NATO defence GDP Poland's", "\xff2%\xfe Poland spends"} {
		f.Add(s)
	}
	r := reader(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range r.Article(article(text)) {
			checkSpans(t, s)
			if s.Kind == Share && (s.Subject.Name == "" || s.Pct < 0 || s.Pct > 100) {
				t.Errorf("%q: %+v", text, s)
			}
		}
	})
}
