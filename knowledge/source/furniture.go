package source

import (
	"strings"
	"unicode"
)

// isFurniture says whether a paragraph belongs to the page rather than to the
// article: navigation, advertisement, requests, notices, closing boilerplate.
// It goes by wording alone, so it errs on the side of the text: a whole
// paragraph has to be such a phrase.
func isFurniture(text string) bool {
	if len(text) > maxForm {
		return false
	}
	words := wordCount(text)
	if words > maxFurniture {
		return false
	}
	plain := strings.ToLower(strings.TrimFunc(fold(text), func(r rune) bool { return !letterOrFigure(r) && r != '©' && r != '@' }))
	plain = strings.ReplaceAll(plain, "’", "'")
	return phrases[plain] || isMenu(text) ||
		words <= 12 && shortNotice().MatchString(plain) || notice().MatchString(plain)
}

// allFurniture says the same of a paragraph of several lines, such as a menu.
func allFurniture(text string) bool {
	if isFurniture(text) {
		return true
	}
	lines := 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !isFurniture(line) {
			return false
		}
		lines++
	}
	return lines > 1
}

// maxFurniture is the number of words above which a paragraph is the article's.
const maxFurniture = 60

// phrases are the words of buttons, links and signs that stand alone.
var phrases = phraseSet(`
skip to content|skip to main content|skip navigation|skip to navigation|skip to footer|skip to search|skip advertisement|skip ad
menu|main menu|navigation|search|close|open menu|toggle navigation|home|homepage|back|back to top|back to home|go back|next|previous|more|show more|load more|see more|view more|view all|see all|show all
sign in|sign up|sign out|log in|login|log out|register|register now|create account|create a free account|my account|subscribe|subscribe now|subscribe today|unsubscribe|become a member|join now|donate|donate now|support us|contribute
share|share this|share this article|share this story|share this page|share article|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|tweet|email|e-mail|email this article|print|print this article|copy link|copy the link|link copied|save|save article|save for later|bookmark|gift this article|give this article|comment|comments|leave a comment|view comments|add a comment|like|follow|follow us|following
facebook|twitter|instagram|linkedin|whatsapp|telegram|youtube|reddit|pinterest|messenger|rss|rss feed
advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content|partner content|story continues below advertisement|story continues below|article continues below|article continues below this ad|article continues after this advertisement|advertisement - scroll to continue|continue reading|continue reading below|continue reading the main story|scroll to continue
read more|read also|read next|read this next|up next|related|related articles|related stories|related content|related topics|related news|related posts|more stories|more news|more on this story|more on this|most read|most popular|most viewed|trending|trending now|popular|recommended|recommended stories|recommended for you|editor's picks|editors' picks|editor's choice|you may also like|you might also like|you may be interested in|latest news|latest|breaking news|top stories|don't miss|in case you missed it|what to read next|suggested reading|also in the news|also read|see also
newsletter|newsletters|get the newsletter|our newsletters|sign up for our newsletter|download the app|get the app|listen|listen to this article|watch|watch live|watch now|play|play video|audio|video|live|text size|font size|small|medium|large|translate
cookie policy|cookie settings|cookies|accept|accept all|accept all cookies|accept cookies|reject all|decline|manage preferences|manage cookies|i agree|got it|ok|privacy policy|privacy notice|privacy|terms|terms of use|terms of service|terms and conditions|contact us|contact|about us|about|advertise with us|careers|help|faq|sitemap|site map|accessibility|all rights reserved
view image in fullscreen|view in fullscreen|reuse this content|explore more on these topics|purchase licensing rights|opens new tab|summary companies
topics|tags|filed under|tagged|categories|about the author|about the authors|author|authors|end of article
`)

func phraseSet(lists string) map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.FieldsFunc(lists, func(r rune) bool { return r == '|' || r == '\n' }) {
		set[strings.TrimSpace(p)] = true
	}
	return set
}

