package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"time"

	"natobot/knowledge"
)

// What Options stand for when they are zero.
const (
	// DefaultThreshold is where building again at each start begins to be
	// felt: see BenchmarkNew and BenchmarkOpen.
	DefaultThreshold   = 500
	DefaultLockTimeout = 5 * time.Second
)

// Options say where an index is kept.
type Options struct {
	Dir         string        // folder for indexes, made when needed; "" keeps them in memory
	Threshold   int           // passages from which on an index is kept in Dir; 0: DefaultThreshold
	LockTimeout time.Duration // how long to wait for another process that builds; 0: DefaultLockTimeout
	Progress    Progress      // may be nil
	Warn        func(error)   // told why Dir was not used, or what is wrong in it; may be nil
}

// Prepare returns an index over passages: in memory for few, from Dir for
// many, where it is built if it is missing, damaged or of other texts. Dir
// holds an index for each of the last few sets of passages. Where Dir cannot
// be used (a full disk, no permission, another process that takes too long),
// Warn is told and the index is built in memory. The caller closes the index.
func Prepare(ctx context.Context, passages []knowledge.Passage, o Options) (*Index, error) {
	if o.Dir == "" || len(passages) < max(1, cmp.Or(o.Threshold, DefaultThreshold)) {
		return New(ctx, passages, o.Progress)
	}
	x, err := keepOnDisk(ctx, passages, o)
	if err == nil || ctx.Err() != nil {
		return x, err
	}
	o.warn(fmt.Errorf("the index is kept in memory, and is built again at the next start: %w", err))
	return New(ctx, passages, o.Progress)
}

// keepOnDisk opens the index in Dir, and builds it first if need be.
func keepOnDisk(ctx context.Context, passages []knowledge.Passage, o Options) (*Index, error) {
	timeout := cmp.Or(o.LockTimeout, DefaultLockTimeout)
	digest := Digest(passages)
	x, err := Open(o.Dir, digest, timeout)
	if err == nil || errors.Is(err, ErrBusy) {
		return x, err
	}
	if !errors.Is(err, fs.ErrNotExist) {
		o.warn(fmt.Errorf("the index is built again: %w", err))
	}
	if err := Build(ctx, o.Dir, passages, timeout, o.Progress); err != nil {
		return nil, err
	}
	return Open(o.Dir, digest, timeout)
}

func (o Options) warn(err error) {
	if o.Warn != nil {
		o.Warn(err)
	}
}
