package nato

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedTables(t *testing.T) {
	tables := loaded(t)
	if n := len(tables.Members()); n != 32 {
		t.Errorf("%d members, want 32", n)
	}
	if n := len(tables.Leaders()); n != 17 {
		t.Errorf("%d terms of secretaries general, want 17", n)
	}
	if first, last := tables.Years(); first != 2014 || last != 2024 {
		t.Errorf("years %d to %d, want 2014 to 2024", first, last)
	}
	if got := tables.Edition(); got != "NATO, June 2024" {
		t.Errorf("edition %q", got)
	}
	if got := tables.Guideline(); got != 2 {
		t.Errorf("guideline %v, want 2", got)
	}
}

// TestRowsAreSlicesOfTheirFiles checks the invariant of every quote.
func TestRowsAreSlicesOfTheirFiles(t *testing.T) {
	tables := loaded(t)
	var rows []Row
	for _, series := range tables.spending.series {
		for _, f := range series {
			rows = append(rows, f.Share, f.Dollar)
		}
	}
	for _, m := range tables.Members() {
		rows = append(rows, m.Row)
	}
	for _, l := range tables.Leaders() {
		rows = append(rows, l.Row)
	}
	for _, r := range rows {
		data, err := embedded.ReadFile("data/" + r.File)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(data[r.Offset : r.Offset+len(r.Text)]); got != r.Text || r.Text == "" {
			t.Errorf("%s:%d: offset %d holds %q, not %q", r.File, r.Line, r.Offset, got, r.Text)
		}
		lines := strings.Split(string(data), "\n")
		if got := strings.TrimSuffix(lines[r.Line-1], "\r"); got != r.Text {
			t.Errorf("%s:%d is %q, not %q", r.File, r.Line, got, r.Text)
		}
	}
}

