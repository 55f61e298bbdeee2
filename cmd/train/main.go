package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"natobot/index"
	"natobot/knowledge"
	"natobot/knowledge/question"
	"natobot/knowledge/quiz"
	"natobot/knowledge/reader"
)

type item struct {
	ID, Q, Article string
	Answers        []string
	Evidence       []string
}

func load(dir string) []*knowledge.Article {
	files, _ := filepath.Glob(dir + "/*.md")
	var out []*knowledge.Article
	for _, f := range files {
		b, _ := os.ReadFile(f)
		parts := strings.SplitN(string(b), "---\n", 3)
		title := strings.Trim(strings.TrimPrefix(strings.Split(parts[1], "\n")[0], "title: "), `"`)
		text := parts[2]
		var blocks []knowledge.Block
		at := 0
		for _, p := range strings.SplitAfter(text, "\n\n") {
			blocks = append(blocks, knowledge.Block{Span: knowledge.Span{Start: at, End: at + len(p)}, Part: knowledge.Body})
			at += len(p)
		}
		out = append(out, knowledge.NewArticle(knowledge.Meta{ID: strings.TrimSuffix(filepath.Base(f), ".md"), Title: title}, text, blocks))
	}
	return out
}

func fold(s string) string {
	s = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "‘", "'", "\u00a0", " ").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

func main() {
	dir := "/work/shared/data/newwiki"
	articles := load(dir + "/articles")
	t := time.Now()
	ps := knowledge.Passages(articles)
	x, err := index.New(context.Background(), ps, nil)
	if err != nil {
		panic(err)
	}
	fmt.Println("index", time.Since(t), len(ps))
	base := knowledge.NewBase(articles, x)
	f, _ := os.Open(dir + "/questions.jsonl")
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	var groups []group
	var spans []spanGroup
	n, found := 0, 0
	t = time.Now()
	for sc.Scan() {
		var it item
		json.Unmarshal(sc.Bytes(), &it)
		n++
		r, err := base.Retrieve(context.Background(), question.Analyse(it.Q))
		if err != nil {
			panic(err)
		}
		for i := range it.Evidence {
			it.Evidence[i] = fold(it.Evidence[i])
		}
		scored := r.Query.Features(r.Candidates)
		g := group{source: it.Article}
		pos := 0.0
		for _, s := range scored {
			text := fold(r.Candidates[s.Candidate].Passage.Sentences[s.Sentence].Text)
			hit := 0.0
			for _, e := range it.Evidence {
				if strings.Contains(text, e) {
					hit = 1
				}
			}
			if !keep(s) && hit == 0 {
				continue
			}
			g.rows = append(g.rows, s.Features)
			g.gold = append(g.gold, hit)
			pos += hit
		}
		if pos > 0 {
			found++
			for i := range g.gold {
				g.gold[i] /= pos
			}
		}
		groups = append(groups, g)
		sg := spanGroup{source: it.Article}
		for _, s := range scored {
			if len(sg.spans) > 0 || len(it.Answers) == 0 {
				break
			}
			text := fold(r.Candidates[s.Candidate].Passage.Sentences[s.Sentence].Text)
			for _, e := range it.Evidence {
				if !strings.Contains(text, e) {
					continue
				}
				for _, a := range r.Query.Alternatives(r.Candidates, s) {
					sg.spans = append(sg.spans, a.Features)
					sg.f1 = append(sg.f1, quiz.F1(a.Text, it.Answers))
				}
				break
			}
		}
		if len(sg.spans) > 0 {
			sg.kind = string(r.Query.Kind)
			spans = append(spans, sg)
		}
	}
	fmt.Println("features", time.Since(t), "oracle", float64(found)/float64(n))
	folds := map[string]int{}
	for i, a := range articles {
		folds[a.ID] = i % 4
	}
	hits, total := 0.0, 0.0
	for k := range 4 {
		var train, test []group
		for _, g := range groups {
			if folds[g.source] == k {
				test = append(test, g)
			} else if sum(g.gold) > 0 {
				train = append(train, g)
			}
		}
		w := trainSoftmax(train, len(reader.SentenceFeatures), 150, 1e-4)
		h := 0.0
		for _, g := range test {
			total++
			best, bi := -1e18, -1
			for i, r := range g.rows {
				if s := dot(r, w); s > best {
					best, bi = s, i
				}
			}
			if bi >= 0 && g.gold[bi] > 0 {
				h++
			}
		}
		hits += h
		fmt.Printf("fold %d: %.4f of %d\n", k, h/float64(len(test)), len(test))
		if k == 0 {
			sc := newScale(train, len(w))
			for i, name := range reader.SentenceFeatures {
				fmt.Printf("  %-20s %8.3f  std %8.3f\n", name, w[i], w[i]*sc.spread[i])
			}
		}
	}
	fmt.Printf("P@1 %.4f\n", hits/total)
	spanCV(spans, folds)
}

func keep(s reader.Scored) bool { return s.Features[3] > 0.25 }

func sum(v []float64) (t float64) {
	for _, x := range v {
		t += x
	}
	return
}
