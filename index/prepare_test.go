package index_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"natobot/index"
	"natobot/knowledge"
)

// built counts how often an index was built.
type built struct {
	times    int
	warnings []string
}

// prepare prepares an index, asks it something and closes it.
func (b *built) prepare(t *testing.T, dir string, ps []knowledge.Passage) {
	t.Helper()
	x, err := index.Prepare(context.Background(), ps, index.Options{
		Dir:         dir,
		Threshold:   1,
		LockTimeout: 50 * time.Millisecond,
		Progress: func(done, total int) {
			if done == total {
				b.times++
			}
		},
		Warn: func(err error) { b.warnings = append(b.warnings, err.Error()) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if x.Passages() != len(ps) {
		t.Errorf("%d passages, want %d", x.Passages(), len(ps))
	}
	if hits := search(t, x, terms("poland"), 10).Hits; len(hits) != 1 || hits[0].Passage != 0 {
		t.Errorf("hits %v", hits)
	}
	if err := x.Close(); err != nil {
		t.Error(err)
	}
}

// expect checks how often the index was built so far, and that the warnings
// since the last look hold a text each.
func (b *built) expect(t *testing.T, times int, warnings ...string) {
	t.Helper()
	if b.times != times {
		t.Errorf("built %d times, want %d", b.times, times)
	}
	if len(b.warnings) != len(warnings) {
		t.Fatalf("warnings %q, want %q", b.warnings, warnings)
	}
	for i, w := range warnings {
		if !strings.Contains(b.warnings[i], w) {
			t.Errorf("warning %q, want %q", b.warnings[i], w)
		}
	}
	b.warnings = nil
}

func poland(rest ...string) []knowledge.Passage {
	return passages(article("Spending", append([]string{"Poland spends."}, rest...)...))
}

// indexes lists the indexes in a folder.
func indexes(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if e.Name() != "lock" {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out
}

func TestPrepareBuildsOnce(t *testing.T) {
	var b built
	dir := filepath.Join(t.TempDir(), "not", "yet", "there")
	b.prepare(t, dir, poland())
	b.expect(t, 1)
	b.prepare(t, dir, poland())
	b.expect(t, 1)
	b.prepare(t, dir, poland("Norway sells."))
	b.expect(t, 2)
	b.prepare(t, dir, poland())
	b.expect(t, 2)
	if found := indexes(t, dir); len(found) != 2 {
		t.Errorf("indexes: %q", found)
	}
}

func TestPrepareFewInMemory(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "unused")
	prepare(t, poland(), index.Options{Dir: dir})
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder was made: %v", err)
	}
}

func TestPrepareKeepsTheLastFew(t *testing.T) {
	var b built
	dir := t.TempDir()
	notOurs := filepath.Join(dir, "notes")
	if err := os.Mkdir(notOurs, 0o700); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-time.Hour)
	for i := range 6 {
		b.prepare(t, dir, poland(strings.Repeat("x", i+1)))
		for _, path := range indexes(t, dir) {
			if err := os.Chtimes(path, long, long.Add(time.Duration(i)*time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.expect(t, 6)
	if found := indexes(t, dir); len(found) != 5 {
		t.Errorf("4 indexes and the notes should be left: %q", found)
	}
	if _, err := os.Stat(notOurs); err != nil {
		t.Errorf("what is not ours: %v", err)
	}
	b.prepare(t, dir, poland("xxxxxx"))
	b.expect(t, 6)
}

func TestPrepareRebuildsWhatIsDamaged(t *testing.T) {
	damages := map[string]func(path string, data []byte) error{
		"flipped": func(path string, data []byte) error {
			data[len(data)/2] ^= 0x10
			return os.WriteFile(path, data, 0o600)
		},
		"truncated": func(path string, data []byte) error { return os.Truncate(path, int64(len(data)/2)) },
		"emptied":   func(path string, _ []byte) error { return os.Truncate(path, 0) },
		"removed":   func(path string, _ []byte) error { return os.Remove(path) },
		"zeroed":    func(path string, data []byte) error { return os.WriteFile(path, make([]byte, len(data)), 0o600) },
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			for _, file := range filesOfIndex(t) {
				var b built
				dir := t.TempDir()
				b.prepare(t, dir, poland())
				path := filepath.Join(indexes(t, dir)[0], file)
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if err := damage(path, bytes.Clone(data)); err != nil {
					t.Fatal(err)
				}
				b.prepare(t, dir, poland())
				if file == "manifest.json" && name == "removed" {
					b.expect(t, 2) // as if it had never been there
				} else {
					b.expect(t, 2, "built again")
				}
				b.prepare(t, dir, poland())
				b.expect(t, 2)
			}
		})
	}
}

// filesOfIndex lists the files of an index.
func filesOfIndex(t *testing.T) []string {
	t.Helper()
	var b built
	dir := t.TempDir()
	b.prepare(t, dir, poland())
	root := os.DirFS(indexes(t, dir)[0])
	var out []string
	err := fs.WalkDir(root, ".", func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			out = append(out, path)
		}
		return err
	})
	if err != nil || len(out) < 5 {
		t.Fatalf("files %q, %v", out, err)
	}
	return out
}

func TestPrepareRemovesDeadBuilds(t *testing.T) {
	var b built
	dir := t.TempDir()
	dead := filepath.Join(dir, ".natobot-build-123")
	if err := os.MkdirAll(filepath.Join(dead, "new", "bleve"), 0o700); err != nil {
		t.Fatal(err)
	}
	b.prepare(t, dir, poland())
	b.expect(t, 1)
	if found := indexes(t, dir); len(found) != 1 {
		t.Errorf("left: %q", found)
	}
}

// TestPrepareBusy has another process build for longer than one waits.
func TestPrepareBusy(t *testing.T) {
	var b built
	dir := t.TempDir()
	held, err := bolt.Open(filepath.Join(dir, "lock"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	b.prepare(t, dir, poland())
	b.expect(t, 1, index.ErrBusy.Error())
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	b.prepare(t, dir, poland())
	b.expect(t, 2)
	if held, err = bolt.Open(filepath.Join(dir, "lock"), 0o600, nil); err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	b.prepare(t, dir, poland()) // opening needs no lock
	b.expect(t, 2)
}

func TestPrepareBrokenLock(t *testing.T) {
	var b built
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "lock"), bytes.Repeat([]byte("x"), 1<<16), 0o600); err != nil {
		t.Fatal(err)
	}
	b.prepare(t, dir, poland())
	b.expect(t, 1)
	b.prepare(t, dir, poland())
	b.expect(t, 1)
}

// TestPrepareWriterElsewhere has another program hold the index itself.
func TestPrepareWriterElsewhere(t *testing.T) {
	var b built
	dir := t.TempDir()
	b.prepare(t, dir, poland())
	held, err := bolt.Open(filepath.Join(indexes(t, dir)[0], "bleve", "store", "root.bolt"), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	b.prepare(t, dir, poland())
	b.expect(t, 2, index.ErrBusy.Error())
}

func TestPrepareUnusableFolder(t *testing.T) {
	var b built
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	b.prepare(t, filepath.Join(file, "indexes"), poland())
	b.expect(t, 1, "the index is kept in memory")
}

// TestPrepareReadOnlyFolder opens an index that somebody else put there.
func TestPrepareReadOnlyFolder(t *testing.T) {
	var b built
	dir := t.TempDir()
	b.prepare(t, dir, poland())
	path := indexes(t, dir)[0]
	for _, p := range []string{path, dir} {
		if err := os.Chmod(p, 0o500); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(p, 0o700) })
	}
	b.prepare(t, dir, poland())
	b.expect(t, 1)
}

