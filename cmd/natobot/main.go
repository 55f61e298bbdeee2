// Command natobot answers questions from a knowledge base of news articles,
// with the quote that says so. This package only wires the others together:
// one file for each subcommand.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// With the signal ignored, writing to a closed pipe is an error like any
	// other, and ends the program in an orderly way.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// run carries out a command line and returns the exit code: 0 done, 1 failed,
// 2 bad usage.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	p := process{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	return p.exitCode(p.command(ctx, args))
}

// process is what a command has of the process it runs in.
type process struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}
