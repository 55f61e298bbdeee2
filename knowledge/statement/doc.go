// Package statement reads what articles state about defence spending: which
// country spends what share of its GDP, which are below or above a share, how
// many, and who spends most. Each statement carries the exact sentence and the
// bytes of its figure in it.
//
// A wrong figure is worse than none, so the reader is precise rather than
// complete. It takes a sentence to pieces with a lexicon of a few hundred words
// (lexicon.go), and connects a figure with a country only across words whose
// part it knows; anything else between the two, or a word that says that the
// figure is wanted, forecast, a change or about another matter, and the figure
// is left alone. The sentence, or the heading and sentences before it, must be
// about what is spent on defence.
//
//	reader.Article(a)            article -> statements
//	NewCollection(...).Answer(q) the question of package nato -> what the articles state
//
// There is no article's wording in here, and no country: names come from
// nato.Names.
package statement
