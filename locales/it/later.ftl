# Words of the frame that no first view shows.

search-begins = Comincia così
search-contains = Lo contiene
search-similar = Simili
search-more = { $n ->
    [one] Ancora { $n } nome: aggiungi una parola, o aprilo nell’elenco.
   *[other] Altri { $n } nomi: aggiungi una parola, o usa i filtri e l’elenco.
}
empty-title = Niente corrisponde a tutto questo: { $names }
empty-or = o
empty-hint = Nella stessa categoria più valori danno più risultati; ogni altra categoria li restringe.
empty-remove = Senza «{ $name }»
issues-count = { $n ->
    [one] { $n } problema nel file
   *[other] { $n } problemi nel file
}
export-png = Immagine PNG
export-svg = Disegno SVG
export-done = La figura è stata salvata.
export-failed = Questo browser non riesce a creare la figura. Prova l’altro tipo di file.
tool-close = Chiudi
