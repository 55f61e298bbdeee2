package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"natobot/bot"
	"natobot/bot/console"
	"natobot/bot/figures"
	"natobot/config"
	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/brief"
	"natobot/knowledge/nato"
	"natobot/knowledge/source"
)

// open reads the knowledge and makes the bot that answers from it. done frees
// what the bot holds.
func (p process) open(ctx context.Context, s config.Settings) (b *bot.Bot, done func() error, err error) {
	articles, err := p.read(s.Knowledge)
	if err != nil {
		return nil, nil, err
	}
	progress := newProgress(p.stderr, "Indexing")
	x, err := index.Prepare(ctx, knowledge.Passages(articles), index.Options{
		Dir: indexFolder(s.Data), Progress: progress.Step, Warn: p.warn,
	})
	progress.End()
	if err != nil {
		return nil, nil, fmt.Errorf("index the articles: %w", err)
	}
	b, err = assemble(s, articles, knowledge.NewBase(articles, x))
	if err != nil {
		return nil, nil, errors.Join(err, x.Close())
	}
	return b, x.Close, nil
}

// indexFolder is where the indexes of many articles are kept, "" without a data
// folder.
func indexFolder(data string) string {
	if data == "" {
		return ""
	}
	return filepath.Join(data, "index")
}

// warn says on standard error what went wrong without keeping anyone from an
// answer.
func (p process) warn(err error) {
	fmt.Fprintf(p.stderr, "natobot: %s\n", console.Clean(err.Error()))
}

// assemble makes the bot. The official tables are part of the built-in
// knowledge, and off with any other.
func assemble(s config.Settings, articles []*knowledge.Article, base *knowledge.Base) (*bot.Bot, error) {
	tables, err := nato.Load()
	if err != nil {
		return nil, fmt.Errorf("the official tables: %w", err)
	}
	o := bot.Options{Asker: base, Articles: articles, Command: s.Command}
	official := len(s.Knowledge) == 0
	if official {
		o.Tables = figures.Tables(tables)
	}
	o.Figures = figures.New(figures.Options{Tables: tables, Official: official, Articles: articles, Asker: base, Command: s.Command})
	return bot.New(o), nil
}

// read reads the articles at the paths, or the built-in ones, and names on
// standard error every file that is left out.
func (p process) read(paths []string) ([]*knowledge.Article, error) {
	skipped := func(path string, err error) {
		fmt.Fprintf(p.stderr, "natobot: skipped %s\n", console.Clean(fmt.Sprintf("%s: %v", path, err)))
	}
	if len(paths) == 0 {
		return source.LoadFS(brief.FS(), skipped)
	}
	return source.Load(paths, skipped)
}
