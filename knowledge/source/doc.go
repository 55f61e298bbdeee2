// Package source reads files of text, Markdown and HTML into articles.
//
// Load takes files and folders by path, LoadFS a file system such as an
// embedded one; both read with the same code. Every article that comes out
// keeps these promises:
//
//   - Its text is valid UTF-8 and is the document that quotes are cut from: for
//     .txt the file as it stands (bytes that are no UTF-8 become U+FFFD), for
//     .md and .html the text without markup.
//   - Its paragraphs lie inside that text, in order, without overlap.
//   - Front matter, navigation, titles, bylines, section headings and closing
//     boilerplate are in no paragraph, so nothing can quote them.
//   - Its ID is unique among the articles loaded together, and the same on
//     every run.
//
// A bad file costs only itself: it is refused with an error that says what to
// do about it, whatever it holds and however large it is.
package source
