package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"natobot/knowledge"
)

// maxFile is the largest file that is read, in bytes. A newspaper's whole day
// fits; what is larger is hardly an article, and would cost the memory of the
// process.
const maxFile = 64 << 20

// document is what a reader of some format makes of a file.
type document struct {
	knowledge.Meta
	text   string
	blocks []knowledge.Block
}

// readers are the formats, by the extension of the file's name.
var readers = map[string]func(data []byte) (document, error){
	".txt":      readText,
	".md":       readMarkdown,
	".markdown": readMarkdown,
	".html":     readHTML,
	".htm":      readHTML,
}

// extensions lists what can be read, for error messages.
func extensions() string {
	var all []string
	for ext := range readers {
		all = append(all, ext)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// read makes an article of one file.
func read(fsys fs.FS, name string) (*knowledge.Article, error) {
	ext := path.Ext(name)
	reader := readers[strings.ToLower(ext)]
	if reader == nil {
		return nil, fmt.Errorf("natobot does not read this kind of file; it reads %s", extensions())
	}
	data, err := contents(fsys, name)
	if err != nil {
		return nil, err
	}
	return parse(reader, strings.TrimSuffix(name, ext), data)
}

// contents returns what a file holds. The size is looked at before the file is
// opened, and bounded again while reading, because a file may grow and some
// systems say 0 of files that hold much.
func contents(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return nil, plainError(err)
	case !info.Mode().IsRegular():
		return nil, errors.New("this is no regular file (a pipe, a socket or a device); copy its text into a file")
	case info.Size() > maxFile:
		return nil, tooLarge()
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, plainError(err)
	}
	defer f.Close()
	return bounded(f, info.Size())
}

// bounded reads at most maxFile bytes. It expects size.
func bounded(r io.Reader, size int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(size, maxFile)) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return nil, plainError(err)
	case n > maxFile:
		return nil, tooLarge()
	case len(bytes.TrimSpace(b.Bytes())) == 0:
		return nil, errors.New("the file is empty")
	}
	return b.Bytes(), nil
}

func tooLarge() error {
	return fmt.Errorf("the file is larger than %d MiB, which is more than an article holds; divide it into smaller files", maxFile>>20)
}

// parse runs a reader and divides what it found. The formats are read by other
// people's code: should a file make it panic, the error is that file's.
func parse(reader func([]byte) (document, error), id string, data []byte) (a *knowledge.Article, err error) {
	defer func() {
		if r := recover(); r != nil {
			a, err = nil, fmt.Errorf("the file cannot be understood (%v); save it anew as plain text", r)
		}
	}()
	d, err := reader(data)
	if err != nil {
		return nil, err
	}
	d.ID = id
	if d.Title == "" {
		d.Title = readable(id)
	}
	a = knowledge.NewArticle(d.Meta, d.text, d.blocks)
	if len(a.Paragraphs) == 0 {
		return nil, errors.New("the file holds no text that could be quoted")
	}
	return a, nil
}

// noBinary refuses what is not text. No text holds a NUL byte; UTF-16 is full
// of them.
func noBinary(data []byte) error {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return errors.New("the file is UTF-16; save it as UTF-8")
	case bytes.IndexByte(data, 0) >= 0:
		return errors.New("the file is not text (it holds NUL bytes); save its text as UTF-8")
	}
	return nil
}
