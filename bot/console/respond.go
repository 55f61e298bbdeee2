package console

import (
	"context"
	"strings"

	"natobot/bot"
)

// mention is how the bot is called by name in a terminal.
const mention = "@natobot"

// Respond has the bot reply to a line that was typed or piped. The error is
// Bot.Respond's: the reply can be shown all the same.
func Respond(ctx context.Context, b *bot.Bot, line, conversation string) (bot.Reply, error) {
	m := bot.Message{Platform: "terminal", Conversation: conversation, Addressed: bot.Directly, Text: line}
	if rest, ok := afterMention(line); ok {
		m.Addressed, m.Text = bot.ByMention, rest
	}
	r, err := b.Respond(ctx, m)
	r.Question = string([]rune(line)) // the line as it was, bytes that are no UTF-8 as U+FFFD
	return r, err
}

// afterMention returns what follows the bot's name at the start of a line.
func afterMention(line string) (string, bool) {
	line = strings.TrimSpace(line)
	if len(line) < len(mention) || !strings.EqualFold(line[:len(mention)], mention) {
		return "", false
	}
	rest := line[len(mention):]
	bare := strings.TrimLeft(rest, ",: \t")
	return bare, rest == "" || bare != rest
}
