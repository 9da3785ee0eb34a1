# In fiera, senza nessuno accanto.

kiosk = In fiera
kiosk-about = Lasciato come chiosco, l’esploratore si presenta da solo finché qualcuno lo tocca. Dopo 90 secondi senza una mano chiede, e poi ricomincia da quello che vedi ora, per chi viene dopo. I link diventano codici per il telefono; nulla viene salvato, stampato o lasciato.
kiosk-way-out = Con il tocco non se ne esce. Dalla tastiera lo chiude Ctrl + Alt + K.
kiosk-begin = Lascia come chiosco
kiosk-over = Il chiosco è chiuso.
kiosk-show = L’esploratore si presenta
kiosk-alone = L’esploratore si presenta da solo. Un tasto o un tocco lo apre.
kiosk-yours = L’esploratore è tuo.
kiosk-touch = Tocca per esplorare
kiosk-anew = Ricomincia
kiosk-network = Chi lavora con chi
kiosk-network-more = Ogni segno è un nome, ogni linea un legame che una fonte dichiara. Gli anelli dicono quanto è vicino: la regione, Italia ed Europa, il mondo.
kiosk-hubs = Dove sono
kiosk-hubs-more = Hub e organizzazioni stanno nelle loro città. Chi nessuna fonte colloca aspetta accanto alla mappa.
kiosk-world = Fin dove arrivano i legami
kiosk-world-more = Gli archi portano dalla regione ai partner all’estero; i paesi sono in ordine di legami.
kiosk-time = Che cosa è successo, e quando
kiosk-time-more = I progetti sono barre dall’inizio alla fine, per programma; gli eventi sono segni. Ciò che nessuna fonte data sta accanto agli anni.
kiosk-still = Ci sei ancora?
kiosk-still-about = Tra 20 secondi tutto ricomincia per chi viene dopo, e le tue scelte vanno perse. Tocca dove vuoi per continuare.
kiosk-stay = Sono ancora qui
kiosk-left = Ancora { $n } secondi
kiosk-link = Aprilo sul telefono
kiosk-link-about = Questo schermo resta qui. Inquadra il codice con la fotocamera del telefono:
kiosk-link-code = Codice QR con l’indirizzo scritto qui sotto
kiosk-take = Porta con te questa vista: inquadra il codice
kiosk-source = { $n ->
    [one] Fonte: { $sources }
   *[other] Fonti: { $sources }
}