// faults are single slips in the tables, each with what the error must say.
var faults = []struct {
	name, file, old, new string
	want                 []string
}{
	{"share not a number", "spending.csv", "PL,2024,4.12", "PL,2024,4.l2", []string{"spending.csv:243", "pct_gdp", "4.l2"}},
	{"share with one decimal", "spending.csv", "PL,2024,4.12", "PL,2024,4.1", []string{"spending.csv:243", "two decimals"}},
	{"share in the wrong unit", "spending.csv", "PL,2024,4.12", "PL,2024,34975.00", []string{"spending.csv:243", "from 0.01 to 20.00"}},
	{"negative share", "spending.csv", "PL,2024,4.12", "PL,2024,-4.12", []string{"spending.csv:243"}},
	{"year out of range", "spending.csv", "PL,2024,4.12", "PL,204,4.12", []string{"spending.csv:243", "year"}},
	{"estimate not true or false", "spending.csv", "4.12,true", "4.12,yes", []string{"spending.csv:243", "neither true nor false"}},
	{"row twice", "spending.csv", "Poland,PL,2024,4.12,true,NATO-2024-06", "Poland,PL,2023,4.12,true,NATO-2024-06", []string{"spending.csv:243", "Poland 2023", "line 242 already"}},
	{"year missing", "spending.csv", "Poland,PL,2024,4.12,true,NATO-2024-06\r\n", "", []string{"Poland"}},
	{"another edition", "spending.csv", "4.12,true,NATO-2024-06", "4.12,true,NATO-2025-06", []string{"spending.csv:243", "NATO-2025-06", "never mixed"}},
	{"unknown country", "spending.csv", "Poland,PL,2024", "Polnad,PL,2024", []string{"spending.csv:243", "Polnad", "members.csv"}},
	{"wrong code", "spending.csv", "Poland,PL,2024", "Poland,PT,2024", []string{"spending.csv:243", "PT"}},
	{"lower-case code", "spending.csv", "Poland,PL,2024", "Poland,pl,2024", []string{"spending.csv:243", "capital letters"}},
	{"too few cells", "spending.csv", "PL,2024,4.12,true", "PL,2024,4.12", []string{"spending.csv", "243"}},
	{"estimate for one country", "spending.csv", "PL,2022,2.23,false", "PL,2022,2.23,true", []string{"estimate"}},
	{"other header", "spending.csv", "pct_gdp", "pct", []string{"spending.csv:1", "must be"}},
	{"padded cell", "spending.csv", "Poland,PL,2024", "Poland ,PL,2024", []string{"spending.csv:243", "space"}},
	{"dollars in the wrong unit", "spending_usd.csv", "PL,2024,34975", "PL,2024,34975000", []string{"spending_usd.csv:243", "musd_current"}},
	{"dollars with a point", "spending_usd.csv", "PL,2024,34975", "PL,2024,34.975", []string{"spending_usd.csv:243", "whole number"}},
	{"dollars that do not add up", "spending_usd.csv", "PL,2024,34975", "PL,2024,43975", []string{"NATO", "add up"}},
	{"dollars of another estimate", "spending_usd.csv", "34975,true", "34975,false", []string{"spending_usd.csv:243", "estimate"}},
	{"dollars without a share", "spending_usd.csv", "Poland,PL,2024", "Poland,PL,2025", []string{"spending_usd.csv:243", "2025"}},
	{"dollars missing", "spending_usd.csv", "Poland,PL,2024,34975,true,NATO-2024-06\r\n", "", []string{"spending_usd.csv", "Poland", "2024"}},
	{"aggregates that differ", "spending_aggregates.csv", "2.71,1474399", "2.71,1474398", []string{"1474399", "spending_aggregates.csv:23"}},
	{"unknown aggregate", "spending_aggregates.csv", "NATO Total,2024", "NATO Sum,2024", []string{"spending_aggregates.csv:23", "NATO Sum"}},
	{"accession date malformed", "members.csv", "1999-03-12,Warsaw", "12.3.1999,Warsaw", []string{"members.csv:24", "YYYY-MM-DD"}},
	{"accession year differs", "members.csv", "1999,1999-03-12,Warsaw", "1998,1999-03-12,Warsaw", []string{"members.csv:24", "accession_year"}},
	{"founder by mistake", "members.csv", "Polska,🇵🇱,false", "Polska,🇵🇱,true", []string{"members.csv:24", "founder"}},
	{"wrong flag", "members.csv", "Polska,🇵🇱,false", "Polska,🇵🇹,false", []string{"members.csv:24", "flag"}},
	{"code twice", "members.csv", "Poland,PL,POL", "Poland,PT,POL", []string{"members.csv", "PT"}},
	{"alias twice", "members.csv", "Polska", "Holland", []string{"holland"}},
	{"empty alias", "members.csv", "Pole;Poles", "Pole;;Poles", []string{"members.csv:24", "empty"}},
	{"member without figures or note", "notes.csv", "IS,spending", "IS,accession", []string{"Iceland", "notes.csv"}},
	{"note for nobody", "notes.csv", "MK,", "XX,", []string{"notes.csv:3", "XX"}},
	{"terms overlap", "secgens.csv", "1957-05-16,1961-04-21", "1957-05-15,1961-04-21", []string{"secgens.csv:3", "before the term"}},
	{"term backwards", "secgens.csv", "2014-10-01,2024-10-01", "2014-10-01,2013-10-01", []string{"secgens.csv", "does not end"}},
	{"two in office", "secgens.csv", "2014-10-01,2024-10-01", "2014-10-01,", []string{"secgens.csv:17", "last row alone"}},
	{"number out of order", "secgens.csv", "13,Jens", "12,Jens", []string{"secgens.csv:17", "number 13"}},
	{"leader of no member", "secgens.csv", "Jens Stoltenberg,NO,Norway", "Jens Stoltenberg,CH,Switzerland", []string{"secgens.csv:17", "Switzerland"}},
	{"confidence unknown", "secgens.csv", "2024-10-01,false,A", "2024-10-01,false,C", []string{"secgens.csv:17", "confidence"}},
	{"source for an unknown table", "sources.csv", "spending_usd.csv,", "spending_eur.csv,", []string{"sources.csv", "spending_eur.csv"}},
	{"another unit", "sources.csv", ",million US dollars,", ",billion US dollars,", []string{"sources.csv:3", "billion"}},
	{"two editions", "sources.csv", `spending_usd.csv,NATO-2024-06`, `spending_usd.csv,NATO-2025-06`, []string{"sources.csv", "one edition"}},
	{"group with a stranger", "groups.csv", "EE;LV;LT,", "EE;LV;RU,", []string{"groups.csv:6", "RU"}},
	{"group of an unknown kind", "groups.csv", "Baltic states,group", "Baltic states,gruop", []string{"groups.csv:6", "gruop"}},
	{"member among the others", "world.csv", "Ukraine,UA,UKR", "Poland,UA,UKR", []string{"world.csv", "members.csv"}},
	{"territory of nobody", "world.csv", "territory,DK,Greenlandic", "territory,QQ,Greenlandic", []string{"world.csv", "QQ"}},
	{"place of an unknown kind", "world.csv", "UKR,state", "UKR,stat", []string{"world.csv", "stat"}},
	{"caveat of an unknown kind", "caveats.csv", "us,upper", "us,uper", []string{"caveats.csv", "uper"}},
	{"guideline twice", "guideline.csv", "2.00,NATO-2024-06", "2.00,NATO-2024-06\n3.50,NATO-2024-06", []string{"guideline.csv:3", "second"}},
	{"not UTF-8", "members.csv", "Polska", "Polsk\xe4", []string{"members.csv", "UTF-8"}},
	{"quote left open", "spending.csv", "Poland,PL,2024", `"Poland,PL,2024`, []string{"spending.csv"}},
}

