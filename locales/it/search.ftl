# Che cosa offre la ricerca oltre ai nomi.

search-towns = Città
search-values = Filtri
search-quotes = Nelle parole delle fonti
search-more-quotes = { $n ->
    [one] { $n } altro passaggio: aggiungi una parola.
   *[other] altri { $n } passaggi: aggiungi una parola.
}
search-also = detto anche
search-in-italian = in italiano
search-in-english = in inglese
search-end-town = mappa
search-end-value = filtro
search-end-value-on = togli
search-end-tool = strumento
search-start-tools = Fai una domanda
search-start-organisations = Organizzazioni più collegate
search-start-projects = Progetti più collegati
search-start-hubs = Hub
