package source

import (
	"path/filepath"
	"testing"
)

// TestHTML reads invented pages of many kinds and compares what became of them
// with the .want file beside each.
func TestHTML(t *testing.T) {
	files, err := filepath.Glob("testdata/html/*.htm*")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { golden(t, file) })
	}
}
