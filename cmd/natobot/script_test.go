package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"natobot": main})
}

// TestScripts runs the program as its users do, with the files that stand in
// each script and no home but the script's own.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"write":  write,
			"sparse": sparse,
			"exit":   exit,
			"unread": unread,
		},
	})
}

// write FILE STRING... writes Go string literals, one after the other, for
// bytes that a script cannot hold. A literal may be followed by *N to repeat it.
func write(ts *testscript.TestScript, _ bool, args []string) {
	var b strings.Builder
	for _, arg := range args[1:] {
		literal, times := arg, 1
		if i := strings.LastIndex(arg, "*"); i > strings.LastIndex(arg, `"`) {
			n, err := strconv.Atoi(arg[i+1:])
			ts.Check(err)
			literal, times = arg[:i], n
		}
		text, err := strconv.Unquote(literal)
		ts.Check(err)
		b.WriteString(strings.Repeat(text, times))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(b.String()), 0o600))
}

// sparse FILE SIZE makes a file of a size that takes no room.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), nil, 0o600))
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}

// exit CODE PROGRAM ARGUMENT... runs a program that must end with the code, and
// keeps its output for stdout and stderr.
func exit(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	if got := code(err); strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// unread CODE INPUT ARGUMENT... runs natobot with an output that nobody reads;
// it must end with the code and say nothing.
func unread(ts *testscript.TestScript, _ bool, args []string) {
	r, w, err := os.Pipe()
	ts.Check(err)
	ts.Check(r.Close())
	defer w.Close()
	in, err := os.Open(ts.MkAbs(args[1]))
	ts.Check(err)
	defer in.Close()
	var said strings.Builder
	program, err := os.Executable() // which testscript.Main makes natobot by its name
	ts.Check(err)
	c := exec.Command(program, args[2:]...)
	c.Args[0], c.Dir = "natobot", ts.Getenv("WORK")
	c.Env = []string{"HOME=" + ts.Getenv("WORK")}
	c.Stdin, c.Stdout, c.Stderr = in, w, &said
	err = c.Run()
	if got := code(err); strconv.Itoa(got) != args[0] || said.Len() > 0 {
		ts.Fatalf("exit code %d, want %s; it said %q", got, args[0], said.String())
	}
}

// code is the exit code behind an error of running a program.
func code(err error) int {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exit):
		return exit.ExitCode()
	}
	panic(fmt.Sprintf("the program did not run: %v", err))
}
