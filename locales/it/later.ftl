# Words of the frame that no first view shows.

search-begins = Comincia così
search-contains = Lo contiene
search-similar = Simili
search-more = { $n ->
    [one] Ancora { $n } nome: aggiungi una parola, o aprilo nell’elenco.
   *[other] Altri { $n } nomi: aggiungi una parola, o usa i filtri e l’elenco.
}
search-none = Nessun nome corrisponde. Prova con una parte del nome, o con meno parole.
search-found = { $n ->
    [0] nessun risultato
    [one] { $n } risultato
   *[other] { $n } risultati
}
clear-all = Azzera tutto
facet-asked = { $n ->
    [one] { $n } scelto
   *[other] { $n } scelti
}
facet-fewer = meno
chips = Filtri attivi
chip-remove = Togli il filtro { $name }
empty-title = Niente corrisponde a tutto questo: { $names }
empty-or = o
empty-hint = Nella stessa categoria più valori danno più risultati; ogni altra categoria li restringe.
empty-remove = Senza «{ $name }»
issues-count = { $n ->
    [one] { $n } problema nel file
   *[other] { $n } problemi nel file
}
tie-selected = della selezione
export-png = Immagine PNG
export-svg = Disegno SVG
export-done = La figura è stata salvata.
export-failed = Questo browser non riesce a creare la figura. Prova l’altro tipo di file.
pan-left = Guarda a sinistra
pan-up = Guarda in alto
pan-down = Guarda in basso
pan-right = Guarda a destra
wheel-hint = Tieni premuto Ctrl (o ⌘) e gira la rotellina per ingrandire
tool-close = Chiudi
