package index

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// manifestName is the file that says what an index folder holds. It is written
// last.
const manifestName = "manifest.json"

// manifest describes an index folder. bleve maps its files into memory and
// trusts them, so that a damaged one can end the process: they are checked
// against their sums before bleve sees them.
type manifest struct {
	Format string          `json:"format"`
	Digest string          `json:"digest"` // as Digest makes it
	Files  map[string]file `json:"files"`  // all but the manifest, by slash-separated path
}

// file is what a file must be like.
type file struct {
	Size int64  `json:"size"`
	CRC  uint32 `json:"crc32c"`
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// writeManifest describes the files of a folder in it.
func writeManifest(dir, digest string) error {
	files, err := sumFolder(dir)
	if err != nil {
		return err
	}
	m := manifest{Format: formatVersion, Digest: digest, Files: files}
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, manifestName), data, 0o600)
}

// sumFolder sums every file below a folder.
func sumFolder(dir string) (map[string]file, error) {
	out := make(map[string]file)
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		out[filepath.ToSlash(name)], err = sumFile(path)
		return err
	})
	return out, err
}

func sumFile(path string) (file, error) {
	f, err := os.Open(path)
	if err != nil {
		return file{}, err
	}
	defer f.Close()
	sum := crc32.New(castagnoli)
	n, err := io.Copy(sum, f)
	return file{Size: n, CRC: sum.Sum32()}, err
}

// verify checks that a folder holds the index with a digest, whole. The error
// wraps fs.ErrNotExist where it holds no index at all.
func verify(dir, digest string) error {
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return err
	}
	var m manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return fmt.Errorf("%s is damaged: %w", manifestName, err)
	}
	if m.Format != formatVersion || m.Digest != digest {
		return errors.New("it is of other texts, or another version of natobot made it")
	}
	have, err := sumFolder(dir)
	if err != nil {
		return fmt.Errorf("its files cannot be read: %v", err) // wrapped, it could be fs.ErrNotExist
	}
	for name, want := range m.Files {
		if have[name] != want {
			return fmt.Errorf("%s is damaged", name)
		}
	}
	return nil
}
