package index

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/blevesearch/bleve/v2"
	bolterrors "go.etcd.io/bbolt/errors"

	"natobot/knowledge"
)

// ErrBusy says that another process holds what is needed: it builds an index
// beside the one that was asked for.
var ErrBusy = errors.New("another process is building an index there")

// storeName is the folder that bleve fills, beside our own files.
const storeName = "bleve"

// Open opens the index with a digest in a folder of indexes, where Build left
// it. An index on disk is never written again and is opened for reading, so
// that any number of processes may have it open. Should one have it open for
// writing all the same, Open waits no longer than the timeout, and the error
// wraps ErrBusy. The error wraps fs.ErrNotExist where there is no such index;
// any other says that the index is damaged. The caller closes the index.
func Open(dir, digest string, timeout time.Duration) (*Index, error) {
	path := filepath.Join(dir, digest)
	x, err := openWhole(path, digest, timeout)
	if err != nil {
		return nil, fmt.Errorf("open index %s: %w", path, err)
	}
	now := time.Now()
	_ = os.Chtimes(path, now, now) // says that it is in use; in a folder that is read-only nothing is removed
	return x, nil
}

// openWhole opens one index once its files are known to be whole.
func openWhole(path, digest string, timeout time.Duration) (*Index, error) {
	if err := verify(path, digest); err != nil {
		return nil, err
	}
	lengths, err := readLengths(path)
	if err != nil {
		return nil, err
	}
	store, err := openBleve(filepath.Join(path, storeName), timeout)
	if errors.Is(err, bolterrors.ErrTimeout) {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	return newIndex(store, lengths)
}

// openBleve opens an index for reading. bleve panics on some that it cannot
// read (scorch.Close of an index half open), which is an error here.
func openBleve(dir string, timeout time.Duration) (store bleve.Index, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("bleve cannot read it: %v", p)
		}
	}()
	return bleve.OpenUsing(dir, map[string]any{"read_only": true, "bolt_timeout": timeout.String()})
}

// Build makes sure that a folder of indexes, which it makes if need be, holds
// the one over these passages, of which there must be one at least. It builds
// in a temporary folder and renames that when it is whole, so that a crash
// leaves no half of an index; what builds that died left is removed, and so
// are all indexes but the four used last. One process builds in a folder at a
// time: when another does not finish within the timeout, the error wraps
// ErrBusy. Progress may be nil.
func Build(ctx context.Context, dir string, passages []knowledge.Passage, timeout time.Duration, progress Progress) error {
	if len(passages) == 0 {
		return errors.New("build index: there are no passages")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("build index: %w", err)
	}
	unlock, err := lock(ctx, dir, timeout)
	if err != nil {
		return fmt.Errorf("build index in %s: %w", dir, err)
	}
	defer unlock()
	removeDead(dir)
	digest := Digest(passages)
	if verify(filepath.Join(dir, digest), digest) == nil {
		return nil // another process built it while this one waited
	}
	if err := buildAside(ctx, dir, digest, passages, progress); err != nil {
		return fmt.Errorf("build index in %s: %w", dir, err)
	}
	removeOld(dir)
	return nil
}

// buildAside builds in a temporary folder and swaps that in.
func buildAside(ctx context.Context, dir, digest string, passages []knowledge.Passage, progress Progress) error {
	aside, err := os.MkdirTemp(dir, asidePattern)
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside) // after the swap it holds what was there before, if anything
	fresh, path := filepath.Join(aside, "new"), filepath.Join(dir, digest)
	if err := writeIndex(ctx, fresh, digest, passages, progress); err != nil {
		return err
	}
	if err := os.Rename(path, filepath.Join(aside, "old")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(fresh, path)
}

// writeIndex writes an index to a new folder. Nothing is synced: the manifest
// tells an index that a power cut left in pieces.
func writeIndex(ctx context.Context, dir, digest string, passages []knowledge.Passage, progress Progress) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	builder, err := bleve.NewBuilder(filepath.Join(dir, storeName), newMapping(),
		map[string]any{"buildPathPrefix": dir, "batchSize": batchSize})
	if err != nil {
		return err
	}
	lengths, err := fill(ctx, builder, passages, progress)
	if err != nil {
		return err
	}
	if err := builder.Close(); err != nil {
		return err
	}
	if err := writeLengths(dir, lengths); err != nil {
		return err
	}
	return writeManifest(dir, digest)
}
