# Con chi parlare, e perché: ogni motivo si può controllare.

why-works-on = Ci lavora già.
why-through = In comune: { $via }.
why-chain = A tre passi: { $partner }, poi { $via }.
why-topic = { $vocabulary }, lo stesso valore: { $value } ({ $where }).
why-town = Stessa città, nessun legame nei dati: { $place }.
why-complementary = Porta una parte della quadrupla elica che manca: { $sector }.
why-abroad = All’estero; tra i suoi legami: { $partner }.
why-own-value = Il valore è tra i suoi.

sector-business = imprese
sector-research = ricerca e università
sector-public = istituzioni e sanità pubblica
sector-society = società civile, formazione e reti

## Lo strumento

about-tool-suggestions = Con chi parlare, e perché, con motivi che si possono controllare
suggestions = Con chi parlare
suggestions-for = Per
suggestions-hint = Un nome, un tema, una value chain
suggestions-ask = Scegli un’organizzazione, un progetto o un tema. Leggerai con chi parlare e perché; ogni motivo si può controllare.
suggestions-working = Cerco tra i legami …
suggestions-none = Nessun suggerimento per { $name }: i suoi legami non portano a nessuno di nuovo, e le fonti non gli danno un tema condiviso con altri.
suggestions-none-here = Entro il filtro nessun suggerimento per { $name }.
suggestions-left-out = { $n ->
    [one] Un altro senza il filtro.
   *[other] Altri { $n } senza il filtro.
}
suggestions-count = { $n ->
    [0] nessun suggerimento
    [one] { $n } suggerimento
   *[other] { $n } suggerimenti
}
# $ours, $popularity and $chance are of 100.
suggestions-honest = Un suggerimento, non un fatto. Quanto funziona: su 100 legami reali del Clust-ER Health tenuti nascosti, { $ours } erano tra i primi dieci; con la sola popolarità sarebbero { $popularity }, a caso { $chance }.
suggestions-met = già incontrati
suggestions-new = un contatto nuovo
suggestions-more-reasons = { $n ->
    [one] { $n } altro motivo
   *[other] altri { $n } motivi
}
suggestions-path = Come siamo collegati?
suggestions-counts = conta { $share } % del punteggio migliore
open-suggestions = Con chi parlare
