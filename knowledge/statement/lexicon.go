package statement

import (
	"strings"
	"sync"
)

// class is what a word does in a statement about spending.
type class uint8

const (
	cUnknown  class = iota
	cFill           // may stand between a country and its figure
	cSpend          // spends, expenditure
	cSpender        // who spends
	cDefence        // what it is spent on
	cGDP            // what it is a share of
	cRough          // about
	cMore           // more than
	cAtLeast        // at least
	cLess           // less than
	cMeet           // reaches a target
	cMiss           // falls short of one
	cNot            // not, yet to
	cTarget         // a share that is aimed at
	cChange         // rose: the figure may be a change
	cWanted         // should, plans: the figure is none yet
	cTopic          // another matter that is measured in percent
	cExcept         // turns what is said of a list around
	cWho            // allies, members: others than the country named
	cOne            // ally, member: the country named
	cLead           // led, tops
	cMost           // biggest
	cLeast          // lowest
	cMean           // average, as a whole: makes the alliance a subject
	cList           // including: countries follow
	cEach           // each, respectively: the figure is of every country listed
	cBreak          // while, but: another clause
	cWhen           // last year, this year
	cMoney          // dollars, in absolute terms
	cFirst          // for the first time
	cScale          // million, billion
	cComma          // , and or
	cStop           // ; – and the like
	cPoint          // percentage points
	cOpen           // (
	cClose          // )
	cColon          // :
	cNumber         // 23
	cYear           // 2023
	cPct            // 4.12%
	cName           // a country or a group
	cAlliance       // NATO
)

