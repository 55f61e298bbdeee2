package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/source"
)

func main() {
	path := ""
	for i, a := range os.Args {
		if a == "--knowledge" {
			path = os.Args[i+1]
		}
	}
	articles, err := source.Load([]string{path}, func(string, error) {})
	if err != nil {
		panic(err)
	}
	x, err := index.New(context.Background(), knowledge.Passages(articles), nil)
	if err != nil {
		panic(err)
	}
	b := knowledge.NewBase(articles, x)
	sc := bufio.NewScanner(os.Stdin)
	enc := json.NewEncoder(os.Stdout)
	for sc.Scan() {
		a, err := b.Ask(context.Background(), sc.Text())
		o := map[string]any{"question": sc.Text(), "resolved": a.Resolved, "answered": err == nil, "answer": "", "confidence": a.Confidence, "derived": a.Derived}
		if err == nil {
			o["answer"] = a.Text
		}
		sn := []any{}
		for _, s := range a.Snippets {
			hl := [][2]int{}
			for _, h := range s.Highlights {
				hl = append(hl, [2]int{h.Start, h.End})
			}
			sn = append(sn, map[string]any{"text": s.Text, "highlights": hl, "score": s.Score})
		}
		o["snippets"] = sn
		enc.Encode(o)
	}
}
