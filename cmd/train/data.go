package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"natobot/index"
	"natobot/knowledge"
)

// item is a question of the training set.
type item struct {
	ID       string   `json:"id"`
	Q        string   `json:"q"`
	Article  string   `json:"article"`
	Answers  []string `json:"answers"`
	Evidence []string `json:"evidence"`
	List     []string `json:"list"`
	YesNo    bool     `json:"yesno"`
	chat     bool     // the set has questions without an answer, typed as in a chat
}

// supports says whether a sentence holds a piece of the gold evidence.
func (it item) supports(sentence string) bool {
	text := fold(sentence)
	for _, e := range it.Evidence {
		if strings.Contains(text, e) {
			return true
		}
	}
	return false
}

// fold makes texts comparable: straight quotes, single spaces, lower case.
func fold(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", "\u00a0", " ").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// readItems reads the questions, with their evidence folded.
func readItems(path string) ([]item, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []item
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var it item
		if err := json.Unmarshal(lines.Bytes(), &it); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, len(out)+1, err)
		}
		for i, e := range it.Evidence {
			it.Evidence[i] = fold(e)
		}
		out = append(out, it)
	}
	chat := slices.ContainsFunc(out, func(it item) bool { return it.Answers == nil })
	for i := range out {
		out[i].chat = chat
	}
	return out, lines.Err()
}

// newBase indexes articles in memory.
func newBase(ctx context.Context, articles []*knowledge.Article) (*knowledge.Base, error) {
	x, err := index.New(ctx, knowledge.Passages(articles), nil)
	if err != nil {
		return nil, err
	}
	return knowledge.NewBase(articles, x), nil
}
