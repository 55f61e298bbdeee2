// Package brief is the knowledge built into the program: a summary, in our own
// words, of one newspaper report. The report belongs to its publisher and is not
// in here; the summary says whose reporting it sums up (summary_of) and links
// it, and is read by the same code as any file (source.LoadFS).
package brief

import (
	"embed"
	"io/fs"
)

//go:embed articles
var articles embed.FS

// FS returns the built-in articles, each a Markdown file with front matter. A
// file's name without its extension is the article's ID.
func FS() fs.FS {
	sub, err := fs.Sub(articles, "articles")
	if err != nil {
		// The folder is compiled in, and its name is valid.
		panic("brief: " + err.Error())
	}
	return sub
}
