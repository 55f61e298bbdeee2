package bot

// Message is something a person wrote, as every platform can say it. Names of
// channels and users are the platform's own keys; any of them may be empty.
type Message struct {
	Platform     string // "discord", "slack", "terminal"
	Workspace    string // a guild on Discord, a workspace on Slack
	Channel      string
	Thread       string
	User         string
	Conversation string // messages of the same key follow on each other
	Addressed    Addressed
	// Text is what was written, without the mention or the command's name that
	// addressed the bot. "/nato ..." may stand in it all the same.
	Text string
}

// Addressed says how a message was addressed to the bot.
type Addressed int

// The ways to address the bot. A message that is only overheard gets no reply.
const (
	Overheard Addressed = iota
	Directly            // in a place where everything is meant for the bot
	ByMention           // with the bot's name in front
	ByReply             // as a reply to what the bot said
	ByCommand           // as a command; Text is what follows the command's name
)
