package console

import (
	"io"
	"os"

	"golang.org/x/term"
)

// Screen is how replies are shown. The zero value is plain text without line
// breaks of its own, as programs and files want it.
type Screen struct {
	Width  int  // columns; 0 for as many as a line needs
	Colour bool // the terminal shows colours and bold
}

// maxWidth keeps lines readable on a wide screen.
const maxWidth = 100

// NewScreen finds out how to show replies on w. Only a terminal has a width and
// colours, and no colours where NO_COLOR is set or the terminal has none.
func NewScreen(w io.Writer, getenv func(string) string) Screen {
	if !IsTerminal(w) {
		return Screen{}
	}
	s := Screen{Width: 80, Colour: getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"}
	if columns, _, err := term.GetSize(int(w.(*os.File).Fd())); err == nil && columns > 0 {
		s.Width = min(columns, maxWidth)
	}
	return s
}

// IsTerminal says whether a stream, an io.Reader or io.Writer, is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// style is how a piece of text is set off.
type style string

const (
	plain  style = ""
	strong style = "1"    // the answer, a heading
	answer style = "1;32" // the answer inside its quote
	faint  style = "2"    // sources and hints
)

// paint sets a piece of text in a style.
func (s Screen) paint(as style, text string) string {
	if !s.Colour || as == plain || text == "" {
		return text
	}
	return "\x1b[" + string(as) + "m" + text + "\x1b[0m"
}
