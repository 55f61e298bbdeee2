package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"text/tabwriter"

	"natobot/bot"
	"natobot/bot/console"
	"natobot/knowledge/quiz"
)

// quizCommand scores the answers to a file of questions.
type quizCommand struct {
	JSON bool `name:"json" help:"Write the scores as one line of JSON."`
	knowledgeFlag
	File string `arg:"" placeholder:"FILE.jsonl" help:"Questions with their answers, one JSON object a line."`
}

// Run implements the command for kong.
func (c *quizCommand) Run(ctx context.Context, p process, line *commandLine) error {
	s, err := p.settings(line, c.knowledgeFlag)
	if err != nil {
		return err
	}
	questions, err := c.read()
	if err != nil {
		return err
	}
	b, done, err := p.open(ctx, s)
	if err != nil {
		return err
	}
	progress := newProgress(p.stderr, "Asking")
	result, err := score(ctx, b, questions, progress.Step)
	progress.End()
	if err == nil {
		err = c.write(p, result)
	}
	return errors.Join(err, done())
}

// read reads the questions.
func (c *quizCommand) read() ([]quiz.Question, error) {
	f, err := os.Open(c.File)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: there is no such file of questions; check the spelling", c.File)
	}
	if err != nil {
		return nil, fmt.Errorf("read the questions: %w", err)
	}
	defer f.Close()
	questions, err := quiz.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.File, err)
	}
	return questions, nil
}

// score asks every question. step is told how many are done.
func score(ctx context.Context, b *bot.Bot, questions []quiz.Question, step func(done, total int)) (quiz.Result, error) {
	var tally quiz.Tally
	for i, q := range questions {
		r, err := console.Respond(ctx, b, q.Text, "")
		if err != nil {
			return quiz.Result{}, fmt.Errorf("question %s: %w", q.ID, err)
		}
		said := quiz.Response{Answered: r.Answered, Answer: r.Answer}
		for _, quote := range r.Quotes {
			said.Quotes = append(said.Quotes, quote.Text)
		}
		tally.Add(q, said)
		step(i+1, len(questions))
	}
	return tally.Result(), nil
}

// write writes the scores as a table or as JSON.
func (c *quizCommand) write(p process, r quiz.Result) error {
	if c.JSON {
		return json.NewEncoder(p.stdout).Encode(r)
	}
	table := tabwriter.NewWriter(p.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "questions\t%d answerable, %d not\n", r.Answerable, r.Unanswerable)
	for _, row := range []struct {
		name  string
		share float64
		of    int
		means string
	}{
		{"hit@1", r.Hit1, r.Answerable, "the first quote holds the evidence"},
		{"hit@3", r.Hit3, r.Answerable, "one of the first three does"},
		{"MRR", r.MRR, r.Answerable, "mean reciprocal rank of the first that does"},
		{"answer", r.Accuracy, r.Answerable, "the short answer is right"},
		{"F1", r.F1, r.Answerable, "words in common with the right answer"},
		{"kept", r.Kept, r.Answerable, "answerable questions that were answered"},
		{"refused", r.Refused, r.Unanswerable, "unanswerable questions that were refused"},
	} {
		value := "-"
		if row.of > 0 {
			value = fmt.Sprintf("%.3f", row.share)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", row.name, value, row.means)
	}
	return table.Flush()
}
