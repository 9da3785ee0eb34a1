# Ciò che si fa con i nodi: mettere a fuoco, evidenziare, nascondere, spostare. Tre verbi distinti: il fuoco lascia un nodo
# e chi gli sta intorno, il filtro lascia ciò che si chiede, l'evidenza lascia tutti e ne rende forti alcuni.

verbs = Con questo nome
focus = A fuoco
focus-why = Mostra solo questo nome e chi gli sta intorno
focus-chip = { $n ->
    [one] A fuoco: { $name } e chi vi è legato
   *[other] A fuoco: { $name } e chi sta entro { $n } passi
}
focus-gone = A fuoco: “{ $name }” non è in questo file
focus-near = intorno a { $name }
focus-inwards = { $n ->
    [one] Un passo verso l’interno: { $n } nome in meno
   *[other] Un passo verso l’interno: { $n } nomi in meno
}
focus-outwards = { $n ->
    [0] Nessuno è più lontano
    [one] Un passo verso l’esterno: { $n } nome in più
   *[other] Un passo verso l’esterno: { $n } nomi in più
}
focus-leave = Togli il fuoco
showcase = Evidenzia { $name }
showcase-why = Evidenzia: il resto sbiadisce e rimane
showcase-chip = In evidenza: { $name }
showcase-remove = Non evidenziare più { $name }
showcase-marked = in evidenza
hide = Nascondi
hide-back = Mostra di nuovo
hide-why = Togli questo nome dal disegno
hidden-chip = { $n ->
    [one] { $n } nascosto: mostra di nuovo
   *[other] { $n } nascosti: mostra di nuovo
}
move = Sposta
move-why = Metti il segno altrove: trascinalo, premi Alt con una freccia, o queste frecce
move-left = A sinistra
move-up = In su
move-down = In giù
move-right = A destra
let-go = Lascia andare
let-go-why = Di nuovo dove lo mette la rete

help-verbs = Il fuoco lascia un nome e chi gli sta intorno; più e meno camminano verso l’esterno e l’interno. La stella accanto a un valore lo evidenzia: il resto sbiadisce e rimane. Un nome si può nascondere, e nella rete un segno si può trascinare altrove; con il dito, prima selezionalo. Le etichette in alto dicono che cosa è attivo.
key-shift-f = Maiusc + F
key-focus = metti a fuoco il nome; togli il fuoco
key-degrees = fuoco un passo più in là; più vicino
key-hide = nascondi il nome
key-alt-arrows = Alt + frecce
key-move = sposta il segno nella rete
