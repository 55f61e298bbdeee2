package source

import (
	"strings"
)

// maxCaption is the number of words above which a paragraph is no caption.
const maxCaption = 70

// isCaption says whether a paragraph describes a picture, by the signs that
// captions carry: a credit, a word such as "Photo:", or a sentence without a
// verb about a picture or a document.
func isCaption(text string) bool {
	words := wordCount(text)
	if words > maxCaption {
		return false
	}
	return captionPrefix().MatchString(text) || numbered().MatchString(text) || credited(text) || bareCredit().MatchString(text) ||
		endsSentence(text) && describesPicture(text)
}

// captionPrefix opens a caption.
var captionPrefix = pattern(`^(?i:FILE ?(?:PHOTO)? ?[-–—:] |file photo\b|(?:photo|photos|photograph|photographer|picture|pictured|image|caption|credit|photo credit|image credit|credits|illustration|graphic|map|video|above|below|watch)(?: (?:by|source|caption|credit))?: |image (?:source|caption)\b|(?:photo|photograph|photography|picture|image|illustration|graphic|handout|courtesy)(?: photo)? (?:by|of|courtesy of) (?:\p{Lu}[\pL.'’-]+ ?){1,4}(?:[/,|(]|$)|pictured here)`)

// numbered is a picture in a series, or one whose credit stands behind it
// without brackets.
var numbered = pattern(`^(?:\[[0-9]+/[0-9]+\]|Item [0-9]+ of [0-9]+ )|^(?:Getty Images|PA Media|Alamy|Shutterstock) \p{Lu}|` +
	`(?:[.!?”"]|\s)\s*(?:(?:REUTERS|Reuters|AFP|EPA)/\p{Lu}[\pL.'’-]*(?: \p{Lu}[\pL.'’-]*){0,3}|(?:Photograph|Photo|Picture|Image|Credit|Illustration)s?: \p{Lu}[^.!?]{2,60})(?:,? (?:Purchase Licensing Rights|File Photo|via)\b.{0,60})?$`)

// bareCredit is a line that only says whose a picture is.
var bareCredit = pattern(`^[(\[©]? ?(?:` + creditWords + `(?: ?/ ?\p{Lu}[\pL.'’ -]{1,30})?|(?:\p{Lu}[\pL.'’-]* ?){1,4}(?: ?/ ?| via | for )(?:` + creditWords + `)(?: ?/ ?\p{Lu}[\pL.'’ -]{1,30})?)[)\]]?$`)

// creditWords are agencies and what else a credit is known by.
const creditWords = `(?:AP|AFP|EPA|EPA-EFE|Reuters|REUTERS|Getty|Getty Images|Shutterstock|Alamy|Alamy Stock Photo|Associated Press|The Associated Press|Bloomberg|ANP|DPA|dpa|Anadolu|Xinhua|Wikimedia|Wikimedia Commons|Flickr|Unsplash|iStock|Pool|PA|PA Wire|PA Media|TASS|NurPhoto|ZUMA|Zuma Press|Sipa|Sipa USA)(?: Photos?| Images?| News| Archive| Wire)*`

// credit is what stands in brackets at a caption's end: "(Reuters/Jane Doe)",
// "[AP Photo]", "(Photo: Jane Doe)".
var (
	credit      = pattern(`[(\[]([^()\[\]]{2,90})[)\]][.]?$`)
	creditForm  = pattern(`^(?:[\p{Lu}][\pL.&'’ -]*/ ?[\p{Lu}][\pL.&'’ /-]*(?:, ?(?i:file|pool|handout|archive)\b.*)?|(?i:photo|image|picture|credit|photograph|illustration|video|courtesy|handout|screenshot|graphic)s?(?:(?i: by| of| courtesy| credit| from| via)\b|:|/).*|.*\b(?i:photo|photos|handout|getty images|stock photo|wikimedia commons)|\p{Lu}.*,? (?:via \p{Lu}|for The \p{Lu}).{1,40})$`)
	agencyAlone = pattern(`^` + creditWords + `$`)
)

// maxCredit is the number of words above which brackets hold no credit.
const maxCredit = 10

// credited says whether a paragraph ends in the credit of a picture. An agency's
// name alone may also sign a report, so it has to stand behind something short.
func credited(text string) bool {
	if !strings.HasSuffix(strings.TrimSuffix(text, "."), ")") && !strings.HasSuffix(strings.TrimSuffix(text, "."), "]") {
		return false
	}
	m := credit().FindStringSubmatchIndex(text)
	if m == nil || m[0] == 0 {
		return false
	}
	inside := text[m[2]:m[3]]
	if wordCount(inside) > maxCredit {
		return false
	}
	return creditForm().MatchString(inside) || agencyAlone().MatchString(inside) && wordCount(text) <= 40
}

// describesPicture says whether a paragraph is one sentence that has no verb and
// is about something to look at: "Letter from A to B, posted on Twitter.", or
// someone somewhere: "Jane Doe, left, at the summit in Bucharest."
func describesPicture(text string) bool {
	if wordCount(text) < 5 || oneSentence().MatchString(text) || strings.ContainsAny(text[:1], "\"'") {
		return false
	}
	if !pictureOpening().MatchString(text) && !personInPlace().MatchString(text) {
		return false
	}
	return !hasVerb(text)
}

