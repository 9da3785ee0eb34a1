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
