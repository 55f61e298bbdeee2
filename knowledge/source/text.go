package source

// readText reads plain text. The document is the file as it stands.
func readText(data []byte) (document, error) {
	if err := noBinary(data); err != nil {
		return document{}, err
	}
	n := newspaper{doc: document{text: validUTF8(data)}}
	n.units = unitsOf(n.doc.text)
	n.read()
	return n.doc, nil
}
