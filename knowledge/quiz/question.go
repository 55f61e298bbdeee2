package quiz

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Question is a question with what is known of its answer. A file of questions
// holds one JSON object a line.
type Question struct {
	ID       string   `json:"id"`
	Text     string   `json:"q"`
	Answers  []string `json:"answers"`  // right answers; none where the knowledge does not answer
	Evidence []string `json:"evidence"` // text that a quote must hold to show the answer
	List     []string `json:"list"`     // the items that an answer must name, all of them
	YesNo    bool     `json:"yesno"`    // only the answer's first word counts
}

// Answerable says whether the knowledge answers the question.
func (q Question) Answerable() bool { return len(q.Answers) > 0 }

// maxQuestion is the longest line of a question file in bytes.
const maxQuestion = 1 << 20

// Read reads a file of questions. Blank lines are passed over.
func Read(r io.Reader) ([]Question, error) {
	var out []Question
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxQuestion)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\uFEFF")))
		if len(line) == 0 {
			continue
		}
		var q Question
		if err := json.Unmarshal(line, &q); err != nil {
			return nil, fmt.Errorf("line %d is no question: %w", n, err)
		}
		if q.Text == "" {
			return nil, fmt.Errorf(`line %d has no "q", the question's text`, n)
		}
		out = append(out, q)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, errors.New(`there is no question in it; put one on each line, such as {"id":"1","q":"who won?","answers":["Ann"],"evidence":["Ann won"]}`)
	}
	return out, nil
}
