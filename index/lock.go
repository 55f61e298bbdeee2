package index

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// lockName is the file that the process that builds in a folder holds open.
// The operating system frees it when the process ends, however it ends.
const lockName = "lock"

// lockTry is how long a try for the lock lasts, between looks at the context.
const lockTry = 200 * time.Millisecond

// lock takes the right to build in a folder. It fails with ErrBusy when the
// timeout passes. bbolt, bleve's own store, is here for its file lock, which
// works on every system that Go knows.
func lock(ctx context.Context, dir string, timeout time.Duration) (unlock func(), err error) {
	path := filepath.Join(dir, lockName)
	for deadline := time.Now().Add(timeout); ; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		left := time.Until(deadline)
		if left <= 0 {
			return nil, ErrBusy
		}
		db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: min(left, lockTry), NoSync: true})
		switch {
		case err == nil:
			return func() { _ = db.Close() }, nil
		case broken(err):
			// A process died while it made the file.
			if err := os.Remove(path); err != nil {
				return nil, err
			}
		case !errors.Is(err, bolterrors.ErrTimeout):
			return nil, err
		}
	}
}

// broken says whether bbolt got the lock but cannot read the file.
func broken(err error) bool {
	for _, e := range []error{bolterrors.ErrInvalid, bolterrors.ErrChecksum, bolterrors.ErrVersionMismatch} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
