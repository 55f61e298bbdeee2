package console

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/peterh/liner"
)

// Editor reads lines from the terminal that is the process's standard input and
// output, with editing keys and a history that lasts.
type Editor struct {
	state   *liner.State
	history string
}

// prompt stands before what is typed.
const prompt = "> "

// NewEditor takes the terminal over; Close gives it back. history names the
// file that the history is kept in, "" for none. A history that cannot be read
// is begun anew.
func NewEditor(history string) *Editor {
	e := &Editor{state: liner.NewLiner(), history: history}
	e.state.SetCtrlCAborts(true)
	if f, err := os.Open(history); err == nil {
		_, _ = e.state.ReadHistory(f)
		f.Close()
	}
	return e
}

// Next implements Input. Ctrl-D and Ctrl-C end the input.
func (e *Editor) Next() (string, error) {
	line, err := e.state.Prompt(prompt)
	switch {
	case errors.Is(err, liner.ErrPromptAborted): // liner has ended the line
		return "", io.EOF
	case errors.Is(err, io.EOF):
		fmt.Println() // what comes next is not to stand behind the prompt
		return "", io.EOF
	case err != nil:
		return "", err
	}
	if strings.TrimSpace(line) != "" {
		e.state.AppendHistory(line)
	}
	return line, nil
}

// Close gives the terminal back and keeps the history.
func (e *Editor) Close() error {
	kept := e.keep()
	return errors.Join(e.state.Close(), kept)
}

// keep writes the history. Questions are private: the file is the user's alone.
func (e *Editor) keep() error {
	if e.history == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(e.history), 0o700); err != nil {
		return fmt.Errorf("keep the history: %w", err)
	}
	f, err := os.OpenFile(e.history, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("keep the history: %w", err)
	}
	_, err = e.state.WriteHistory(f)
	return errors.Join(err, f.Close())
}
