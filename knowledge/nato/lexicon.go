package nato

import (
	"slices"
	"strings"
	"sync"
)

// class is what a word does in a question about the tables.
type class uint8

const (
	cUnknown class = iota
	cFill          // says nothing by itself
	cPolite
	cAux // is, did, has: opens a yes/no question
	cNot
	cWho
	cWhich
	cWhat
	cWhen
	cHow
	cMany
	cMuch
	cLong
	cWhere
	cList
	cIn
	cOn
	cTo
	cFor
	cFrom
	cSince
	cBetween
	cUnder
	cWith
	cThan
	cAnd
	cOr
	cCompare
	cSpend
	cDefence
	cBudget
	cShare
	cGDP
	cMoney
	cScale
	cEuro
	cTarget
	cMeet
	cMiss
	cMost
	cLeast
	cRank
	cMore
	cLess
	cEqual
	cChange
	cUp
	cDown
	cAverage
	cTotal
	cMember
	cCountry
	cPart
	cJoin
	cFound
	cNewest
	cFirst
	cLast
	cCapital
	cOffice
	cHead
	cLead
	cBefore
	cAfter
	cServe
	cLongest
	cTook // begin an office
	cLeft // end an office
	cNationality
	cActing
	cEver
	cNow
	cLastYear
	cYearWord
	cDate
	cNumber
	cOrdinal
	cYear
	cPercent // a number with %
	cNATO
	cSubject
	cLeader
	cCity
	classCount
)

// lexicon is every word that a question about the tables may have, besides
// names and numbers. A question with any other word is about something else.
// An underscore joins the words of a phrase.
var lexicon = []struct {
	class class
	words string
}{
	{cFill, "a an the of its their it they them that there this these those own each all every both yet still any far already actually really so s as lord sir mr dr mister currency terms amount level levels much_as figure figures number numbers data official also only again about roughly approximately annual annually yearly per_year by_nato according_to_nato"},
	{cPolite, "please pls plz hi hey hello thanks thank_you ok okay so_tell_me tell_me tell_us show_me show_us give_me give_us do_you_know can_you could_you i_want_to_know i_would_like_to_know i'd_like_to_know i_wonder let_me_know could_you_tell_me can_you_tell_me do_you_know_if what_about how_about"},
	{cAux, "is are was were be been being am do does did done has have had having isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't isnt arent wasnt doesnt dont didnt hasnt havent"},
	{cNot, "not no never non"},
	{cWho, "who whom whose who's whos"},
	{cWhich, "which"},
	{cWhat, "what what's whats"},
	{cWhen, "when when's since_when what_year which_year in_what_year in_which_year what_date which_date on_what_date on_which_date what_day what_years which_years in_which_years in_what_years"},
	{cHow, "how how's hows"},
	{cMany, "many how_many number_of count count_of"},
	{cMuch, "how_much what_amount how_big how_large how_high how_low"},
	{cLong, "how_long how_many_years length duration"},
	{cWhere, "where where's"},
	{cList, "list name names show give display"},
	{cIn, "in at by within among amongst inside across into"},
	{cOn, "on upon"},
	{cTo, "to until till through up_to"},
	{cFor, "for"},
	{cFrom, "from starting_in beginning_in"},
	{cSince, "since"},
	{cBetween, "between"},
	{cUnder, "under during while"},
	{cWith, "with"},
	{cThan, "than"},
	{cAnd, "and plus as_well_as"},
	{cOr, "or"},
	{cCompare, "vs versus compare compares compared comparing comparison compare_to compared_to compared_with against difference difference_between gap_between differ in_comparison_with in_comparison_to v"},
	{cSpend, "spend spends spent spending spendings spender spenders expenditure expenditures outlay outlays allocate allocates allocated allocating devote devotes devoted devoting"},
	{cDefence, "defence defense defences military armed_forces"},
	{cBudget, "budget budgets"},
	{cShare, "share shares percentage percentages proportion percent per_cent pct percents fraction part_of_gdp"},
	{cGDP, "gdp g.d.p. gross_domestic_product economic_output national_income economy"},
	{cMoney, "dollar dollars usd us_dollars us_dollar u.s._dollars american_dollars american_dollar absolute_terms in_cash cash_terms money in_absolute_terms in_money"},
	{cScale, "billion billions million millions bn mn trillion"},
	{cEuro, "euro euros eur pound pounds sterling gbp zloty zlotys kroner krone lira"},
	{cTarget, "target targets guideline guidelines goal benchmark threshold commitment mark minimum_target"},
	{cMeet, "meet meets met meeting hit hits hitting reach reaches reached reaching achieve achieves achieved achieving fulfil fulfils fulfilled fulfill fulfills satisfy satisfies satisfied comply complies complied at_or_above or_more at_least or_above or_over or_higher minimum_of clear clears cleared pass passes passed on_target attain attained stick_to keep_to"},
	{cMiss, "miss misses missed missing fall_short falls_short fell_short falling_short fallen_short short_of fail fails failed failing laggard laggards lag lags lagging short"},
	{cMost, "most highest biggest largest greatest maximum max top leading number_one best come_first comes_first came_first"},
	{cLeast, "least lowest smallest fewest bottom min worst minimum come_last comes_last came_last"},
	{cRank, "rank ranks ranked ranking rankings position place league_table order leaderboard standing sorted ranks_where"},
	{cMore, "more higher greater above over exceed exceeds exceeded exceeding larger bigger beyond surpass surpasses surpassed upwards_of"},
	{cLess, "less lower below fewer smaller beneath at_most or_less or_below or_lower no_more_than not_more_than"},
	{cEqual, "equal equals exactly precisely"},
	{cChange, "change changes changed changing evolve evolved evolution develop developed development history trend trends over_time over_the_years through_the_years across_the_years since_then track_record time_series progress progressed moved vary varied"},
	{cUp, "increase increases increased increasing grow grows grew grown growth growing rise rises rose risen rising raise raises raised go_up goes_up went_up gone_up gain gained climb climbed boost boosted jump jumped double doubled expand expanded growing_up up"},
	{cDown, "decrease decreases decreased decreasing drop drops dropped dropping decline declines declined declining fall falls fell fallen falling cut cuts cutting reduce reduced reduces shrink shrank shrunk go_down goes_down went_down gone_down down slashed"},
	{cAverage, "average averages mean avg on_average"},
	{cTotal, "total totals together combined altogether overall whole entire in_total sum in_all collectively collective"},
	{cCountry, "nation nations country countries countrys state states"},
	{cMember, "member members ally allies allied membership memberships member_state member_states member_country member_countries membership_of alliance_member alliance_members"},
	{cPart, "part_of belong belongs belonged belong_to belongs_to include includes included inside_of a_part_of participate"},
	{cJoin, "join joins joined joining enter enters entered accede accedes acceded accession accessions admitted admit become_a_member became_a_member become_member became_member become_members became_members become_an_ally became_an_ally become_part_of became_part_of become_allies became_allies get_into got_into come_into came_into added_to become_a_nato_member became_a_nato_member become_nato_members became_nato_members become_a_member_state became_a_member_state become_a_nato_ally became_a_nato_ally"},
	{cFound, "found founded founds founding founder founders original originally establish established started create created form formed set_up signatory signatories signed"},
	{cNewest, "newest latest youngest most_recent most_recently recently newcomer newcomers last_to_join latest_to_join most_recent_to_join most_recently_joined last_joined joined_last join_last recent"},
	{cFirst, "first earliest oldest"},
	{cLast, "last final"},
	{cCapital, "capital capitals capital_city capital_cities"},
	{cOffice, "secretary_general secretaries_general secretary_generals secretary-general secretary-generals secretaries-general sec_gen sec_gens secgen secgens nato_chief nato_chiefs nato_boss nato_leader nato_leaders nato_head general_secretary general_secretaries sg"},
	{cHead, "chief chiefs boss head heads_of leader leaders in_charge in_charge_of at_the_helm at_the_helm_of"},
	{cLead, "lead leads led leading_nato head_up headed heads ran run runs"},
	{cBefore, "before came_before comes_before precede preceded precedes predecessor predecessors prior_to prior previous previously"},
	{cAfter, "after succeed succeeded succeeds successor successors replace replaced replaces follow followed follows take_over_from took_over_from came_after taken_over_from"},
	{cServe, "in_office serve serves served serving office term terms_of_office tenure reign stint mandate job post role"},
	{cLongest, "longest shortest longest_serving shortest_serving"},
	{cTook, "take_office took_office take_over took_over start begin began begun become became starts begins appointed elected assume assumed took_the_job sworn_in"},
	{cLeft, "leave_office left_office step_down stepped_down stepped_aside step_aside end ends ended finish finished leave left resign resigned retire retired stop stopped"},
	{cNationality, "nationality nationalities come_from came_from comes_from nationals home_country citizen"},
	{cActing, "acting interim"},
	{cEver, "ever always every_year each_year in_every_year in_each_year all_years in_all_years"},
	{cNow, "now currently current today this_year at_the_moment right_now presently at_present nowadays these_days to_date so_far present as_of_now"},
	{cLastYear, "last_year previous_year year_before the_year_before a_year_ago"},
	{cYearWord, "year years"},
	{cDate, "date dates day"},
}

