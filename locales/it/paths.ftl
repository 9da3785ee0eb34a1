# Come due nodi sono collegati, detto in frasi. $a è chi agisce, $b chi o che cosa ne è oggetto. I nomi non hanno articolo: le frasi
# non mettono preposizioni articolate davanti a un nome, e i titoli di progetti, eventi e temi stanno tra virgolette.

told-title = «{ $name }»
# Il titolo che contiene già virgolette.
told-title-within = «{ $name }»
# Le prime parole dei nomi al plurale: scelgono il verbo.
told-plural-words = due tre quattro cinque sei sette otto nove dieci altri altre regioni laboratori tecnopoli piattaforme comuni province imprese aziende centri

told-member-of = { $b } { $bs ->
    [many] contano
   *[one] conta
} tra i soci { $again ->
    [yes] anche { $a }
   *[no] { $a }
}
told-partner-in = { $again ->
    [yes] Anche { $a }
   *[no] { $a }
} { $as ->
    [many] sono
   *[one] è
} partner in { $b }
told-coordinates = { $a } { $as ->
    [many] coordinano
   *[one] coordina
} { $b }
told-leads-task-in = { $a } { $as ->
    [many] guidano
   *[one] guida
} un’attività in { $b }
told-funded-by = { $b } { $bs ->
    [many] finanziano
   *[one] finanzia
} { $a }
told-part-of = { $b } { $bs ->
    [many] comprendono
   *[one] comprende
} { $again ->
    [yes] anche { $a }
   *[no] { $a }
}
told-located-in = { $what ->
    [event] { $a } si svolge a { $b }
   *[other] { $a } si { $as ->
        [many] trovano
       *[one] trova
    } a { $b }
}
told-works-on = { $a } { $as ->
    [many] lavorano
   *[one] lavora
} su { $b }
told-took-part-in = { $again ->
    [yes] Anche { $a }
   *[no] { $a }
} { $as ->
    [many] hanno
   *[one] ha
} partecipato a { $b }
told-organised = { $a } { $as ->
    [many] hanno
   *[one] ha
} organizzato { $b }
told-hosted = { $a } { $as ->
    [many] hanno
   *[one] ha
} ospitato { $b }
told-signed-with = { $with ->
    [title] { $again ->
        [yes] Anche { $a }
       *[no] { $a }
    } { $as ->
        [many] hanno
       *[one] ha
    } firmato { $b }
   *[other] { $a } e { $b } hanno firmato un accordo
}
told-collaborates-with = { $with ->
    [title] { $a } { $as ->
        [many] collaborano
       *[one] collabora
    } a { $b }
   *[other] { $a } e { $b } collaborano
}
told-supports = { $a } { $as ->
    [many] sostengono
   *[one] sostiene
} { $b }
told-presented-at = La presentazione di { $a } è avvenuta a { $b }
told-created = { $a } { $as ->
    [many] hanno
   *[one] ha
} creato { $b }

told-sentence = { $core }{ $details ->
    [none] {""}
   *[some] {" "}({ $details })
}.
told-inferred = Si deduce, non è scritto. { $why }
told-inferred-plain = Si deduce, non è scritto.
told-year = dato del { $year }
told-since = dal { $from }
told-until = fino al { $to }
told-range = { $from }–{ $to }
told-in = { $from }

path-summary = { $steps ->
    [one] Un passo
   *[other] { $steps } passi
}, { $inferred ->
    [0] tutti scritti nelle fonti
    [one] uno dei quali dedotto
   *[other] { $inferred } dei quali dedotti
}; { $passages ->
    [0] nessun passo citato
    [one] un passaggio
   *[other] { $passages } passaggi
} da { $sources ->
    [0] nessuna fonte
    [one] una fonte
   *[other] { $sources } fonti
}.
path-avoided = Evitati perché legati a quasi tutto: { $names }.
path-unknown = In questi dati non c’è nessun nodo con identificativo { $ids }. Il collegamento viene forse da un’altra edizione: cerca il nome.
path-same = Partenza e arrivo sono lo stesso nodo: { $name }. Scegline un altro.
path-none = Nessun percorso tra { $a } e { $b }.
path-hidden = Fuori dal filtro: { $name }.
path-alone = Senza alcun legame nei dati: { $name }.
path-alone-here = Con queste scelte resta senza legami: { $name }.
path-reach = Collegamenti raggiungibili: { $n } a partire da { $a }, { $m } a partire da { $b }.
path-try-filter = Senza il filtro un percorso c’è.
path-try-hubs = Passando dai nodi legati a quasi tutto un percorso c’è.
path-try-inferred = Contando anche i legami dedotti un percorso c’è.
path-try-together = Un percorso c’è solo rinunciando insieme a: { $what }.
path-give-filter = il filtro
path-give-hubs = l’esclusione dei nodi legati a quasi tutto
path-give-inferred = i soli legami scritti nelle fonti
path-bridge = In comune ai due lati: { $common }. Potrebbero avvicinarli { $a } e { $b }.

## Lo strumento

about-tool-paths = Come due di loro sono collegati, in frasi con le fonti
paths = Come sono collegati?
paths-from = Da
paths-to = A
paths-hint = Scrivi un nome
paths-swap = Scambia i due
paths-avoid = Evita i nodi che toccano quasi tutto
paths-stated = Solo ciò che le fonti dichiarano
paths-ask = Scegli due nomi. Leggerai come si arriva dall’uno all’altro, passo per passo, con i passaggi delle fonti che lo dicono.
paths-without-filter = Togli il filtro
paths-with-hubs = Passa anche da quelli
paths-with-inferred = Conta i legami dedotti
paths-without-all = Rinuncia a tutto questo
paths-count = { $n ->
    [one] un percorso
   *[other] { $n } percorsi
}
paths-routes = Percorsi
paths-steps = { $n ->
    [one] Un passo
   *[other] { $n } passi
}
paths-through = attraverso { $names }
paths-direct = direttamente
paths-way-gone = Il percorso scelto non è tra questi: leggi il primo.
paths-copy = Copia il testo
paths-copied = Copiato
paths-shortlist = { $n ->
    [one] Aggiungine uno ai preferiti
   *[other] Aggiungi { $n } ai preferiti
}
shortlist-added = Tra i preferiti.
how-known = { $n ->
    [one] il passaggio
   *[other] { $n } passaggi
}
key-path = come il nome è collegato a un altro
open-paths = Percorso verso …
