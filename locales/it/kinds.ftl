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

facet-kind = Tipo
facet-province = Provincia
facet-country = Paese
facet-status = Come si sa
