# Il tempo: la vista, il cursore degli anni e i gruppi della rete.

view-time = Tempo

years = Anni
years-from = Dall’anno
years-to = All’anno
years-count = { $year }, { $n ->
    [0] niente con una data
    [one] { $n } con una data
   *[other] { $n } con una data
}
years-range = { $from } – { $to }
years-since = dal { $from }
years-until = fino al { $to }
years-dated = solo con una data
years-stay = { $n ->
    [0] Qui ogni progetto ed evento ha una data dichiarata.
    [one] Un progetto o evento senza data dichiarata resta.
   *[other] { $n } progetti ed eventi senza data dichiarata restano.
}
years-gone = { $n ->
    [0] Qui ogni progetto ed evento ha una data dichiarata.
    [one] Un progetto o evento senza data dichiarata è escluso.
   *[other] { $n } progetti ed eventi senza data dichiarata sono esclusi.
}

group-by = Raggruppa per
group-reach = Raggio
group-kind = Tipo
group-value-chain = Value chain
group-theme = Argomento
group-programme = Programma
group-not-stated = Non dichiarato
canvas-groups = { $n ->
    [one] Rete a gruppi con { $n } nome
   *[other] Rete a gruppi con { $n } nomi
}. Le frecce portano al nome più vicino, Invio lo apre, le parentesi quadre seguono i suoi legami; il punto interrogativo elenca tutti i tasti.

status-time = { $from } – { $to }, { $n ->
    [0] tutti con una data dichiarata
    [one] { $n } senza data dichiarata
   *[other] { $n } senza data dichiarata
}
