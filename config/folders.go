package config

import "path/filepath"

// dataFolder is the usual place of the data folder, after the XDG Base
// Directory Specification; "" where the environment names no home.
func dataFolder(getenv func(string) string) string {
	return xdg(getenv, "XDG_DATA_HOME", ".local", "share")
}

// usualFile is the usual place of the settings file, "" where there is none.
func usualFile(getenv func(string) string) string {
	folder := xdg(getenv, "XDG_CONFIG_HOME", ".config")
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "config.yaml")
}

// xdg is the program's folder in one of the user's. The specification has
// relative paths passed over.
func xdg(getenv func(string) string, variable string, below ...string) string {
	if root := getenv(variable); filepath.IsAbs(root) {
		return filepath.Join(root, "natobot")
	}
	home := first(getenv("HOME"), getenv("USERPROFILE"))
	if home == "" {
		return ""
	}
	return filepath.Join(append(append([]string{home}, below...), "natobot")...)
}
