package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"

	"natobot/bot/console"
)

// patience is how long work goes on before its progress is shown.
const patience = time.Second

// progress shows how far some work is, on a terminal and only where it takes
// long.
type progress struct {
	w     io.Writer
	what  string
	start time.Time
	bar   *progressbar.ProgressBar // nil until it is worth showing
}

func newProgress(w io.Writer, what string) *progress {
	return &progress{w: w, what: what, start: time.Now()}
}

// Step says that done of total pieces of the work are done.
func (p *progress) Step(done, total int) {
	if p.bar == nil {
		if time.Since(p.start) < patience || !console.IsTerminal(p.w) {
			return
		}
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.w),
			progressbar.OptionSetDescription(p.what), progressbar.OptionSetWidth(30),
			progressbar.OptionShowCount(), progressbar.OptionClearOnFinish())
	}
	_ = p.bar.Set(done) // a bar that cannot be drawn is no reason to stop
}

// End takes the bar away.
func (p *progress) End() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
}
