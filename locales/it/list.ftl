# The list.

list-caption = { $shown } nomi su { $total }. Premi un’intestazione per ordinare, una riga per leggere di più.
list-no-picture = Questo dispositivo non ha abbastanza memoria per disegnare così tanto. L’elenco ha tutto.
column-name = Nome
column-kind = Tipo
column-place = Sede
column-ties = Legami
column-since = Dal
