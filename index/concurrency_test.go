package index_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"runtime"
	"sync"
	"testing"
	"time"

	"natobot/index"
	"natobot/knowledge"
)

func TestConcurrent(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			ps := random(21, 800)
			x := k.make(t, ps)
			r := rand.New(rand.NewPCG(5, 6))
			var questions [][]knowledge.Term
			var want []knowledge.Found
			for range 30 {
				q := ask(r, ps, 15)
				questions, want = append(questions, q), append(want, search(t, x, q, 30))
			}
			var wg sync.WaitGroup
			for w := range 8 {
				wg.Go(func() {
					for i := range questions {
						i = (i + 4*w) % len(questions)
						if got := search(t, x, questions[i], 30); !reflect.DeepEqual(got, want[i]) {
							t.Errorf("question %d: %v, want %v", i, got, want[i])
						}
						if _, err := x.Similar(context.Background(), questions[i][0].Text); err != nil {
							t.Error(err)
						}
					}
				})
			}
			wg.Wait()
		})
	}
}

// TestClose closes an index while it is searched.
func TestClose(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			ps := random(22, 200)
			x := k.make(t, ps)
			q := ask(rand.New(rand.NewPCG(7, 8)), ps, 10)
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					for {
						if _, err := x.Search(context.Background(), q, 10); err != nil {
							if !errors.Is(err, index.ErrClosed) {
								t.Error(err)
							}
							return
						}
					}
				})
			}
			for range 2 {
				if err := x.Close(); err != nil {
					t.Error(err)
				}
			}
			wg.Wait()
			if _, err := x.Similar(context.Background(), "poland"); !errors.Is(err, index.ErrClosed) {
				t.Errorf("similar: %v", err)
			}
		})
	}
}

// TestNoLeaks counts goroutines. bleve keeps a few of its own for good once it
// is first used.
func TestNoLeaks(t *testing.T) {
	for _, k := range kinds {
		t.Run(k.name, func(t *testing.T) {
			dir := ""
			if k.name == "disk" {
				dir = t.TempDir()
			}
			use := func() {
				x, err := index.Prepare(context.Background(), poland(), index.Options{Dir: dir, Threshold: 1})
				if err != nil {
					t.Fatal(err)
				}
				search(t, x, terms("poland"), 10)
				if err := x.Close(); err != nil {
					t.Error(err)
				}
			}
			use()
			before := runtime.NumGoroutine()
			for range 10 {
				use()
			}
			after := runtime.NumGoroutine()
			for range 100 { // those that are ending may take a moment
				if after <= before {
					return
				}
				time.Sleep(10 * time.Millisecond)
				after = runtime.NumGoroutine()
			}
			buf := make([]byte, 1<<16)
			t.Errorf("%d goroutines, %d before\n%s", after, before, buf[:runtime.Stack(buf, true)])
		})
	}
}
