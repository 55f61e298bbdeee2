package bot

import (
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
)

// PanicError is a panic while a reply was made. Logged with slog, it comes with
// the stack.
type PanicError struct {
	Value any
	Stack []byte
}

// Error implements error.
func (e *PanicError) Error() string { return fmt.Sprintf("panic while replying: %v", e.Value) }

// LogValue implements slog.LogValuer.
func (e *PanicError) LogValue() slog.Value {
	return slog.GroupValue(slog.String("panic", fmt.Sprint(e.Value)), slog.String("stack", string(e.Stack)))
}

// protected calls f and turns a panic into an error.
func protected(f func() (Reply, error)) (r Reply, err error) {
	defer func() {
		if v := recover(); v != nil {
			r, err = Reply{}, &PanicError{Value: v, Stack: debug.Stack()}
		}
	}()
	return f()
}

// failure is the reply where an answer could not be made. It tells a person
// nothing about the cause, which may hold what is not theirs to see.
func failure(err error) Reply {
	r := Reply{Kind: Failure, Private: true, Message: "Something went wrong on my side, and I could not look that up. Please try again."}
	if errors.Is(err, errTooSlow) {
		r.Message = "Looking that up took too long. Please try again, perhaps in fewer words."
	}
	return r
}
