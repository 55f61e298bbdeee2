package language

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sync"
)

// rules is raised by hand when Tokens changes in a way that probe does not
// show.
const rules = 2

// probe has an example of each thing that the rules for tokens and terms deal
// with.
const probe = `The U.S. and its allies' leaders, Viktor Orbán's "friends", didn't meet in Kraków on 20 June 2024: ` +
	`they'd spent 4.12% of G.D.P. – €1,234.50 (or 3.5bn) – organising twenty-two fighter jets, "F-16s" & tanks; ` +
	`Łódź, Straße, Ærø, ﬁve ½ wolves ran. 北京 مرحبا 👋 He told us US forces' plans… co-operate e.g. A.B.C. x2y`

// Version identifies what Tokens makes of texts: an index of terms serves only
// the version that it was made with. It changes with the word lists, the names
// of places among them, and with any rule that shows in a sample of text.
var Version = sync.OnceValue(func() string {
	h := sha256.New()
	fmt.Fprintf(h, "%d\n%q\n%q\n", rules, stopList, spellingList)
	fmt.Fprintf(h, "%q\n", places().phrases) // fmt sorts a map's keys
	for _, t := range Tokens(probe) {
		fmt.Fprintf(h, "%d-%d %q %t\n", t.Start, t.End, t.Term, t.Stop)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
})
