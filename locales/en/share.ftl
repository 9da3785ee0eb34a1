# Ways to take along what is seen.

share = Share what you see
share-about = The link carries all of it: view, filters, selection, shortlist. Nothing is stored anywhere else.
share-link = Link
share-notes = With my notes
share-code = For a phone
share-code-name = QR code with the link that is written below it
share-code-long = The link is longer than a QR code can hold.
share-code-shorter = Leave out the notes
share-embed = On another page
share-embed-frame = A frame, with exactly what you see:
share-embed-element = The element, for a page of the same site; it begins with this view, these filters and this selection:
share-picture = Picture
share-picture-none = The list is no picture: choose another view first.
share-data = Data
share-data-about = What the filters leave, with its ties, sources and licence.
share-csv = Table (CSV)
share-json = Snapshot (JSON)
share-graphml = GraphML
share-gexf = GEXF
share-file = ecosystem
copy-text = Copy
copy-text-done = Copied
copy-text-refused = Select the text and copy it
share-working = Making the file …
