package figures

import (
	"strings"

	"natobot/knowledge/nato"
)

// maxSuggestions is how many things to ask instead are offered.
const maxSuggestions = 3

// suggestions are the inquiry with what was probably meant in place of a name
// that is none.
func (f *Figures) suggestions(in inquiry, problems []nato.Explanation) []string {
	var out []string
	asked := f.understood(in)
	for _, p := range problems {
		for _, meant := range p.Meant {
			better := strings.Replace(asked, p.Asked, meant.Name, 1)
			if better != asked && len(out) < maxSuggestions {
				out = append(out, better)
			}
		}
	}
	return out
}
