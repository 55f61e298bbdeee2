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
// with an error for what cannot be listed. Symbolic links come after everything
// that is no link, so that a file goes by its own name. Links to folders are
// followed, but no folder is entered twice: a loop of links ends.
func (t tree) walk(visit func(name string, err error)) {
	w := walker{tree: t, visit: visit, entered: map[string]bool{t.real("."): true}}
	w.folder(".")
	for len(w.links) > 0 {
		name := w.links[0]
		w.links = w.links[1:]
		w.entry(name)
	}
}

// walker is a walk under way.
type walker struct {
	tree
	visit   func(name string, err error)
	entered map[string]bool // real paths of folders
	links   []string        // still to follow
}

func (w *walker) folder(dir string) {
	entries, err := fs.ReadDir(w.fsys, dir)
	if err != nil {
		w.visit(dir, plainError(err))
		return
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.Type()&fs.ModeSymlink != 0:
			w.links = append(w.links, name)
		default:
			w.entry(name)
		}
	}
}

func (w *walker) entry(name string) {
	info, err := fs.Stat(w.fsys, name)
	switch {
	case err != nil:
		w.visit(name, plainError(err))
	case !info.IsDir():
		w.visit(name, nil)
	default:
		real := w.real(name)
		if real == "" || !w.entered[real] {
			w.entered[real] = true
			w.folder(name)
		}
	}
}
