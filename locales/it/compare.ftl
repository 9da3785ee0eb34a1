# Due nomi fianco a fianco.

compare = Due nomi a confronto
compare-about = Che cosa hanno entrambi, e che cosa solo uno dei due, con le fonti.
compare-with = Confronta con…
compare-with-name = Confronta con { $name }
compare-first = Il primo nome
compare-other = L’altro nome
compare-picture = Nell’immagine: entrambi, coloro a cui entrambi sono legati e i legami in mezzo; il resto sbiadisce.
compare-how = Scrivi una parte di un nome; oppure seleziona qualcuno ovunque e premi “Confronta”.
compare-change = Scegli un altro al posto di { $name }
compare-change-short = Scegli un altro
compare-same = È lo stesso nome due volte. Scegline un altro.
compare-missing = Non in questo file: { $ids }
compare-both = Entrambi
compare-nothing = Le fonti non dicono nulla che abbiano in comune.
compare-between = Legati tra loro
compare-ties = Legati a
compare-only = Solo { $name }
compare-only-nothing = Nulla che l’altro non abbia.
compare-paths = Come sono collegati?
