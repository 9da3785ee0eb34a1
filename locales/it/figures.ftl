# The reported figures.

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
