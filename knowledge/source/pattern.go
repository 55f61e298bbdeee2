package source

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first used: most
// processes read one kind of file, and all patterns together take longer to
// compile than an answer takes to find.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
