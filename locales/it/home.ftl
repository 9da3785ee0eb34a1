# Portare a casa: un codice per il telefono, un foglio stampato.

home-open = Sul telefono
home-node = Portalo con te
home-shortlist = Porta con te la rosa
home-how = Inquadra il codice con la fotocamera del telefono: si apre questa stessa scheda, senza installare nulla.
home-how-shortlist = Inquadra il codice con la fotocamera del telefono: la rosa si apre lì, senza account e senza installare nulla.
home-still = Solo vista e filtri
home-node-alone = Solo il nome scelto
home-nowhere = Questa copia dell’esploratore non ha un indirizzo pubblico: un codice non porterebbe da nessuna parte. Puoi prendere i contatti del cluster.
home-contacts = Contatti del cluster
home-contacts-none = I dati non dicono dove si trova il cluster.
home-contacts-code = Codice QR del sito scritto sotto
home-contacts-from = Solo ciò che le fonti dicono.
home-print-node = Stampa la scheda
home-print-contacts = Stampa i contatti
share-paper = Su carta
share-paper-about = Vista, legenda e fonti su fogli A4; lo stesso con Ctrl+P.
share-print = Stampa la vista
print-count = { $shown } nomi su { $total }
print-more = I primi { $n } di { $of }.
print-too-many = Sono troppi per un disegno su carta: la vista sullo schermo si salva come immagine.