// lexicon is every word whose part is known. An underscore joins the words of a
// phrase.
var lexicon = []struct {
	class class
	words string
}{
	{cFill, `the a an its their his her of to at with on is are was were be been being has have had having do does did which that whose
		who what this these those there it in for into toward towards from by as also just even already now currently still
		latest recent recently total annual annually yearly overall national own share rate figure figures level levels ratio
		percentage proportion equal equals equivalent equates equated worth amount amounts amounted amounting stood stands
		standing came comes coming come second third fourth fifth sixth seventh eighth ninth tenth next then last followed
		following according data estimates estimate official nato_data government state country's nation's alliance's
		record whopping full fully hefty some_of among amongst ahead behind after place places placed ranked ranks rank ranking
		position list table pack way field league chart rankings continue continues continued remain remains remained key
		several major other fellow any no every all only again year years fiscal calendar period compared relative in_terms_of
		terms measured against set sits sat represent represents represented representing make makes making up_from though
		largely mostly well far high low higher lower impressive respectable modest mere paltry meagre meager nominal
		combined jointly so more less roughly_speaking gave gives given giving ran runs running used uses using budgeted_for
		today nowadays ever recorded records reported reports registered posted posts showed shows achieving exactly precisely alone slightly barely`},
	{cSpend, `spend spends spent spending expenditure expenditures outlay outlays allocate allocates allocated allocating
		allocation devote devotes devoted devoting dedicate dedicates dedicated dedicating earmark earmarks earmarked
		contribution contributions invest invests invested investing investment put puts putting budget budgets budgeted pour pours poured
		contribute contributes contributed pay pays paid paying splurge splurges channel channels channelled channeled
		assign assigns assigned direct directs directed going goes went`},
	{cSpender, `spender spenders big_spender`},
	{cDefence, `defence defense defences defenses military militaries army armies armed_forces armed forces security_forces
		nato_spending rearmament`},
	{cGDP, `gdp g.d.p. gross_domestic_product economic_output national_output national_income gross_national_income
		economy national_economy output gdp's`},
	{cRough, `about around roughly approximately approx some nearly almost close_to nearing approaching an_estimated estimated
		just_under just_over just_below just_above a_little_over slightly_over slightly_under slightly_more_than
		slightly_less_than just_shy_of just_short_of a_shade_under a_shade_over circa`},
	{cMore, `more_than over above exceeding exceeds exceeded exceed upwards_of in_excess_of beyond surpass surpasses surpassed
		surpassing greater_than higher_than topping_the well_over well_above pass passes passed passing`},
	{cAtLeast, `at_least at_or_above a_minimum_of no_less_than not_less_than minimum_of meet_or_exceed meets_or_exceeds met_or_exceeded
		meeting_or_exceeding at_or_over at_or_beyond`},
	{cLess, `less_than under below lower_than no_more_than not_more_than at_most fewer_than beneath up_to as_little_as`},
	{cMeet, `meet meets met meeting hit hits hitting reach reaches reached reaching achieve achieves achieved fulfil fulfils
		fulfilled fulfill fulfills satisfy satisfies satisfied attain attains attained clear clears cleared comply complies
		complied`},
	{cMiss, `fall_short_of falls_short_of fell_short_of falling_short_of fallen_short_of fall_short falls_short fell_short
		falling_short short_of shy_of miss misses missed missing fail fails failed failing lag lags lagging lagged lag_behind
		lags_behind lagged_behind lagging_behind undershoot undershoots trail trails trailed trailing fall_below falls_below
		fell_below falling_below`},
	{cNot, `not never yet_to n't neither nor doesn't don't didn't isn't aren't wasn't weren't hasn't haven't hadn't cannot
		nowhere_near without`},
	{cTarget, `target targets guideline guidelines goal goals benchmark benchmarks threshold thresholds commitment commitments
		mark pledge pledges rule floor minimum requirement line bar objective`},
	{cChange, `increase increases increased increasing grow grows grew grown growing growth rise rises rose risen rising raise raises
		raised raising climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soared boost boosts
		boosted boosting up expand expanded expands swell swelled decrease decreases decreased drop drops dropped dropping decline
		declines declined declining fall falls fell fallen falling cut cuts cutting reduce reduced reduces shrink shrank shrunk
		slipped slip down double doubled doubling doubles triple tripled hike hiked hikes lift lifted lifts gain gained ramped
		faster slower percentage_point`},
	{cWanted, `should must will would could may might shall can plan plans planned planning aim aims aimed aiming promise promises
		promised promising vow vows vowed want wants wanted wanting call calls called calling urge urges urged urging ask asks
		asked asking demand demands demanded demanding propose proposes proposed proposing proposal suggest suggests suggested
		suggesting suggestion agree agrees agreed agreeing need needs needed needing commit commits committed committing intend
		intends intended expect expects expected expecting project projects projected forecast forecasts hope hopes hoped
		hoping seek seeks sought seeking set_to due_to on_track on_course if unless until pledged pledging pledged_to
		next_year coming_years ought likely unlikely supposed would-be scheduled poised threatened wish wishes encourage
		encouraged pressed pressured push pushed pushing require requires required recommend recommended ambition target_of
		goal_of objective_of pledge_of commitment_of imagine suppose whether perhaps potentially possible possibly future
		eventually committed_to by_the_end_of promised_to consider considers considering`},
	{cTopic, `inflation unemployment jobless interest tariff tariffs duty duties vote votes voted voter voters poll polls polled
		turnout deficit deficits debt debts tax taxes vat export exports import imports trade wage wages price prices education
		health healthcare pension pensions welfare research aid assistance help emissions energy population tourism agriculture
		infrastructure equipment procurement personnel culture climate approval majority stock stocks bond bonds yield yields
		economic_growth respondents citizens people support supported supports costs cost salary salaries rent mortgage bank
		stake shares shareholder gas oil electricity budget_deficit surplus revenue revenues profits profit sales market
		schools hospitals science r&d innovation vaccine vaccinated poverty fertility literacy foreign_aid development_aid
		lead_over readiness troops soldiers seats parliament ukraine_aid per_capita capita household households reconstruction
		social retirement transport policing justice housing arms_exports arms_imports reserves equipment_spending borrowing
		remittances fossil renewables crop harvest discount fee fees bonus pay_rise`},
	{cExcept, `except excluding apart_from other_than all_but aside_from save_for bar_for with_the_exception_of but_not rather_than
		instead_of`},
	{cWho, `allies members countries nations states governments others neighbours neighbors member_states member_countries rivals
		partners they we europeans capitals ministers leaders economies`},
	{cOne, `ally member country nation member_state`},
	{cLead, `led leads leading tops topped topping heads headed heading outspent outspends ahead_of in_the_lead lead`},
	{cMost, `biggest largest highest top greatest most leading_spender number_one top-spending highest-spending biggest-spending`},
	{cLeast, `lowest smallest least bottom`},
	{cMean, `average averaged averages averaging mean on_average collectively as_a_whole altogether together whole overall_average`},
	{cList, `including include includes included such_as like namely e.g. notably among_them`},
	{cEach, `each both apiece respectively all_of_them alike`},
	{cBreak, `while whereas but although whilst because since when after_which despite meanwhile however yet`},
	{cWhen, `last_year this_year the_year_before the_previous_year a_year_earlier the_year_earlier previous_year a_year_ago`},
	{cMoney, `dollars euros dollar euro pounds zloty zlotys kroner krona money absolute_terms absolute cash usd eur nominal_terms`},
	{cFirst, `for_the_first_time first_time first_ever`},
	{cScale, `million billion trillion millions billions trillions bn mn m`},
	{cPoint, `points point basis_points`},
	{cComma, `and or & as_well_as plus , /`},
	{cStop, `; . ! ? – — - … •`},
	{cOpen, `( [`},
	{cClose, `) ]`},
	{cColon, `:`},
}

// dictionary is the lexicon, ready to be looked up.
type dictionary struct {
	classes map[string]class
	longest map[string]int // by first word: the most words of a phrase with it
}

var words = sync.OnceValue(func() dictionary {
	d := dictionary{classes: make(map[string]class, 1200), longest: make(map[string]int, 1000)}
	for _, line := range lexicon {
		for _, w := range strings.Fields(line.words) {
			parts := strings.Split(w, "_")
			key := strings.Join(parts, " ")
			if _, taken := d.classes[key]; !taken || len(parts) > 1 {
				d.classes[key] = line.class
			}
			d.longest[parts[0]] = max(d.longest[parts[0]], len(parts))
		}
	}
	return d
})

// numerals are the numbers that articles write as words.
var numerals = func() map[string]float64 {
	units := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	out := make(map[string]float64)
	for n, w := range units {
		out[w] = float64(n)
	}
	for n, tens := range strings.Fields("twenty thirty forty fifty") {
		out[tens] = float64(20 + 10*n)
		for unit := 1; unit < 10; unit++ {
			out[tens+"-"+units[unit]] = float64(20 + 10*n + unit)
		}
	}
	return out
}()