// oneSentence finds the end of a sentence that another one follows.
var oneSentence = pattern(`\pL{3,}[.!?…]["”’)]* +["“‘(]?\p{Lu}`)

// pictureOpening names a thing that papers show.
var pictureOpening = pattern(`^(?i:(?:an?|the|one|this|undated|screen) )?(?i:(?:undated|official|combination|composite|aerial|satellite|archive|archival|file|handout|black-and-white|recent|general|signed|handwritten|first|front) )*(?i:photo|photos|photograph|photographs|picture|pictures|image|images|imagery|screenshot|screengrab|still|portrait|view|illustration|sketch|drawing|cartoon|painting|poster|graphic|chart|graph|map|diagram|infographic|letter|copy|copies|page|pages|cover|document|note|scene|close-up|footage)(?i: (?:from|of|by|on|with|showing|taken|at|released|provided|posted|in|for|outside|between)\b|,)`)

// personInPlace is a name with a place in the picture or at an event.
var personInPlace = pattern(`^(?:\p{Lu}[\pL.'’-]* ){2,8}(?:\((?:left|right|[LRC]|center|centre)\)|(?:and|with) (?:\p{Lu}[\pL.'’-]* ){1,8})?(?:at|during|outside|inside|in front of|alongside|addressing|speaking|arriving|attending|leaving|meeting|visiting|walking|waving|greeting|shaking hands)\b|` +
	`^(?:\p{Lu}[\pL.'’-]* ){1,8}?\p{Lu}[\pL.'’-]*, (?:left|right|second|third|center|centre|far|in|top|bottom|from)\b[^,]*,`)

// verbs are forms that only a verb has.
var verbs = wordSet(`is are was were am be been being has have had does do did will would
	can could may might must shall should isn't aren't wasn't weren't hasn't haven't
	hadn't doesn't don't didn't won't wouldn't can't couldn't says said say told tells
	went goes came comes took takes gave gives began begins became becomes saw sees
	rose rises fell falls grew grows knew knows broke breaks chose chooses spoke speaks
	wrote writes drew draws flew flies ran runs sat sits stood stands got gets thinks
	thought wants needs makes brought brings bought buys sold sells sent sends kept
	keeps meets lost loses won wins paid pays leads left shows show appears appeared
	seems seemed remains remained stays stayed who which that what why how when if
	because although sets put puts calls asks asked warns warned adds added argues
	argued believes believed announces announced agrees agreed confirms confirmed
	urges urged faces helps hopes means plans reports reported claims claimed
	insists insisted offers offered raises raised reveals revealed describes
	hangs hung lies lay lives lived holds held helps turns turned looks looked happened
	marks marked suggests suggested explains explained`)

// pastWithObject is a verb in the past with what it was done to: "showed the".
var pastWithObject = pattern(`\b\pL+ed (?:the|an?|his|her|its|their|our|that|to|it|him|them|no|more|about)\b`)

// presentWithObject is a verb of the present with what it is done to.
var presentWithObject = pattern(`\b\pL{3,}[^s\W]s (?:the|an?|his|her|its|their|to|that|it|him|them)\b`)

// participle may stand before "to": "addressed to", as in no sentence with it.
var participle = pattern(`\b(?:addressed|sent|related|due|attached|compared|posted|delivered|handed) to\b`)

// hasVerb says whether a sentence has a verb that makes it one. It cannot be
// certain, and takes a doubtful form for a verb, which leaves the text alone.
func hasVerb(text string) bool {
	for i, w := range strings.Fields(text) {
		if i > 0 && !beginsLower(w) {
			continue // "in May" is a month
		}
		w = strings.Trim(strings.ReplaceAll(strings.ToLower(w), "’", "'"), ".,;:!?()\"“”'")
		if verbs[w] && w != "left" {
			return true
		}
	}
	rest := participle().ReplaceAllString(text, "")
	return pastWithObject().MatchString(rest) || presentWithObject().MatchString(rest) || hasPast(rest)
}

// hasPast says whether a sentence has a form in -ed that is the verb: it stands
// behind a noun and before what was done ("endured shortages"), not before the
// one who did it ("posted by") and not before a noun ("a signed letter").
func hasPast(text string) bool {
	words := strings.Fields(text)
	for i, w := range words {
		if i == 0 || i+1 == len(words) || len(w) < 5 || !strings.HasSuffix(w, "ed") || !beginsLower(w) {
			continue
		}
		before, after := strings.ToLower(words[i-1]), strings.ToLower(words[i+1])
		if !besideParticiple[before] && !strings.HasSuffix(before, ",") && !besideParticiple[after] {
			return true
		}
	}
	return false
}

// besideParticiple are words next to which a form in -ed is no verb.
var besideParticiple = wordSet(`the a an its his her their this that by in on at from to
	with for during after near of as over and or under between before outside inside
	monday tuesday wednesday thursday friday saturday sunday`)
