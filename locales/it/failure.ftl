# What is said when something is wrong: with the data, with the file.

empty-file-title = Nel file non c’è nessuno.
empty-file-hint = È uno snapshot, ma l’elenco dei nodi è vuoto. Aggiungi i nodi e ricostruiscilo.
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
