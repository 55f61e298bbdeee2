// Package console is the bot in a terminal: it reads lines, has the bot reply,
// and writes replies for people or, as JSON, for programs. Nothing that comes
// out of it can drive a terminal, whatever an article or a question holds,
// except the JSON, which is exact.
package console
