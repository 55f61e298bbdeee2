package source

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// tree is a folder to read: a file system, and where it lies on disk ("" for
// one that does not).
type tree struct {
	fsys fs.FS
	root string
}

// path is a file's path as the user would write it.
func (t tree) path(name string) string {
	if t.root == "" {
		return name
	}
	return filepath.Join(t.root, filepath.FromSlash(name))
}

// real is a file's path with every symbolic link resolved, by which two ways to
// the same file are known to be one; "" when there is no telling.
func (t tree) real(name string) string {
	if t.root == "" {
		return ""
	}
	resolved, err := filepath.EvalSymlinks(t.path(name))
	if err != nil {
		return ""
	}
	if absolute, err := filepath.Abs(resolved); err == nil {
		return absolute
	}
	return resolved
}

// walk calls visit for every file in the tree, in the order of their names, and
// with an error for what cannot be listed. Links to folders are followed, but
// no folder is entered twice, so that a loop of links ends.
func (t tree) walk(visit func(name string, err error)) {
	entered := map[string]bool{t.real("."): true}
	t.folder(".", entered, visit)
}

func (t tree) folder(dir string, entered map[string]bool, visit func(string, error)) {
	entries, err := fs.ReadDir(t.fsys, dir)
	if err != nil {
		visit(dir, plainError(err))
		return
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			t.entry(path.Join(dir, e.Name()), entered, visit)
		}
	}
}

func (t tree) entry(name string, entered map[string]bool, visit func(string, error)) {
	info, err := fs.Stat(t.fsys, name)
	switch {
	case err != nil:
		visit(name, plainError(err))
	case !info.IsDir():
		visit(name, nil)
	default:
		real := t.real(name)
		if real == "" || !entered[real] {
			entered[real] = true
			t.folder(name, entered, visit)
		}
	}
}
