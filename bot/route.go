package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// destination is where a message leads.
type destination int

const (
	toQuestion destination = iota
	toNothing              // nothing was written
	toHelp
	toSources
	toGreeting
	toThanks
	toFigures
)

// route is where a message leads, and with which words.
type route struct {
	kind     destination
	question string // what to ask where it is a question, or no command after all
	command  string // for figures
	text     string // what follows the command
}

// route finds out what a message asks for. Whatever is no command and no
// courtesy is a question; nothing written is lost.
func (b *Bot) route(how Addressed, text string) route {
	text = strings.TrimSpace(text)
	if text == "" && how != ByCommand {
		return route{kind: toNothing}
	}
	if rest, ok := b.afterCommand(text); ok {
		how, text = ByCommand, rest
	}
	to := route{question: text}
	first, rest := firstWord(text)
	name := strings.ToLower(first)
	explicit := how == ByCommand || how == ByMention
	switch {
	case text == "":
		to.kind = toHelp
	case explicit && name == "ask":
		to.question = rest
		if rest == "" {
			to.kind = toHelp
		}
	case explicit && b.hasFigures(name):
		to.kind, to.command, to.text = toFigures, name, rest
	default:
		to.kind = alone(text)
	}
	return to
}

// alone is where a message of a few set words leads.
func alone(text string) destination {
	switch words := lettersOnly(text); {
	case words == "help":
		return toHelp
	case words == "sources":
		return toSources
	case isGreeting(words):
		return toGreeting
	case isThanks(words):
		return toThanks
	}
	return toQuestion
}

// afterCommand returns what follows "/nato" at the start of a text.
func (b *Bot) afterCommand(text string) (string, bool) {
	first, rest := firstWord(text)
	name, ok := strings.CutPrefix(first, "/")
	return rest, ok && strings.EqualFold(name, b.command)
}

// hasFigures says whether a word is one of the commands about figures.
func (b *Bot) hasFigures(name string) bool {
	if b.figures == nil {
		return false
	}
	for _, c := range b.figures.Commands() {
		if c.Name == name {
			return true
		}
	}
	return false
}

// firstWord divides a text at its first space.
func firstWord(text string) (first, rest string) {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		return text, ""
	}
	return text[:end], strings.TrimSpace(text[end:])
}

// lettersOnly is a short text in lower case with single spaces, without its
// punctuation and emoji. A text too long to be a set phrase is "".
func lettersOnly(text string) string {
	if utf8.RuneCountInString(text) > maxPhrase {
		return ""
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	return strings.ReplaceAll(strings.Join(words, " "), "’", "'")
}

// maxPhrase is the longest set phrase in characters, its decoration included.
const maxPhrase = 60
