package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"natobot/knowledge"
)

// Report is told of a file in a folder that was skipped, and why. The error
// does not repeat the path.
type Report = func(path string, err error)

// Load reads the files and folders named, in that order. Folders are read with
// everything below them, in the order of their names; files and folders that
// begin with a dot are passed over. A file reached twice is read once.
//
// What cannot be read inside a folder is reported and skipped. A path that does
// not exist, a named file that cannot be read, and a folder with nothing
// readable in it are errors. report may be nil.
func Load(paths []string, report Report) ([]*knowledge.Article, error) {
	l := newLoader(report)
	for _, path := range paths {
		if err := l.path(path); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return l.articles, nil
}

// LoadFS reads every article in a file system, as Load reads a folder.
func LoadFS(fsys fs.FS, report Report) ([]*knowledge.Article, error) {
	l := newLoader(report)
	if err := l.tree(tree{fsys: fsys}); err != nil {
		return nil, err
	}
	return l.articles, nil
}

// loader gathers the articles of one call of Load.
type loader struct {
	report   Report
	articles []*knowledge.Article
	ids      map[string]bool // taken
	visited  map[string]bool // real paths of the files read
}

func newLoader(report Report) *loader {
	if report == nil {
		report = func(string, error) {}
	}
	return &loader{report: report, ids: map[string]bool{}, visited: map[string]bool{}}
}

// path reads one path given by name.
func (l *loader) path(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("there is no such file or folder; check the spelling, or give the full path")
	}
	if err != nil {
		return plainError(err)
	}
	if info.IsDir() {
		return l.tree(tree{fsys: os.DirFS(path), root: path})
	}
	dir, name := filepath.Split(filepath.Clean(path))
	if dir == "" {
		dir = "."
	}
	_, err = l.file(tree{fsys: os.DirFS(dir), root: dir}, name)
	return err
}

// tree reads a folder and everything below it.
func (l *loader) tree(t tree) error {
	found := 0
	t.walk(func(name string, err error) {
		var ok bool
		if err == nil {
			ok, err = l.file(t, name)
		}
		switch {
		case err != nil:
			l.report(t.path(name), err)
		case ok:
			found++
		}
	})
	if found == 0 {
		return fmt.Errorf("nothing in this folder can be read; natobot reads files whose names end in %s", extensions())
	}
	return nil
}

// file reads one file and keeps the article. It says whether the file holds an
// article, also when it was read before.
func (l *loader) file(t tree, name string) (bool, error) {
	real := t.real(name)
	if real != "" && l.visited[real] {
		return true, nil
	}
	a, err := read(t.fsys, name)
	if err != nil {
		return false, err
	}
	l.visited[real] = true
	a.ID = l.unique(a.ID)
	l.articles = append(l.articles, a)
	return true, nil
}

// unique returns the ID, with a number behind it when another file has it: two
// roots may hold the same name, and a.md may lie beside a.txt.
func (l *loader) unique(id string) string {
	free := id
	for n := 2; l.ids[free]; n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	l.ids[free] = true
	return free
}

// plainError takes the operation and the path off an error of the file system:
// the path is said by who reports the error.
func plainError(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return fmt.Errorf("cannot be read: %w", p.Err)
	}
	return err
}