func TestPrepareTogether(t *testing.T) {
	dir, ps := t.TempDir(), random(5, 300)
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			x, err := index.Prepare(context.Background(), ps, index.Options{
				Dir: dir, Threshold: 1, LockTimeout: time.Minute,
				Warn: func(err error) { t.Errorf("warning: %v", err) },
			})
			if err != nil {
				t.Error(err)
				return
			}
			search(t, x, terms("poland"), 10)
			if err := x.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if found := indexes(t, dir); len(found) != 1 {
		t.Errorf("left: %q", found)
	}
}

func TestPrepareCancelled(t *testing.T) {
	for _, dir := range []string{"", t.TempDir()} {
		ctx, cancel := context.WithCancel(context.Background())
		progress := func(done, total int) { cancel() }
		x, err := index.Prepare(ctx, random(3, 1200), index.Options{Dir: dir, Threshold: 1, Progress: progress})
		if !errors.Is(err, context.Canceled) || x != nil {
			t.Errorf("in %q: %v, %v", dir, x, err)
		}
		if dir != "" && len(indexes(t, dir)) != 0 {
			t.Errorf("left: %q", indexes(t, dir))
		}
	}
}

func TestProgress(t *testing.T) {
	for _, dir := range []string{"", t.TempDir()} {
		last := 0
		prepare(t, random(3, 1200), index.Options{Dir: dir, Threshold: 1, Progress: func(done, total int) {
			if done <= last || total != 1200 {
				t.Errorf("%d of %d after %d", done, total, last)
			}
			last = done
		}})
		if last != 1200 {
			t.Errorf("the last report is %d", last)
		}
	}
}

func TestOpenAndBuild(t *testing.T) {
	ctx, dir, ps := context.Background(), t.TempDir(), poland()
	if _, err := index.Open(dir, index.Digest(ps), time.Second); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("open nothing: %v", err)
	}
	if err := index.Build(ctx, dir, nil, time.Second, nil); err == nil {
		t.Error("built an index of nothing")
	}
	for range 2 {
		if err := index.Build(ctx, dir, ps, time.Second, nil); err != nil {
			t.Fatal(err)
		}
	}
	a, err := index.Open(dir, index.Digest(ps), time.Second)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	b, err := index.Open(dir, index.Digest(ps), time.Second) // beside the first
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if len(search(t, b, terms("poland"), 3).Hits) != 1 {
		t.Error("nothing found")
	}
}

func TestDigest(t *testing.T) {
	seen := make(map[string]int)
	for i, ps := range [][]knowledge.Passage{
		nil,
		passages(article("A", "one", "two")),
		passages(article("A", "two", "one")),
		passages(article("A", "one two")),
		passages(article("A one", "two")),
		passages(article("B", "one", "two")),
	} {
		d := index.Digest(ps)
		if j, ok := seen[d]; ok || len(d) != 32 || d != index.Digest(ps) {
			t.Errorf("%d has the digest %s, like %d", i, d, j)
		}
		seen[d] = i
	}
}
