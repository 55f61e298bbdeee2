package nato

// readYears reads the years that a question or command is about. It fails on
// more years than a range has.
func (q *question) readYears() bool {
	newest := q.tables.spending.last
	var given []int
	for i, it := range q.items {
		switch it.class {
		case cLastYear:
			q.years = Years{newest - 1, newest - 1}
		case cYear:
			given = append(given, i)
		}
	}
	switch len(given) {
	case 0:
		return true
	case 1:
		q.years = q.oneYear(given[0])
		return true
	case 2:
		a, b := int(q.items[given[0]].number), int(q.items[given[1]].number)
		q.years = Years{min(a, b), max(a, b)}
		return true
	}
	return false
}

// oneYear reads a year by the word in front of it: since 2014, before 1960.
func (q *question) oneYear(i int) Years {
	year := int(q.items[i].number)
	if until := int(q.items[i].until); until > 0 {
		return Years{year, until}
	}
	for i > 0 && q.before(i) == cYearWord { // after the year 2000
		i--
	}
	switch q.before(i) {
	case cSince, cFrom:
		return Years{From: year}
	case cAfter:
		return Years{From: year + 1}
	case cBefore:
		return Years{To: year - 1}
	case cTo:
		return Years{To: year}
	}
	return Years{year, year}
}

// isRange reports whether more than one year is meant.
func (y Years) isRange() bool { return y.From != y.To }

// readBound reads a share that spending is compared with: more than 2%, the
// target. It fails on more shares than a bound has.
func (q *question) readBound() bool {
	var shares []float64
	for _, it := range q.items {
		if it.class == cPercent {
			shares = append(shares, it.number)
		}
	}
	switch {
	case len(shares) == 0 && q.has[cTarget] == 0:
		return true
	case len(shares) == 0:
		q.bound = Bound{Op: q.op(), Pct: q.tables.spending.guideline}
	case len(shares) == 1:
		q.bound = Bound{Op: q.op(), Pct: shares[0]}
	case len(shares) == 2 && q.has[cBetween] > 0:
		q.bound = Bound{Op: AtLeast, Pct: min(shares[0], shares[1]), Between: max(shares[0], shares[1])}
	default:
		return false
	}
	q.bounded = true
	return true
}

// op reads how spending is compared with a share. Without a word for it, "2%"
// is what a country spends at least.
func (q *question) op() Op {
	op := AtLeast
	switch {
	case q.has[cMiss] > 0:
		op = Below
	case q.has[cLess] > 0 || q.has[cUnder] > 0:
		op = q.lessOp()
	case q.has[cMeet] > 0:
	case q.has[cMore] > 0:
		op = Above
		if q.items[q.index(cMore)].name == "≥" || q.has[cEqual] > 0 { // >=
			op = AtLeast
		}
	case q.has[cEqual] > 0:
		op = Exactly
	}
	if q.isNegated() {
		op = map[Op]Op{AtLeast: Below, Above: AtMost, Below: AtLeast, AtMost: Above, Exactly: Exactly}[op]
	}
	return op
}

// lessOp tells "less than" from "at most".
func (q *question) lessOp() Op {
	if i := q.index(cLess); i >= 0 {
		switch q.items[i].name {
		case "at most", "or less", "or below", "or lower", "no more than", "not more than", "≤":
			return AtMost
		}
	}
	if q.has[cEqual] > 0 { // <=
		return AtMost
	}
	return Below
}
