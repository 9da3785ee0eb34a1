# Il tempo: la vista, il cursore degli anni e i gruppi della rete.

view-time = Tempo
canvas-time = { $n ->
    [one] Linea del tempo con { $n } nome
   *[other] Linea del tempo con { $n } nomi
}. Sinistra e destra seguono l’ordine del tempo, su e giù portano al nome più vicino, Invio lo apre.
time-events = Eventi e missioni
time-others = Altri con una data
time-no-programme = Programma non indicato
time-undated = Senza data dichiarata
time-no-date = senza data dichiarata
status-time = { $from } – { $to }, { $n ->
    [0] tutti con una data dichiarata
    [one] { $n } senza data dichiarata
   *[other] { $n } senza data dichiarata
}
bar-stated = date nella fonte
bar-half = un estremo noto, l’altro aperto
bar-undated = nominato, data non dichiarata
box-year = in quell’anno, giorno non dichiarato
help-time = Il tempo mostra i progetti come barre per programma e gli eventi come segni. Una barra piena ha le date in una fonte; dove è dichiarato un solo estremo, l’altro sfuma. Quello che nessuna fonte data sta in una colonna a parte: l’anno di un report che lo nomina non è la sua data. Gli anni in cui non succede niente sono tralasciati, tra linee tratteggiate.
help-years = Il cursore degli anni filtra ogni vista. Ciò che ha una data dichiarata resta se incontra quegli anni; un estremo aperto vale come ancora in corso. Organizzazioni, temi e quanto altro non ha una data da chiedere restano.
help-groups = La rete si può raggruppare: per tipo, value chain, argomento o programma. Ognuno sta nel gruppo del primo dei suoi valori; chi nelle fonti non ne ha sta per ultimo.

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
