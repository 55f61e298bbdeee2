package source

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

var wholeDate = regexp.MustCompile(`^[12][0-9]{3}(?:-[01][0-9](?:-[0-3][0-9])?)?$`)

// TestLargeFiles checks that a file that is too large is refused by its size,
// before it costs memory or time.
func TestLargeFiles(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int64{"hundred.txt": 100 << 20, "two.md": 200 << 20, "page.html": 65 << 20} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(sentence), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, size); err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := Load([]string{path}, nil)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if err == nil || !strings.Contains(err.Error(), "larger than 64 MiB") {
			t.Errorf("%s: %v", name, err)
		}
		if cost := after.TotalAlloc - before.TotalAlloc; cost > 1<<20 || took > time.Second {
			t.Errorf("%s: cost %d bytes and %v", name, cost, took)
		}
	}
}

// TestGrowingFile checks the bound on what is read from a file that is longer
// than it said.
func TestGrowingFile(t *testing.T) {
	endless := bytes.NewReader(make([]byte, maxFile+2))
	if _, err := bounded(endless, 0); err == nil || !strings.Contains(err.Error(), "larger than") {
		t.Error(err)
	}
}

// TestNotRegular checks that a pipe is refused and not waited for.
func TestNotRegular(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip("no pipes here:", err)
	}
	link := filepath.Join(dir, "null.txt")
	if err := os.Symlink("/dev/null", link); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, link} {
		if _, err := Load([]string{path}, nil); err == nil || !strings.Contains(err.Error(), "no regular file") {
			t.Errorf("%s: %v", path, err)
		}
	}
	skipped := 0
	if _, err := Load([]string{dir}, func(string, error) { skipped++ }); err == nil || skipped != 2 {
		t.Errorf("%d skipped, %v", skipped, err)
	}
}

// TestLinks follows links to files and folders, and ends.
func TestLinks(t *testing.T) {
	dir := put(t, map[string]string{"a/one.txt": sentence, "b/two.txt": sentence})
	for from, to := range map[string]string{"a/up": dir, "a/b": filepath.Join(dir, "b"), "b/a": filepath.Join(dir, "a"), "b/three.txt": filepath.Join(dir, "a", "one.txt"), "b/gone.txt": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, filepath.FromSlash(from))); err != nil {
			t.Fatal(err)
		}
	}
	var skipped []string
	articles, err := Load([]string{dir}, func(path string, err error) { skipped = append(skipped, filepath.Base(path)) })
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(articles); got != "a/one b/two" {
		t.Errorf("IDs %q, want each file once, by its own name", got)
	}
	if strings.Join(skipped, " ") != "gone.txt" {
		t.Errorf("skipped %q", skipped)
	}
}

// TestUnreadable names a file that may not be opened, and goes on.
func TestUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may read anything")
	}
	dir := put(t, map[string]string{"a.txt": sentence, "b.txt": sentence})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	reported := 0
	articles, err := Load([]string{dir}, func(string, error) { reported++ })
	if err != nil || len(articles) != 1 || reported != 1 {
		t.Errorf("%d articles, %d reported, %v", len(articles), reported, err)
	}
}

// TestPanic checks that a parser that panics costs the file alone.
func TestPanic(t *testing.T) {
	_, err := parse(func([]byte) (document, error) { panic("at the disco") }, "x", nil)
	if err == nil || !strings.Contains(err.Error(), "cannot be understood (at the disco)") {
		t.Error(err)
	}
}
