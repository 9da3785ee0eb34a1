# The detail of a node: what it is, whom it is tied to, how we know.

detail-close = Chiudi la scheda
detail-back = Torna a { $name }
detail-unknown-title = Non è in questo file
detail-unknown = Il link chiede «{ $id }», che questo file non ha. Forse è stato rinominato o tolto dopo che il link è stato fatto.
sheet-full = Mostra tutta la scheda
sheet-half = Mostra mezza scheda
sheet-peek = Mostra solo il titolo
fact-place = Sede
place-open = non dichiarata
place-inferred = sede dedotta
fact-when = Quando
fact-aliases = Anche
fact-links = Sul web
number = { $n }
number-over = oltre { $value }
number-under = meno di { $value }
number-about = circa { $value }
connections = Connessioni
ties-count = { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
ties-none = Le fonti non lo legano a nessuno.
inferred = dedotto
inferred-short = (dedotta)
inferred-why = Dedotto: premi per leggere da che cosa
inferred-because = Dedotto: { $why }
tie-why = Come sappiamo del legame con { $name }
tie-why-inferred = Dedotto: da che cosa si ricava il legame con { $name }
tie-why-title = Come lo sappiamo
tie-year = Nominato nel { $year }
why-title = Perché lo sappiamo
why-count = { $n ->
    [0] nessun passaggio
    [one] { $n } passaggio
   *[other] { $n } passaggi
}
why-none = Non è indicato nessun passaggio.
source-it = in italiano
source-en = in inglese
source-line = riga { $line }
source-read = Leggi la fonte
open-town = Mappa di { $name }
ties-hide = Nascondi i legami
ties-show = Mostra i legami
copy-link = Copia link
copy-done = Link copiato
copy-refused = Copialo dalla barra dell’indirizzo
legend-pinned = spostato a mano
ties-inferred-hidden = { $n ->
    [one] Un legame dedotto non è elencato
   *[other] { $n } legami dedotti non sono elencati
}: ora contano solo i legami che una fonte dichiara.
pinned = Spostato a mano: il suo posto nell’immagine non dice nulla.
