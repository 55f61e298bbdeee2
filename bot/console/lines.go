package console

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// maxLine is the longest line that is read, in bytes.
const maxLine = 16 << 20

// Lines reads text line by line. Lines end with LF or CRLF, the last one with
// nothing at all if it likes; a byte order mark at the start is passed over.
type Lines struct {
	r      *bufio.Reader
	number int
}

// NewLines reads lines from r.
func NewLines(r io.Reader) *Lines { return &Lines{r: bufio.NewReader(r)} }

// Next returns the next line without its end, and io.EOF behind the last one.
func (l *Lines) Next() (string, error) {
	line, err := l.read()
	if err != nil && !(errors.Is(err, io.EOF) && len(line) > 0) {
		return "", err
	}
	if l.number++; l.number == 1 {
		line = bytes.TrimPrefix(line, []byte("\uFEFF"))
	}
	line = bytes.TrimSuffix(line, []byte("\n"))
	return string(bytes.TrimSuffix(line, []byte("\r"))), nil
}

// read returns the next line with its end.
func (l *Lines) read() ([]byte, error) {
	var line []byte
	for {
		piece, err := l.r.ReadSlice('\n')
		line = append(line, piece...)
		if len(line) > maxLine {
			return nil, fmt.Errorf("line %d is longer than %d MiB; put one question on each line", l.number+1, maxLine>>20)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}
