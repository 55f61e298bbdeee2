package nato

// Kind is what a query asks for.
type Kind string

// Queries about spending.
const (
	SpendingOf    Kind = "spending"   // figures of the subjects
	Comparison    Kind = "comparison" // the subjects side by side
	Ranking       Kind = "ranking"    // countries in order, perhaps within a bound
	Standing      Kind = "standing"   // the subjects' place in the ranking
	CountWithin   Kind = "count"      // how many countries are within a bound
	Check         Kind = "check"      // whether the subjects are within a bound: yes or no
	Distance      Kind = "distance"   // how far the subject is from a bound
	Larger        Kind = "larger"     // which of the subjects spends more, or less
	Change        Kind = "change"     // from the first year to the last
	ChangeRanking Kind = "growth"     // who raised or cut its spending most
	Average       Kind = "average"
	Total         Kind = "total"
	YearsWithin   Kind = "when" // the years in which the subjects were within a bound
)

// Queries about the members.
const (
	ListMembers  Kind = "members"
	JoinedWhen   Kind = "accession"
	WhoJoined    Kind = "joined" // who joined in the years given, or in a leader's term
	IsMember     Kind = "is member"
	CapitalOf    Kind = "capital"
	CapitalWhere Kind = "whose capital"
	Founders     Kind = "founders"
	FoundedWhen  Kind = "founding"
	IsFounder    Kind = "is founder"
	Newest       Kind = "newest"
	Oldest       Kind = "oldest"
)

// Queries about the secretaries general.
const (
	LeaderIn      Kind = "leader" // in the years given, or in office
	LeaderBefore  Kind = "leader before"
	LeaderAfter   Kind = "leader after"
	LeaderNumber  Kind = "leader by number"
	LeaderTerm    Kind = "term" // how long, from when to when
	LeaderCountry Kind = "leader's country"
	LeadersFrom   Kind = "leaders from" // those of the subjects' nationality
	ListLeaders   Kind = "leaders"
	LongestLeader Kind = "longest leader"
	IsLeader      Kind = "is leader" // whether the leader was in office in the years given
)

// AboutSpending reports whether a query is about figures of spending.
func (k Kind) AboutSpending() bool {
	switch k {
	case SpendingOf, Comparison, Ranking, Standing, CountWithin, Check, Distance, Larger, Change, ChangeRanking, Average, Total, YearsWithin:
		return true
	}
	return false
}

// Unit is what spending is measured in.
type Unit string

// The units that the tables hold.
const (
	Share   Unit = "percent of GDP"
	Dollars Unit = "million US dollars" // at current prices and exchange rates
)

// Op compares a share of GDP with a bound.
type Op string

// The comparisons.
const (
	Above   Op = ">"
	AtLeast Op = ">="
	Below   Op = "<"
	AtMost  Op = "<="
	Exactly Op = "="
)

// Bound limits a ranking, a count or a check. The zero Bound is none.
type Bound struct {
	Op      Op
	Pct     float64  // percent of GDP
	Than    *Subject // in place of Pct, another subject's figure of the same year
	Between float64  // with AtLeast: the upper limit, when there is one
}

// Years is a range of years, both ends within it. A zero From or To leaves that
// end open; a zero Years means now, which is the newest year with figures.
type Years struct{ From, To int }

// in reports whether a year is within the range.
func (y Years) in(year int) bool {
	return (y.From == 0 || year >= y.From) && (y.To == 0 || year <= y.To)
}

// Part is what is asked of a term or a range of years.
type Part string

// The parts; the zero Part is the whole.
const (
	Beginning Part = "beginning"
	Ending    Part = "ending"
	Length    Part = "length"
	Acting    Part = "acting" // only those who acted
	Ever      Part = "ever"   // at any time
	Always    Part = "always" // in every year, of a bound
)

// Query is a question in the terms of the tables. ParseCommand and
// ParseQuestion make one; Tables.Answer answers it.
type Query struct {
	Kind        Kind
	Subjects    []Subject // in the order asked; none means all members
	Years       Years
	Unit        Unit
	UnitAsked   bool // the unit was named; without, Unit is Share
	Ascending   bool // least first; the smaller of two
	Counted     bool // how many there are is asked, not which
	Limit       int  // most rows to give; 0 is all
	Bound       Bound
	Confirm     bool   // yes or no is asked
	Part        Part   // of a term or a range of years
	Leader      string // a secretary general's name, as in the table
	Ordinal     int    // the n-th secretary general; -1 the last
	MembersOnly bool   // leave out countries before they joined
	City        string // the capital asked about
	Corrected   []Correction
	Text        string        // as asked, with the corrections made
	Problems    []Explanation // names, years or units that the tables do not have
}
