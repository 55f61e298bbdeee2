// Package bot decides when to speak and what to say: it takes a plain Message,
// finds out whether it is a question, a command or a courtesy, and makes a
// plain Reply. It knows no platform; the packages below it turn their events
// into messages and replies into what their platform shows.
package bot
