# Modi per portare con sé ciò che si vede.

share = Condividi ciò che vedi
share-about = Il link porta tutto: vista, filtri, selezione, rosa. Altrove non si conserva nulla.
share-link = Link
share-notes = Con le mie note
share-code = Per il telefono
share-code-name = Codice QR con il link scritto sotto
share-code-long = Il link è più lungo di quanto un codice QR possa contenere.
share-code-shorter = Lascia fuori le note
share-embed = In un’altra pagina
share-embed-frame = Un riquadro, con esattamente ciò che vedi:
share-embed-element = L’elemento, per una pagina dello stesso sito; comincia con questa vista, questi filtri e questa selezione:
share-picture = Immagine
share-picture-none = L’elenco non è un’immagine: scegli prima un’altra vista.
share-data = Dati
share-data-about = Ciò che i filtri lasciano, con legami, fonti e licenza.
share-csv = Tabella (CSV)
share-json = Snapshot (JSON)
share-graphml = GraphML
share-gexf = GEXF
share-file = ecosistema
copy-text = Copia
copy-text-done = Copiato
copy-text-refused = Seleziona il testo e copialo
share-working = Preparo il file …
