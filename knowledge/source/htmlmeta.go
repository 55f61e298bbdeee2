package source

import (
	"strings"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"natobot/knowledge"
)

// pageMeta is what a page says about itself.
func pageMeta(page *html.Node, found readability.Article) knowledge.Meta {
	h := headOf(page)
	meta := knowledge.Meta{
		Title:     fold(found.Title()),
		Publisher: fold(found.SiteName()),
		Author:    writer(found.Byline()),
		URL:       firstAddress(h.canonical, h.meta["og:url"]),
	}
	meta.Title = withoutSite(meta.Title, meta.Publisher)
	for _, date := range []string{h.meta["article:published_time"], h.meta["datepublished"], h.jsonDate, h.meta["date"], h.meta["dc.date"], h.meta["dc.date.issued"], h.meta["pubdate"]} {
		if meta.Published == "" {
			meta.Published = published(date)
		}
	}
	if t, err := found.PublishedTime(); err == nil && meta.Published == "" {
		meta.Published = t.Format(time.DateOnly)
	}
	return meta
}

// pageHead is what stands in the head of a page, as it was written there:
// readability turns "2024-06" into a day.
type pageHead struct {
	meta      map[string]string // by name, property or itemprop, in lower case
	canonical string
	jsonDate  string // datePublished of the linked data
}

func headOf(page *html.Node) pageHead {
	h := pageHead{meta: map[string]string{}}
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "meta":
			h.add(n)
		case "link":
			if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
				h.canonical = attr(n, "href")
			}
		case "script":
			if m := datePublished().FindStringSubmatch(rawText(n)); m != nil && h.jsonDate == "" {
				h.jsonDate = m[1]
			}
		}
	}
	return h
}

// add keeps one meta element; the first of a name counts.
func (h *pageHead) add(n *html.Node) {
	for _, key := range []string{"name", "property", "itemprop"} {
		name := strings.ToLower(attr(n, key))
		if name != "" && h.meta[name] == "" {
			h.meta[name] = strings.TrimSpace(attr(n, "content"))
		}
	}
}

var datePublished = pattern(`"datePublished"\s*:\s*"([^"]{4,40})"`)

// firstAddress is the first of some strings that is an address on the web.
func firstAddress(all ...string) string {
	for _, s := range all {
		if s = strings.TrimSpace(s); webAddress().MatchString(s) {
			return s
		}
	}
	return ""
}

// writer is the name in a byline, without "By" before it; "" for what is no name.
func writer(byline string) string {
	byline = fold(byline)
	if name := authorIn(byline); name != "" {
		return name
	}
	date, _ := firstDate(byline)
	if date != "" || len(byline) > 120 || strings.Contains(byline, "://") || isFurniture(byline) {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(byline, "BY: "), "By: ")
}

// withoutSite takes the name of the site off the end of a title: "Pier opens |
// The Courier".
func withoutSite(title, site string) string {
	if site == "" || len(title) <= len(site) || !strings.EqualFold(title[len(title)-len(site):], site) {
		return title
	}
	rest := strings.TrimSpace(title[:len(title)-len(site)])
	short := strings.TrimRight(rest, "-–—|·: ")
	if short == rest || short == "" {
		return title
	}
	return short
}
