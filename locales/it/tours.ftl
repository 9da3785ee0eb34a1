# Visite guidate: attraverso l’ecosistema, passo dopo passo.

tours = Visite guidate
about-tool-tours = Raccontate passo dopo passo, ciascuno con le sue fonti
tours-none = In questo file non ci sono ancora visite guidate.
tour-steps = { $n ->
    [one] { $n } passo
   *[other] { $n } passi
}
tour-start = Inizia
tour-start-name = Inizia la visita “{ $name }”
tour-step = Passo { $n } di { $count }
tour-next = Avanti
tour-previous = Indietro
tour-again = Riprendi questo passo
tour-end = Fine della visita
tour-leave = Lascia la visita

## L’editor

tours-new = Nuova visita
tour-change = Modifica
tour-change-name = Modifica la visita “{ $name }”
tour-draft = Modificata in questa sessione, non ancora salvata in un file.
tour-discard = Scarta le mie modifiche
tour-edit-title = Editor della visita
tour-edit-close = Chiudi l’editor; la bozza resta per questa sessione
tour-edit-steps = Passi
tour-edit-how = Prepara l’immagine: vista, filtri, selezione, strumento, inquadratura. Poi prendi ciò che vedi come passo.
tour-edit-take = Prendi ciò che si vede come passo
tour-edit-taken = Il passo { $n } è preso: scrivi la didascalia.
tour-edit-retaken = Il passo { $n } mostra ciò che si vede ora.
tour-edit-moved = Ora è il passo { $n }.
tour-edit-removed = Il passo { $n } è tolto.
tour-edit-mute = ancora senza didascalia
tour-edit-show = Mostralo
tour-edit-retake = Sostituisci con ciò che si vede
tour-edit-up = Su
tour-edit-down = Giù
tour-edit-remove = Togli
tour-edit-try = Prova
tour-edit-export = Salva
tour-edit-export-how = Niente lascia questo browser se non come file. Lo snapshot contiene tutto, con tutte le visite; le tabelle servono a chi lo costruisce da tabelle.
tour-edit-snapshot = Snapshot con le visite (JSON)
tour-edit-lacks = { $n ->
    [one] Un testo manca in una lingua.
   *[other] { $n } testi mancano in una lingua.
}
tour-field-title = Titolo
tour-field-about = Che cosa mostra
tour-field-caption = Didascalia: una frase breve
tour-field-more = Di più: circa 25 parole
tour-field-notes = Note per chi presenta
tour-field-in = { $field }, { $lang }
tour-in-it = Italiano
tour-in-en = Inglese
tour-lacks-it = Manca in italiano: al suo posto c’è il testo inglese.
tour-lacks-en = Manca in inglese: al suo posto c’è il testo italiano.
tour-lacks-both = Ancora da scrivere.
