// Command train fits the weights of knowledge/reader and writes them to
// knowledge/reader/weights.json. From the root of the repository:
//
//	NATOBOT_SHARED=/path/to/shared go run ./cmd/train --write
//
// It trains on two corpora: the question set of NATOBOT_SHARED/data/newwiki,
// whose text is not ours to distribute, and cmd/train/news, invented news with
// questions as people type them, which is. It takes about three minutes on two
// cores and is repeatable to the digit.
//
// What it prints is measured on held-out articles: the articles are divided in
// three, and each third is judged by weights fitted on the other two. It needs
// no flag to measure; --write then fits everything on all articles.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"

	"github.com/alecthomas/kong"
)

// options are the command line.
type options struct {
	Shared string  `help:"Folder with data/newwiki." env:"NATOBOT_SHARED" required:"" type:"existingdir"`
	News   string  `help:"Folder with our own news corpus." default:"cmd/train/news" type:"existingdir"`
	Out    string  `help:"Where --write puts the weights." default:"knowledge/reader/weights.json"`
	Write  bool    `help:"Fit on all articles and write the weights."`
	Errors bool    `help:"List what went wrong on the news corpus, held out."`
	Sample int     `help:"Use one in so many questions of newwiki: quicker, less sure." default:"1"`
	Weight float64 `help:"How much a question of the news corpus counts against one of newwiki." default:"4"`
}

func main() {
	var o options
	kong.Parse(&o, kong.Description("Fit the reader's weights."))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// run measures on held-out articles and, if asked, writes the weights.
func run(ctx context.Context, o options, out io.Writer) error {
	wiki, err := newCorpus(ctx, "newwiki", filepath.Join(o.Shared, "data", "newwiki"), o.Sample, 1)
	if err != nil {
		return err
	}
	news, err := newCorpus(ctx, "news", o.News, 1, o.Weight)
	if err != nil {
		return err
	}
	corpora := []*corpus{wiki, news}
	outcomes, err := crossFit(ctx, corpora)
	if err != nil {
		return err
	}
	scores := make(map[string]string)
	for i, c := range corpora {
		report(out, c.name, outcomes[i], scores)
	}
	if o.Errors {
		listErrors(out, outcomes[1])
	}
	if !o.Write {
		return nil
	}
	return write(o, corpora, outcomes, scores)
}