func TestFaultsAreNamedByFileAndLine(t *testing.T) {
	for _, f := range faults {
		t.Run(f.name, func(t *testing.T) {
			files := copyTables(t)
			text := string(files[f.file].Data)
			if !strings.Contains(text, f.old) {
				t.Fatalf("%s does not hold %q", f.file, f.old)
			}
			files[f.file].Data = []byte(strings.Replace(text, f.old, f.new, 1))
			_, err := Read(files)
			if err == nil {
				t.Fatal("no error")
			}
			for _, want := range f.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("the error is %q; it does not say %q", err, want)
				}
			}
		})
	}
}

func TestMissingTablesAreNamed(t *testing.T) {
	for file := range copyTables(t) {
		files := copyTables(t)
		delete(files, file)
		if _, err := Read(files); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("without %s the error is %v", file, err)
		}
		files = copyTables(t)
		header, _, _ := strings.Cut(string(files[file].Data), "\n")
		files[file].Data = []byte(header + "\n")
		if _, err := Read(files); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("with %s empty the error is %v", file, err)
		}
	}
}

func TestEveryFaultIsReportedAtOnce(t *testing.T) {
	files := copyTables(t)
	text := strings.ReplaceAll(string(files["spending.csv"].Data), "2.10,true", "two,true")
	text = strings.Replace(text, "4.12,true", "4.12,perhaps", 1)
	files["spending.csv"].Data = []byte(text)
	_, err := Read(files)
	if err == nil || strings.Count(err.Error(), "\n") < 1 || !strings.Contains(err.Error(), "perhaps") || !strings.Contains(err.Error(), "two") {
		t.Errorf("two faults gave %v", err)
	}
}

// TestTablesAreTheGivenOnes compares the copies with the originals, where
// those are at hand.
func TestTablesAreTheGivenOnes(t *testing.T) {
	shared := os.Getenv("NATOBOT_SHARED")
	if shared == "" {
		t.Skip("NATOBOT_SHARED is not set: the original tables are not at hand")
	}
	for _, file := range []string{sharesFile, dollarsFile, aggregatesFile, membersFile, leadersFile} {
		want, err := os.ReadFile(shared + "/data/nato/" + file)
		if err != nil {
			t.Fatal(err)
		}
		got, err := embedded.ReadFile("data/" + file)
		if err != nil || string(got) != string(want) {
			t.Errorf("%s differs from the original", file)
		}
	}
}

// copyTables is the embedded tables, to be changed.
func copyTables(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	entries, err := fs.Glob(embedded, "data/*.csv")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range entries {
		data, err := embedded.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[strings.TrimPrefix(path, "data/")] = &fstest.MapFile{Data: data}
	}
	return files
}
