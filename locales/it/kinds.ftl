# Le parole del contratto: tipi di nodo e di legame, quanto è certo ciò che si sa, dove stanno le cose.

kind-member = Socio
    .plural = Soci
kind-organisation = Organizzazione
    .plural = Organizzazioni
kind-institution = Istituzione
    .plural = Istituzioni
kind-hub = Hub
    .plural = Hub
kind-project = Progetto
    .plural = Progetti
kind-partner = Partner internazionale
    .plural = Partner internazionali
kind-event = Evento o missione
    .plural = Eventi e missioni
kind-theme = Tema
    .plural = Temi

# Quanti di un tipo, nel testo corrente.
count-member = { $n ->
    [one] { $n } socio
   *[other] { $n } soci
}
count-organisation = { $n ->
    [one] { $n } organizzazione
   *[other] { $n } organizzazioni
}
count-institution = { $n ->
    [one] { $n } istituzione
   *[other] { $n } istituzioni
}
count-hub = { $n ->
    [one] { $n } hub
   *[other] { $n } hub
}
count-project = { $n ->
    [one] { $n } progetto
   *[other] { $n } progetti
}
count-partner = { $n ->
    [one] { $n } partner internazionale
   *[other] { $n } partner internazionali
}
count-event = { $n ->
    [one] { $n } evento
   *[other] { $n } eventi
}
count-theme = { $n ->
    [one] { $n } tema
   *[other] { $n } temi
}

# Un legame si legge nei due versi: da chi agisce, e da chi ne è oggetto.
tie-member-of = Socio di
    .reverse = I suoi soci
tie-partner-in = Partner in
    .reverse = Partner
tie-coordinates = Coordina
    .reverse = Coordinato da
tie-leads-task-in = Guida un’attività in
    .reverse = Attività guidate da
tie-funded-by = Finanziato da
    .reverse = Finanzia
tie-part-of = Parte di
    .reverse = Comprende
tie-located-in = Ha sede a
    .reverse = Hanno sede qui
tie-works-on = Lavora su
    .reverse = Ci lavorano
tie-took-part-in = Ha partecipato a
    .reverse = Con la partecipazione di
tie-organised = Ha organizzato
    .reverse = Organizzato da
tie-hosted = Ha ospitato
    .reverse = Ospitato da
tie-signed-with = Ha firmato
    .reverse = Firmato da
tie-collaborates-with = Collabora con
    .reverse = Collabora con
tie-supports = Sostiene
    .reverse = Sostenuto da
tie-presented-at = Presentato a
    .reverse = Presentati qui
tie-created = Ha creato
    .reverse = Creato da

facet-kind = Tipo
facet-province = Provincia
facet-country = Paese
facet-status = Come si sa
