package source

import (
	"path/filepath"
	"strings"
	"testing"

	"natobot/knowledge"
)

// TestHTML reads invented pages of many kinds and compares what became of them
// with the .want file beside each.
func TestHTML(t *testing.T) {
	files, err := filepath.Glob("testdata/html/*.htm*")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { golden(t, file) })
	}
}

// TestHTMLCharset reads pages in several character sets, however they say so.
func TestHTMLCharset(t *testing.T) {
	const text = "The café of Zoë Rand closed on Tuesday after ninety-one years in Vall."
	padding := "<!-- " + strings.Repeat("x", 2000) + " -->"
	wide := []byte{0xff, 0xfe}
	for _, r := range "<p>" + text + "</p>" {
		wide = append(wide, byte(r), byte(r>>8))
	}
	latin := strings.NewReplacer("é", "\xe9", "ë", "\xeb").Replace(text)
	for name, page := range map[string]string{
		"UTF-8, not said":       padding + "<p>" + text,
		"UTF-8, said":           "<meta charset=utf-8>" + padding + "<p>" + text,
		"UTF-8, mark":           bom + padding + "<p>" + text,
		"UTF-16, mark":          string(wide),
		"Windows-1252, said":    "<meta charset=windows-1252><p>" + latin,
		"Windows-1252, unsaid":  "<p>" + latin,
		"ISO-8859-1, in a meta": `<meta http-equiv="content-type" content="text/html; charset=iso-8859-1"><p>` + latin,
	} {
		a, err := parse(readHTML, "x", []byte(page))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := a.Paragraphs[0].In(a.Text); got != text {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestHTMLBroken reads pages that end too soon or hold nothing.
func TestHTMLBroken(t *testing.T) {
	for page, want := range map[string]string{
		"<html><body><p>The ferry left at noon, and nobody kno": "The ferry left at noon, and nobody kno",
		"<p>The ferry left at noon.</p><div class=\"":           "The ferry left at noon.",
		"<p>The ferry left at noon.<!-- and":                    "The ferry left at noon.",
		"<html><head><title>T</title>":                          "",
		"<script>var x = '<p>No text.</p>'":                     "",
		"<p>Skip to content</p>":                                "",
		"<p>a\x00b</p>":                                         "",
	} {
		a, err := parse(readHTML, "x", []byte(page))
		switch {
		case want == "" && err == nil:
			t.Errorf("%q: read as %q, want an error", page, a.Text)
		case want != "" && err != nil:
			t.Errorf("%q: %v", page, err)
		case want != "" && a.Paragraphs[0].In(a.Text) != want:
			t.Errorf("%q: %q", page, a.Paragraphs[0].In(a.Text))
		}
	}
}

// TestHTMLMeta takes what a page says about itself from wherever it says so.
func TestHTMLMeta(t *testing.T) {
	const body = "<p>The ferry left at noon, and nobody knows when it will be back in the harbour.</p>"
	for head, want := range map[string]knowledge.Meta{
		`<title>Pier opens | The Courier</title><meta property="og:site_name" content="The Courier">`:                             {Title: "Pier opens", Publisher: "The Courier"},
		`<title>P</title><meta property="article:published_time" content="2024-06-12T23:30:00-05:00">`:                            {Title: "P", Published: "2024-06-12"},
		`<title>P</title><meta name="date" content="2024-06">`:                                                                    {Title: "P", Published: "2024-06"},
		`<title>P</title><meta property="og:url" content="https://courier.example/p"><meta name="author" content="By Ida Lomax">`: {Title: "P", URL: "https://courier.example/p", Author: "Ida Lomax"},
		`<title>P</title><link rel="canonical" href="/relative"><meta name="author" content="https://courier.example/ida">`:       {Title: "P"},
		`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pier opens at last","datePublished":"2025-05-03","publisher":{"@type":"Organization","name":"The Courier"},"author":{"name":"Ida Lomax"}}</script>`: {Title: "Pier opens at last", Published: "2025-05-03", Publisher: "The Courier", Author: "Ida Lomax"},
	} {
		a, err := parse(readHTML, "", []byte("<html><head>"+head+"</head><body>"+body))
		if err != nil {
			t.Errorf("%s: %v", head, err)
			continue
		}
		if a.Meta != want {
			t.Errorf("%s:\ngot  %+v\nwant %+v", head, a.Meta, want)
		}
	}
}
