package main

import (
	"context"
	"fmt"

	"natobot/bot"
	"natobot/bot/console"
	"natobot/config"
	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/brief"
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
	x, err := index.New(ctx, knowledge.Passages(articles), progress.Step)
	progress.End()
	if err != nil {
		return nil, nil, fmt.Errorf("index the articles: %w", err)
	}
	b = bot.New(bot.Options{Asker: knowledge.NewBase(articles, x), Articles: articles, Command: s.Command})
	return b, x.Close, nil
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
