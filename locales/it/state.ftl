# Annulla e ripeti, e ciò che un link chiedeva e non si è potuto fare.

undo-what = Annulla: { $what }
redo-what = Ripeti: { $what }
undone = Annullato: { $what }
redone = Ripetuto: { $what }
undone-plain = Un passo indietro
undo-none = Niente da annullare
redo-none = Niente da ripetere
key-undo = Ctrl/⌘ + Z
key-undo-does = annulla, come Indietro del browser
key-redo = Ctrl/⌘ + Maiusc + Z
key-redo-does = ripeti
key-shortlist-does = mette l’organizzazione aperta nella rosa, o la toglie

# Le parti dello stato, come le nominano «annulla» e la nota su un link.
part-v = versione del link
part-view = vista
part-town = mappa della città
part-filter = filtri
part-years = anni
part-ties = solo legami dichiarati
part-least = numero di legami
part-showcase = vetrina
part-around = messa a fuoco
part-lens = lente
part-size = grandezza dei segni
part-hulls = comunità
part-group = raggruppamento
part-select = selezione
part-tie = legame aperto
part-tool = strumento
part-from = primo dei due
part-to = secondo dei due
part-avoid = strada senza snodi
part-way = percorso scelto
part-for = per chi
part-since = anni a confronto
part-shortlist = rosa
part-notes = note
part-mute = legami nascosti
part-hide = nomi nascosti
part-pin = segni spostati
part-sort = ordine dell’elenco
part-tour = visita guidata
part-step = passo della visita
part-lang = lingua
part-theme = tema

skipped-title = Ciò che questo link non ha potuto mostrare
skipped-newer = Il link è stato fatto con una versione più nuova ({ $version }) dell’esploratore. Si mostra ciò che qui è noto; ricarica la pagina per vedere se c’è un aggiornamento.
skipped-key = «{ $key }» qui non significa nulla.
skipped-value = { $part }: «{ $value }» non è noto.
skipped-gone = { $part }: in questo file non c’è { $ids }.
skipped-same = Entrambi quelli a confronto sono { $name }: scegline un altro.
skipped-close = Chiudi questa nota
