package source

import (
	"strings"
	"testing"
)

// forms are lines that look like something, one or more of each kind.
var forms = map[kind][]string{
	furniture: {
		"Skip to content", "Skip to main content", "SUBSCRIBE", "Sign in", "Log in", "Share this", "Share on Facebook",
		"Advertisement", "ADVERTISEMENT - SCROLL TO CONTINUE", "Read more", "Read more: Ten bridges to see", "READ ALSO: Why trains are late",
		"Related stories", "Most read", "5 min read", "2 hours ago", "12 comments", "Comments (12)", "Home > World > Europe", "Home | News | Sport",
		"We use cookies to improve your visit. By clicking Accept you agree to their use.", "Accept all cookies", "This website uses cookies.",
		"Sign up for our newsletter", "Sign up to our daily briefing and never miss a story.", "Subscribe to read the full story.",
		"This story has been updated with additional details.", "This article was originally published by the Courier.",
		"This is a developing story. Check back for more.", "© 2024 The Courier", "Copyright 2024 The Courier. All rights reserved.",
		"Reporting by Ida Lomax; Editing by Bo Lind", "Associated Press writer Mia Sample contributed to this report.",
		"Follow Ida Lomax on Twitter", "@idalomax", "ida@courier.example", "Please enable JavaScript to watch this video.",
	},
	dateLine: {
		"June 12, 2024", "12 June 2024", "Wednesday, 12 June 2024, 10.31 BST", "Updated June 12, 2024 at 10:31 a.m. EDT",
		"Published: 2024-06-12", "Thu 20 Jun 2019 12.30 BST", "Jun. 3, 2021", "First published on 3rd June 2021",
	},
	byline: {
		"By Jane Doe", "By JANE DOE and John Roe", "by Jane Doe, Europe editor", "By Jane Doe in Kyiv", "By The Associated Press",
		"By Jane Doe | June 12, 2024", "Written by Ana de la Cruz", "By Jane Doe June 12, 2024 5:01 PM",
	},
	caption: {
		"The old pier on Sunday (Courier/Ida Lomax)", "Ships in the harbour. (AP Photo/Jon Example, File)", "A map of the islands. [Photo: Bo Lind]",
		"FILE - Ships leave the harbour, Jan. 3, 2021.", "Photo: Bo Lind", "Photo by Bo Lind", "Image source, Reuters", "Reuters/Eva Beispiel",
		"Getty Images", "Letter from the mayor of Vall to the council on the sale of the park, posted by her on Twitter.",
		"A map of the new ferry routes between the islands and the coast.", "Tilda Brandt, left, with Anton Reyes, right, at the harbour in May.",
		"Tilda Brandt speaking outside the town hall in Port Ellis.", "Prince Otto and Tilda Brandt arriving at the opera.",
		"A ferry leaves. REUTERS/Eva Beispiel", "A ferry leaves the pier. Photograph: Eva Beispiel/The Dispatch",
	},
	address: {"https://courier.example/pier", "Source: https://courier.example/pier"},
	label: {
		"Port Ellis to shut its harbour", "What happens next?", "Crews fear for the season", "By the numbers", "By Friday", "A visit to the U.S.",
		"1984", "Analysis: why the pier fell", "Opinion", "Photo finish in Vall", "Letter from America", "Video games for the old",
	},
	prose: {
		"Nobody was hurt.", "It never ends,", "“It never ends,” he said.", "He left office in 2010 (he was 61).", "Is it over? Nobody knows.",
		"By Friday evening the mayor had received 900 complaints.", "By using drones, the army found the climbers.",
		"Letters from readers filled the page, and two of them won a prize.", "The letter from the mayor says that the park was sold.",
		"Photographs of the pier were sold for £5.", "A map of the islands hangs in her office.", "Tilda Brandt was at the harbour on Sunday.",
		"Tilda Brandt at once denied the report.", "Subscribe to a theory and you will find proof.", "Read more slowly, he said.",
		"The report was updated in 2020.", "Share prices fell by 3% on Monday.", "The sale brought in 4 million crowns (370,000 euros).",
		"The talks were held in Brussels (Reuters has seen the minutes).", "Follow the money, he said.", "\"Why now?\" she asked.",
		"Sign language is taught at nine schools.", "BRUSSELS (AN) — The talks failed.", "On 12 June 2024 the bridge fell.",
		"The bill covers costs (fuel/food).", "They are members of the union (AFL/CIO) and of the party.",
	},
	ornament: {"___", "* * *", "—"},
}

func TestKind(t *testing.T) {
	for want, lines := range forms {
		for _, line := range lines {
			if got := kindOf(unit{text: line, lines: 1}); got != want {
				t.Errorf("%q: kind %d, want %d", line, got, want)
			}
		}
	}
}

func TestAuthor(t *testing.T) {
	for line, want := range map[string]string{
		"By Jane Doe":                             "Jane Doe",
		"By Jane Doe, Europe editor":              "Jane Doe",
		"By Jane Doe and John Roe in Kyiv":        "Jane Doe and John Roe",
		"By Ann Poe, Jane Doe and John Roe":       "Ann Poe, Jane Doe and John Roe",
		"By Jane Doe | June 12, 2024":             "Jane Doe",
		"By Jane Doe June 12, 2024 5:01 PM":       "Jane Doe",
		"By Ana de la Cruz Updated June 12, 2024": "Ana de la Cruz",
		"By Friday":      "",
		"By the numbers": "",
		"Jane Doe":       "",
	} {
		if got := authorIn(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

func TestPublishedIn(t *testing.T) {
	for line, want := range map[string]string{
		"June 12, 2024":                             "2024-06-12",
		"Updated 14 May 2023":                       "2023-05-14 changed",
		"Published 12 May 2023 Updated 14 May 2023": "2023-05-12",
		"12 May 2023, updated 14 May 2023":          "2023-05-12",
		"Sept. 3, 2021":                             "2021-09-03",
		"June 2024":                                 "2024-06",
		"31 February 2024":                          "",
	} {
		got, change := publishedIn(line)
		if change {
			got += " changed"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestValidUTF8 replaces broken bytes as other programs do: one sign for each
// stretch that could have begun a character.
func TestValidUTF8(t *testing.T) {
	for in, want := range map[string]string{
		"caf\xe9 au lait":      "caf? au lait",
		"\xe9\xe8":             "??",
		"a\xe2\x82b":           "a?b",
		"a\xf0\x9f\x98":        "a?",
		"\xf0\x9f\x98\x80":     "\U0001F600",
		"\xed\xa0\x80":         "???",
		"\xc0\xaf":             "??",
		"\xe2\x82\xe2\x82\xac": "?€",
		"\x80\xff":             "??",
		"plain":                "plain",
	} {
		if got := strings.ReplaceAll(validUTF8([]byte(in)), "\uFFFD", "?"); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestReadable(t *testing.T) {
	for id, want := range map[string]string{
		"rutte-to-lead-nato": "Rutte to lead nato", "a/b/01-old_pier": "Old pier", "2024-06-12-summit": "2024 06 12 summit",
		"---": "---", "élan": "Élan",
	} {
		if got := readable(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
}
