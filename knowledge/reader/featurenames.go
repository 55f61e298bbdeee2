package reader

// The features of a sentence. Their order is that of SentenceFeatures.
const (
	SentenceBM25 = iota
	fBM25Share
	fBM25Behind
	Coverage // exported for training, which leaves hopeless sentences out by it
	fCoverageBehind
	fExact
	fMatched
	fAllMatched
	fNoneMatched
	fRarestIn
	fRarestOut
	fNames
	fNamesMissing
	fVerb
	fFocus
	fNovel
	PassageBM25
	fPassageShare
	fArticleBM25
	fArticleShare
	fRetriever
	fPassageMissing
	fPassageCoverage
	fTitleMissing
	fTitleCoverage
	fHeadingMissing
	fPrevious
	fPreviousMissing
	fPronoun
	fPronounMissing
	fNext
	fNextMissing
	fBigrams
	fSubsequence
	fWindow
	fPhrase
	fTypeFound
	fTypeMissing
	fTypeNumber
	fTypeDate
	fTypeName
	fTypeReason
	fTypeDefinition
	fTypeQuote
	fTypeCountFocus
	fLength
	fShort
	fLong
	fFirst
	fPosition
	fOpening
	fAside
	fQuestionMark
	fDefinitionFirst
	fColon
	fAroundMissing
	fNamesNowhere
	fPlaces
)

// SentenceFeatures names the features of a sentence. Shares and coverages are
// of the question's weight, in [0,1].
var SentenceFeatures = []string{
	SentenceBM25: "bm25", fBM25Share: "bm25.share", fBM25Behind: "bm25.behind",
	Coverage: "coverage", fCoverageBehind: "coverage.behind", fExact: "coverage.exact",
	fMatched: "matched", fAllMatched: "matched.all", fNoneMatched: "matched.none",
	fRarestIn: "rarest.in", fRarestOut: "rarest.out", fNames: "names", fNamesMissing: "names.missing",
	fVerb: "verb", fFocus: "focus", fNovel: "novel",
	PassageBM25: "passage.bm25", fPassageShare: "passage.share", fArticleBM25: "article.bm25", fArticleShare: "article.share",
	fRetriever: "retriever", fPassageMissing: "passage.missing", fPassageCoverage: "passage.coverage",
	fTitleMissing: "title.missing", fTitleCoverage: "title.coverage", fHeadingMissing: "heading.missing",
	fPrevious: "previous", fPreviousMissing: "previous.missing", fPronoun: "pronoun", fPronounMissing: "pronoun.missing",
	fNext: "next", fNextMissing: "next.missing",
	fBigrams: "bigrams", fSubsequence: "subsequence", fWindow: "window", fPhrase: "phrase",
	fTypeFound: "type.found", fTypeMissing: "type.missing", fTypeNumber: "type.number", fTypeDate: "type.date",
	fTypeName: "type.name", fTypeReason: "type.reason", fTypeDefinition: "type.definition", fTypeQuote: "type.quote",
	fTypeCountFocus: "type.countfocus",
	fLength:         "length", fShort: "short", fLong: "long", fFirst: "first", fPosition: "position", fOpening: "opening",
	fAside: "aside", fQuestionMark: "questionmark", fDefinitionFirst: "definition.first",
	fColon: "colon", fAroundMissing: "around.missing", fNamesNowhere: "names.nowhere", fPlaces: "places.missing",
}
