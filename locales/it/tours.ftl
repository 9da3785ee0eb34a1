# Visite guidate: attraverso l’ecosistema, passo dopo passo.

tours = Visite guidate
tours-none = In questo file non ci sono ancora visite guidate.
tour-steps = { $n ->
    [one] { $n } passo
   *[other] { $n } passi
}
tour-start = Inizia
tour-start-name = Inizia la visita “{ $name }”
tour-step = Passo { $n } di { $count }
tour-next = Avanti
tour-previous = Indietro
tour-again = Riprendi questo passo
tour-end = Fine della visita
tour-leave = Lascia la visita
