package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// Set when releases are built: -ldflags "-X main.version=v1.2.3 -X main.commit=...".
var (
	version string
	commit  string
)

// versionCommand says which program this is.
type versionCommand struct{}

// Run implements the command for kong.
func (versionCommand) Run(p process) error {
	v, c := version, commit
	if info, ok := debug.ReadBuildInfo(); ok {
		if v == "" && info.Main.Version != "(devel)" {
			v = info.Main.Version
		}
		for _, s := range info.Settings {
			if c == "" && s.Key == "vcs.revision" {
				c = s.Value
			}
		}
	}
	_, err := fmt.Fprintf(p.stdout, "natobot %s\ncommit %s\n%s\n", orUnknown(v, "development"), orUnknown(c, "unknown"), runtime.Version())
	return err
}

func orUnknown(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
