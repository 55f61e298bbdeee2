package index

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// asidePattern names the temporary folders of builds.
const asidePattern = ".natobot-build-*"

// kept is how many indexes a folder holds: those used last. A knowledge folder
// that is being edited makes a new one with each start.
const kept = 4

// removeDead removes the temporary folders of builds that died. The caller
// holds the lock, so that none of them is alive. What cannot be removed is
// left for the next time.
func removeDead(place string) {
	dead, _ := filepath.Glob(filepath.Join(place, asidePattern)) // the pattern is well formed
	for _, path := range dead {
		_ = os.RemoveAll(path)
	}
}

var digestName = regexp.MustCompile(`^[0-9a-f]{32}$`)

// removeOld removes all indexes in a folder but those used last. Nothing else
// in the folder is touched. The caller holds the lock.
func removeOld(place string) {
	entries, err := os.ReadDir(place)
	if err != nil {
		return
	}
	var indexes []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.IsDir() && digestName.MatchString(info.Name()) {
			indexes = append(indexes, info)
		}
	}
	slices.SortFunc(indexes, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for _, old := range indexes[min(kept, len(indexes)):] {
		removeWhole(filepath.Join(place, old.Name()))
	}
}

// removeWhole removes a folder in such a way that nobody sees half of it.
func removeWhole(dir string) {
	aside, err := os.MkdirTemp(filepath.Dir(dir), asidePattern)
	if err != nil {
		return
	}
	_ = os.Rename(dir, filepath.Join(aside, "old"))
	_ = os.RemoveAll(aside)
}
