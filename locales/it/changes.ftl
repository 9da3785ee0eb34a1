# Che cosa è nuovo, detto in frasi. Quello che un anno non nomina più non è per questo finito.

change-years = Dal { $from } al { $to }: { $added ->
    [0] niente di nuovo
    [one] un nome nuovo
   *[other] { $added } nomi nuovi
}, { $removed ->
    [0] nessuno che le fonti del { $to } non nominano più
    [one] uno che le fonti del { $to } non nominano più
   *[other] { $removed } che le fonti del { $to } non nominano più
}, { $kept ->
    [0] nessuno in entrambi gli anni
    [one] uno in entrambi gli anni
   *[other] { $kept } in entrambi gli anni
}.
change-editions = Rispetto all’edizione precedente: { $added ->
    [0] niente di aggiunto
    [one] un nome aggiunto
   *[other] { $added } nomi aggiunti
}, { $removed ->
    [0] niente di tolto
    [one] un nome tolto
   *[other] { $removed } nomi tolti
}, { $changed ->
    [0] niente di cambiato
    [one] un nome cambiato
   *[other] { $changed } nomi cambiati
}.
change-ties = { $added ->
    [0] Nessun legame nuovo
    [one] Un legame nuovo
   *[other] { $added } legami nuovi
}, { $removed ->
    [0] nessuno in meno
    [one] uno in meno
   *[other] { $removed } in meno
}.
change-none = Nessuna differenza.
change-strangers = I due file non hanno nessun identificativo in comune: descrivono ecosistemi diversi, oppure gli identificativi sono stati rifatti. Confronta due edizioni dello stesso file.
change-nothing = Di { $years } i dati non dicono niente. Scegli un altro anno.
change-indicator = { $label }: { $before } nel { $from }, { $after } nel { $to }.
change-indicator-one = { $label }: { $value } nel { $year }; per l’altro anno nessuna fonte lo riporta.
change-indicator-plain = { $label }: { $before } prima, { $after } ora.
change-indicator-new = { $label }: { $value }, nuovo.
change-indicator-gone = { $label }: { $value }, tolto.
change-fields = { $name }: { $fields }.
change-field-name = nome
change-field-kind = tipo
change-field-words = descrizione
change-field-place = luogo
change-field-dates = date
change-field-values = valori
change-field-figures = dati e collegamenti
change-field-status = certezza
change-field-evidence = fonti

# Un gruppo di organizzazioni, guardato insieme.
consortium-covers = Ci sono: { $sectors }.
consortium-lacks-sector = Manca: { $sector }.
consortium-lacks-topic = Nessuno lavora su: { $topic }.
consortium-lacks-abroad = Tutto il gruppo è in un solo paese.
consortium-complete = Le quattro parti della quadrupla elica ci sono.
consortium-open = Di queste organizzazioni le fonti non dicono il tipo: { $names }.
consortium-gone = Questi identificativi non sono più nei dati: { $ids }.
consortium-others = Non sono organizzazioni e restano fuori dal conto: { $names }.
consortium-filler = { $name }; la più vicina del gruppo: { $closest }.
consortium-together = { $a } e { $b } hanno in comune: { $through }.
consortium-pairs = { $n ->
    [0] Nessuna coppia ha già lavorato insieme, su { $of }.
    [one] Una coppia ha già lavorato insieme, su { $of }.
   *[other] { $n } coppie hanno già lavorato insieme, su { $of }.
}

# Lo strumento.
changes = Che cosa c’è di nuovo
changes-about = Due anni di questo file a confronto, o questo file e un’altra sua edizione. Ciò che un anno non nomina più non per questo è finito.
changes-from = Dal
changes-to = Al
changes-no-years = I documenti di questo file non sono di due anni. Apri un’altra sua edizione per confrontarla.
changes-same-year = Due volte lo stesso anno: scegline un altro.
changes-open = Confronta con un file
changes-years = Confronta due anni
changes-local = Il file si legge in questa pagina e non va da nessuna parte.
changes-opened = Il file è stato letto.
changes-unread = Il file è troppo grande, o questo browser non ha potuto leggerlo.
changes-against = A confronto con { $file }
changes-numbers = Numeri riportati
changes-added = Nuovi nel { $year }
changes-removed = Non più nominati nel { $year }
changes-added-file = Aggiunti
changes-removed-file = Tolti
changes-changed = Cambiati
changes-ties-added = Nuovi legami
changes-ties-removed = Legami non più nominati
changes-not-reported = non riportato
changes-source-of = Dove lo dice: { $name }
changes-before = Quel file
changes-now = Questo file

# The picture.
legend-new = nuovo
legend-changed = cambiato
legend-gone = non più nominato
legend-lost = legame non più nominato
changes-picture = Nell’immagine: un più per i nomi nuovi, un’onda per quelli cambiati, segni vuoti e doppie linee vuote per i nomi e i legami che non ci sono più. Chi non ha segno è all’altro capo di un tale legame; tutti gli altri sbiadiscono.
changes-picture-ties = I legami nuovi sono in inchiostro.
changes-strangers = { $n ->
    [one] Un nome è solo in quel file. Nella rete sta, vuoto,
   *[other] { $n } nomi sono solo in quel file. Nella rete stanno, vuoti,
} tra coloro a cui erano legati{ $alone ->
    [0] .
    [one] ; uno, che qui non era legato a nessuno, accanto all’immagine.
   *[other] ; { $alone }, che qui non erano legati a nessuno, accanto all’immagine.
} Non è un posto che una fonte indichi.
