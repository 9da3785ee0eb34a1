# La rosa: organizzazioni messe insieme.

shortlist = Rosa di organizzazioni
shortlist-empty = Non c’è ancora nessuno. Apri un’organizzazione e premi «Aggiungi alla rosa», o il tasto s; nell’elenco ogni riga ha un più.
shortlist-add = Aggiungi alla rosa
shortlist-remove = Togli dalla rosa
shortlist-add-name = Aggiungi { $name } alla rosa
shortlist-remove-name = Togli { $name } dalla rosa
shortlist-now = { $n ->
    [0] La rosa è vuota
    [one] Un’organizzazione nella rosa
   *[other] { $n } organizzazioni nella rosa
}
shortlist-gone = «{ $id }» non è in questo file
shortlist-note = Nota
shortlist-note-on = Nota su { $name }
shortlist-note-hint = Per te; viaggia nel link
shortlist-covers = Che cosa copre l’insieme
shortlist-missing = nessuno
shortlist-not-stated = non dichiarato
shortlist-topics = Temi
shortlist-towns = Città
shortlist-countries = Paesi
shortlist-lacks = Che cosa manca, e chi potrebbe darlo
shortlist-nobody = Nessuno nei dati potrebbe darlo e ha qualcosa in comune con l’insieme.
shortlist-closest = più vicino a { $name }
shortlist-together = Hanno già lavorato insieme
shortlist-sources = Fonti
shortlist-csv = Esporta in CSV
shortlist-print = Stampa
shortlist-clear = Svuota
shortlist-keep = Conserva su questo dispositivo
shortlist-forget = Dimentica su questo dispositivo
shortlist-keep-failed = Questo browser non permette alla pagina di conservare nulla.
shortlist-file = rosa
shortlist-as-of = al { $date }
column-country = Paese
column-web = Sito
column-sources = Fonti
column-id = Id
export-file-done = Il file è stato salvato.
filter-stated-chip = solo legami dichiarati
