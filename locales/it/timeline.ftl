# The chart of time, and how to read it.

canvas-time = { $n ->
    [one] Linea del tempo con { $n } nome
   *[other] Linea del tempo con { $n } nomi
}. Sinistra e destra seguono l’ordine del tempo, su e giù portano al nome più vicino, Invio lo apre.
time-events = Eventi e missioni
time-others = Altri con una data
time-no-programme = Programma non indicato
time-undated = Senza data dichiarata
time-no-date = senza data dichiarata
bar-stated = date nella fonte
bar-half = un estremo noto, l’altro aperto
bar-undated = nominato, data non dichiarata
box-year = in quell’anno, giorno non dichiarato
help-time = Il tempo mostra i progetti come barre per programma e gli eventi come segni. Una barra piena ha le date in una fonte; dove è dichiarato un solo estremo, l’altro sfuma. Quello che nessuna fonte data sta in una colonna a parte: l’anno di un report che lo nomina non è la sua data. Gli anni in cui non succede niente sono tralasciati, tra linee tratteggiate.
help-years = Il cursore degli anni filtra ogni vista. Ciò che ha una data dichiarata resta se incontra quegli anni; un estremo aperto vale come ancora in corso. Organizzazioni, temi e quanto altro non ha una data da chiedere restano.
help-groups = La rete si può raggruppare: per tipo, value chain, argomento o programma. Ognuno sta nel gruppo del primo dei suoi valori; chi nelle fonti non ne ha sta per ultimo.
