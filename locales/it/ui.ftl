# Le parole dell’interfaccia.

explorer = Ecosystem Explorer
language = Lingua
# Ogni lingua si chiama con il suo nome: queste due sono uguali nei due file.
language-it = IT, italiano
language-en = EN, English
theme-to-night = Tema scuro
theme-to-paper = Tema chiaro
theme-to-projector = Tema per il proiettore: contrasto forte
help = Come si legge, e i tasti
guide = Guida
close = Chiudi
loading = Caricamento dell’ecosistema
loading-download = Arrivano i dati
loading-read = Lettura delle voci
loading-build = Collegamento delle voci
loading-layout = Disposizione della rete

skip-to-list = Leggi tutto come elenco
views = Viste
view-network = Rete
view-hubs = Hub
view-world = Mondo
view-list = Elenco

search = Cerca
search-placeholder = { $n ->
    [one] Cerca tra { $n } nome
   *[other] Cerca tra { $n } nomi
}
search-results = Risultati

filters = Filtri
filters-close = Nascondi i filtri
facet-all = tutti e { $n }
facet-more = { $n ->
    [one] { $n } altro
   *[other] altri { $n }
}

status-shown = { $shown } di { $total } mostrati
status-of = di { $total } mostrati
status-ties = { $stated ->
    [one] { $stated } legame dichiarato
   *[other] { $stated } legami dichiarati
}, { $inferred ->
    [one] { $inferred } dedotto
   *[other] { $inferred } dedotti
}

tie-stated = dichiarato in una fonte
tie-inferred = dedotto

canvas-network = { $n ->
    [one] Rete con { $n } nome
   *[other] Rete con { $n } nomi
}. Le frecce portano al nome più vicino, Invio lo apre, le parentesi quadre seguono i suoi legami; il punto interrogativo elenca tutti i tasti.
canvas-many = I nomi mostrati sono tanti: qui compaiono solo quelli vicini al fuoco. L’elenco li ha tutti.
proxy = { $name }, { $kind }, { $place }, { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
proxy-no-place = { $name }, { $kind }, sede non dichiarata, { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
unnamed = { $n ->
    [one] { $n } altro nome ingrandendo
   *[other] altri { $n } nomi ingrandendo
}
legend = Legenda
zoom = Ingrandimento
zoom-in = Più vicino
zoom-out = Più lontano
zoom-fit = Mostra tutto
export = Salva la figura
pan = Spostamento

## Strumenti

tools = Strumenti
tool-figures = Numeri

## Passi, legami, strumenti

filter-ties = Legami
undo = Annulla
redo = Ripeti
tool-shortlist = Rosa
filter-stated = Solo legami dichiarati da una fonte
filter-least = Quanti
filter-least-any = qualsiasi numero
tool-tours = Visite
tool-share = Condividi
tool-changes = Novità
tool-lens = Lente
tool-paths = Percorsi
tool-compare = Confronto
tool-suggestions = Contatti

showcase = Evidenzia { $name }
showcase-why = Evidenzia: il resto sbiadisce e rimane
filter-least-n = { $n ->
    [one] almeno { $n } legame
   *[other] almeno { $n } legami
}
group-together = Comunità

search-none = Nessun nome corrisponde. Prova con una parte del nome, o con meno parole.
search-found = { $n ->
    [0] nessun risultato
    [one] { $n } risultato
   *[other] { $n } risultati
}
clear-all = Azzera tutto
facet-asked = { $n ->
    [one] { $n } scelto
   *[other] { $n } scelti
}
facet-fewer = meno
chips = Filtri attivi
chip-remove = Togli il filtro { $name }
tie-selected = della selezione
pan-left = Guarda a sinistra
pan-up = Guarda in alto
pan-down = Guarda in basso
pan-right = Guarda a destra
wheel-hint = Tieni premuto Ctrl (o ⌘) e gira la rotellina per ingrandire
