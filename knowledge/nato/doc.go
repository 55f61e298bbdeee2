// Package nato holds the members of NATO, its secretaries general and its
// official spending tables, finds the countries that a text or a command
// names, and answers questions that these tables hold.
//
// The tables are CSV files inside the binary, read and checked once, on first
// use; data/SOURCES.md says where each is from. No figure stands in the code,
// and every figure carries its edition and the row it was read from.
//
// A question takes three steps, each usable by itself:
//
//	names.Mentions(text)     which countries and groups a text names, and where
//	tables.ParseQuestion     a free question -> Query, or false when it is about something else
//	tables.ParseCommand      the argument of /nato spending -> Query, always
//	tables.Answer(query)     Query -> Result: figures, a short answer, the rows and their source
//
// ParseQuestion is precise rather than clever: it knows a few hundred words
// (lexicon.go), and a question with any other word is not for the tables. The
// files ask_*.go say which of those words make which query, answer_*.go answer
// each kind.
//
// [Names] is the vocabulary: countries of the world, their codes, aliases,
// demonyms and flags. It states no fact, so it serves when other knowledge
// replaces the tables. [Tables] is the facts.
//
// Units: shares are percent of GDP with two decimals, money is million US
// dollars at current prices and exchange rates. Years run from Tables.Years;
// estimates are marked, and written with an "e" after the year.
package nato
