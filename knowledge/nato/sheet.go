package nato

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Row is one line of a table as it stands in its file: what a figure or a fact
// is quoted from. Text is the exact slice of the file at Offset, without the
// line's end.
type Row struct {
	File   string // base name: spending.csv
	Line   int    // counted from 1, the header included
	Offset int    // in bytes
	Text   string
}

// sheet is a CSV file that has been read, with every fault found in it so far.
type sheet struct {
	file    string
	columns []string
	rows    []record
	faults  []error
}

// record is one row with its cells. Its readers note a fault and return a zero
// value where a cell is not what its column holds.
type record struct {
	Row
	cells []string
	sheet *sheet
}

// readSheet reads a table whose header must be exactly the columns named.
func readSheet(files fs.FS, file string, columns ...string) (*sheet, error) {
	data, err := fs.ReadFile(files, file)
	if err != nil {
		return nil, fmt.Errorf("cannot read the table %s: %w", file, err)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s: not UTF-8; save it as UTF-8 text", file)
	}
	s := &sheet{file: file, columns: columns}
	in := csv.NewReader(bytes.NewReader(data))
	in.ReuseRecord = false
	header, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: no header line: %w", file, err)
	}
	if !slices.Equal(header, columns) {
		return nil, fmt.Errorf("%s:1: the header is %q; it must be %q", file, strings.Join(header, ","), strings.Join(columns, ","))
	}
	return s, s.read(in, data)
}

// read takes the rows below the header.
func (s *sheet) read(in *csv.Reader, data []byte) error {
	for {
		before := in.InputOffset()
		cells, err := in.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("%s: %w", s.file, err)
		}
		line, _ := in.FieldPos(0)
		raw := data[before:in.InputOffset()]
		blank := len(raw) - len(bytes.TrimLeft(raw, "\r\n"))
		row := Row{File: s.file, Line: line, Offset: int(before) + blank, Text: string(bytes.Trim(raw, "\r\n"))}
		s.rows = append(s.rows, record{Row: row, cells: cells, sheet: s})
	}
	if len(s.rows) == 0 {
		return fmt.Errorf("%s: no rows below the header", s.file)
	}
	return nil
}

// fault notes what is wrong with a row, once.
func (r record) fault(format string, args ...any) {
	said := fmt.Sprintf("%s:%d: ", r.File, r.Line) + fmt.Sprintf(format, args...)
	if !slices.ContainsFunc(r.sheet.faults, func(old error) bool { return old.Error() == said }) {
		r.sheet.faults = append(r.sheet.faults, errors.New(said))
	}
}

// err joins the faults noted, or is nil.
func (s *sheet) err() error { return errors.Join(s.faults...) }

// maybe reads a cell that may be empty.
func (r record) maybe(column string) string {
	cell := r.cells[slices.Index(r.sheet.columns, column)]
	if cell != strings.TrimSpace(cell) {
		r.fault("%s %q begins or ends with a space", column, cell)
	}
	return cell
}

// text reads a cell that must not be empty.
func (r record) text(column string) string {
	cell := r.maybe(column)
	if cell == "" {
		r.fault("%s is empty", column)
	}
	return cell
}

// list reads entries divided by semicolons.
func (r record) list(column string) []string {
	cell := r.maybe(column)
	if cell == "" {
		return nil
	}
	entries := strings.Split(cell, ";")
	for _, e := range entries {
		if e == "" || e != strings.TrimSpace(e) {
			r.fault("%s has an empty or padded entry: %q", column, cell)
		}
	}
	return entries
}

// hundredths reads a number with exactly two decimals from least to most, as
// the official tables print shares, in hundredths.
func (r record) hundredths(column string, least, most int) int {
	cell := r.text(column)
	whole, part, _ := strings.Cut(cell, ".")
	n, err := strconv.Atoi(whole + part)
	if err != nil || len(part) != 2 || !isDigit(cell[0]) || n < least || n > most {
		r.fault("%s %q is not a number with two decimals from %.2f to %.2f", column, cell, float64(least)/100, float64(most)/100)
		return 0
	}
	return n
}

// integer reads a whole number from least to most.
func (r record) integer(column string, least, most int) int {
	cell := r.text(column)
	n, err := strconv.Atoi(cell)
	if err != nil || n < least || n > most {
		r.fault("%s %q is not a whole number from %d to %d", column, cell, least, most)
		return 0
	}
	return n
}

// boolean reads true or false, in these words alone.
func (r record) boolean(column string) bool {
	cell := r.text(column)
	if cell != "true" && cell != "false" {
		r.fault("%s %q is neither true nor false", column, cell)
	}
	return cell == "true"
}

// date reads YYYY-MM-DD; an empty cell is the zero time.
func (r record) date(column string) time.Time {
	cell := r.maybe(column)
	if cell == "" {
		return time.Time{}
	}
	day, err := time.Parse(time.DateOnly, cell)
	if err != nil {
		r.fault("%s %q is not a date written YYYY-MM-DD", column, cell)
	}
	return day
}

// code reads a country code of a number of capital letters.
func (r record) code(column string, letters int) string {
	cell := r.text(column)
	if len(cell) != letters || strings.Trim(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		r.fault("%s %q is not a code of %d capital letters", column, cell, letters)
		return strings.Repeat("X", letters)
	}
	return cell
}

// firsts notes a fault for every value that stood in an earlier row.
type firsts map[string]int

func (f firsts) check(r record, what, value string) {
	if line, again := f[value]; again && value != "" {
		r.fault("%s %q stands in line %d already", what, value, line)
		return
	}
	f[value] = r.Line
}
