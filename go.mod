module natobot

go 1.26.0

require github.com/jdkato/prose/v3 v3.2.3

require (
	golang.org/x/text v0.37.0
	gopkg.in/neurosnap/sentences.v1 v1.0.6 // indirect
)