// shortNotice begins or is a line of the page when the line is short.
var shortNotice = pattern(`^(?:` + strings.Join([]string{
	`(?:skip|jump) to (?:the )?(?:main |primary |page |site )?(?:content|navigation|menu|search|footer|article|index)`,
	`(?:share|follow|find|like) (?:this|us|it)? ?on (?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|social media|google news)\b.*`,
	`(?:[0-9]+|a|an|one|two|three|five) ?-?min(?:ute)?s?(?: read)?`,
	`(?:reading time|time to read|estimated reading time)\b.*`,
	`(?:[0-9]+|an?) (?:second|minute|min|hour|day|week|month|year)s? ago`,
	`[0-9.,]+k? (?:comments?|shares?|views?|likes?|reactions?)|(?:comments?|shares?|views?|likes?) \(?[0-9.,]+k?`,
	`(?:read|see|learn|find out) more(?: (?:here|about|on|at|from|in)\b.*|: .*)`,
	`(?:read|see|also|related|more|watch|listen|recommended|in pictures)(?: (?:also|read|story|stories|article|video|coverage))?: .*`,
	`(?:more|latest|related) (?:stories |news |coverage |articles )?(?:on|from|about) [^.]*`,
	`(?:already|not) (?:a |an )?(?:subscribe[rd]|member|registered)\b.*`,
	`(?:click|tap|press) (?:here|on the|to) .*`,
	`(?:filed under|tags?|topics?|categories): .*`,
	`[^ ]+@[^ ]+\.[a-z]+|@[a-z0-9_]+`,
	`(?:[^ ]+ ){0,3}accepts? (?:all )?cookies`,
	`loading(?: .*)?|please wait`,
}, "|") + `)$`)

// notice begins a paragraph of the page.
var notice = pattern(`^(?:` + strings.Join([]string{
	`(?:©|copyright (?:©|\(c\)|[12][0-9]{3}))`,
	`(?:we|this (?:web)?site|our (?:web)?site|our partners)(?: and our [a-z ]+)? uses? (?:cookies|browser cookies)`,
	`by (?:continuing|using (?:this|our)|clicking|signing up|browsing|subscribing)\b.*\b(?:you|agree|consent|terms)\b`,
	`(?:sign up|signup|subscribe|register|join)\b.*\b(?:newsletters?|inbox|e-?mails?|mailing list|channel|alerts?|bulletin|briefing|podcast)\b`,
	`(?:subscribe|log in|sign in) (?:to|for|now|today)\b.*\b(?:read|access|continue|unlimited|us|comment|keep|full|app|digital)\b`,
	`(?:get|receive)\b.*\b(?:in|to) your inbox`,
	`(?:download|get|install) (?:the|our) (?:[a-z]+ ){0,3}app\b`,
	`this (?:story|article|report|post|page|copy|headline) (?:has been|have been|was|is being|will be|is) (?:last )?(?:continually |also |since )?(?:updated|amended|corrected|edited|revised|refiled|automatically|translated)\b`,
	`this (?:story|article|post) (?:was|is|originally|first) (?:originally |first |also )?(?:published|appeared|syndicated|republished)\b`,
	`this is (?:a )?(?:developing|breaking)(?: news)? story`,
	`(?:additional |with )?(?:reporting|writing|editing) by `,
	`.{3,120}contributed to this (?:report|story|article)$`,
	`our standards:`,
	`all rights reserved`,
	`(?:support|help us|donate to) (?:our|independent|quality|keep)\b.*\b(?:journalism|reporting|newsroom)\b`,
	`(?:do you have|have|got) (?:a|any) (?:news )?(?:tips?|story|question|correction)s?\b.*\b(?:contact|email|e-mail|send|write|tell|let us|get in touch)\b`,
	`follow .{2,60} on (?:twitter|x|facebook|instagram|bluesky|mastodon|threads|linkedin|telegram)\b`,
	`(?:your|this) browser (?:does not|doesn't) support`,
	`(?:please )?enable javascript|javascript (?:is|must be)\b`,
	`the opinions? expressed in this (?:article|piece)`,
	`\(?function\(`,
}, "|") + `)`)

// isMenu says whether a line is a trail or a row of links: "Home > World".
func isMenu(text string) bool {
	if !strings.ContainsAny(text, ">|»›•·/") {
		return false
	}
	parts := menuSigns().Split(text, -1)
	if len(parts) < 2 {
		return false
	}
	first := strings.ToLower(strings.TrimFunc(parts[0], unicode.IsSpace))
	return phrases[first] && wordCount(text) <= 5*len(parts)
}

var menuSigns = pattern(` *[>|»›•·/] +| +[>|»›•·/] *`)