// numerals are the numbers that people write as words.
var numerals = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")

// ordinals from the second on; the first has a class of its own.
var ordinals = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth")

// vocabulary is the lexicon, ready to be looked up.
type vocabulary struct {
	classes map[string]class // by folded word or phrase
	longest map[string]int   // by first word: the most words of a phrase with it
	parts   map[string]bool  // words of phrases
	long    []string         // words long enough to have a slip noticed, by letters
}

var words = sync.OnceValue(func() vocabulary {
	v := vocabulary{classes: make(map[string]class, 1000), longest: make(map[string]int, 800), parts: map[string]bool{}}
	for _, line := range lexicon {
		for _, w := range strings.Fields(line.words) {
			parts := tokens(strings.ReplaceAll(w, "_", " "))
			key := keyOf(parts)
			v.classes[key] = line.class
			v.longest[parts[0].fold] = max(v.longest[parts[0].fold], len(parts))
			for _, part := range parts {
				v.parts[part.fold] = v.parts[part.fold] || len(parts) > 1
				if len(part.fold) >= shortestTypo-1 {
					v.long = append(v.long, part.fold)
				}
			}
		}
	}
	slices.Sort(v.long)
	v.long = slices.Compact(v.long)
	return v
})

// phraseAt finds the longest phrase of the lexicon that begins with a token,
// and how many tokens it takes; none takes 0.
func (v vocabulary) phraseAt(words []token, i int) (class, int) {
	longest := v.longest[words[i].fold]
	key, found, used := "", cUnknown, 0
	for j := i; j < len(words) && j-i < longest; j++ {
		next := keyWord(words[j])
		if next == "" && words[j].fold != "-" {
			break
		}
		if key != "" && next != "" {
			key += " "
		}
		key += next
		if c, ok := v.classes[key]; ok && next != "" {
			found, used = c, j-i+1
		}
	}
	return found, used
}
