# Lo strumento Lente: di chi è la rete, che cosa dice la grandezza dei segni, chi sta insieme.

tool-lens = Lente
lens = Lente e misure
lens-of = Chi mostra la rete
lens-everything = Tutto
lens-everything-means = Tutti e ogni legame, come sono nelle fonti.
lens-organisations = Solo organizzazioni
lens-organisations-means = Progetti, eventi e hub diventano legami tra le organizzazioni che vi partecipano.
lens-projects = Solo progetti
lens-projects-means = Organizzazioni, hub e temi che i progetti condividono diventano legami tra i progetti.
lens-hubs = Per hub
lens-hubs-means = Gli hub, e le organizzazioni legate a loro direttamente o tramite un progetto o un evento.
lens-international = Internazionale
lens-international-means = Chi è all’estero, e le organizzazioni legate a loro direttamente o tramite qualcosa in comune.
lens-shows = { $nodes ->
    [one] { $nodes } nome
   *[other] { $nodes } nomi
} e { $ties ->
    [one] { $ties } legame
   *[other] { $ties } legami
} nel disegno. Più un legame è largo, più i due condividono; ciò che condividono in pochi conta di più.
lens-left-out = { $n ->
    [one] { $n } altro nome non ha parte in questa lente.
   *[other] { $n } altri nomi non hanno parte in questa lente.
}
lens-too-many = Dove partecipano più di { $most }, sono disegnati solo i legami con chi guida:
lens-thinned = { $name }: { $n } partecipanti, { $leading } legati a tutti gli altri
lens-ties = Legami in questa lente
lens-ties-none = In questa lente non è legato a nessuno.
lens-tie-open = { $n ->
    [one] Di che cosa è fatto il legame con { $name }: { $n } cosa
   *[other] Di che cosa è fatto il legame con { $name }: { $n } cose
}
lens-tie-why = Di che cosa è fatto questo legame
lens-both = Entrambi: { $value }
lens-working = Si sta calcolando
lens-cancel = Annulla

size = Che cosa dice la grandezza dei segni
size-usual = Come sempre
size-usual-means = Chi ha più legami è più grande; quelli dell’associazione stessa non contano.
size-degree = Legami
size-degree-means = Con quanti altri nel disegno qualcuno è legato.
size-strength = Forza
size-strength-means = Quanto fortemente qualcuno è legato a tutti gli altri insieme.
size-betweenness = In mezzo agli altri
size-betweenness-means = Su quante delle vie più brevi tra altri si trova: chi può mettere in contatto altri (betweenness).
size-closeness = Vicino a tutti
size-closeness-means = Quanti pochi passi lo separano da tutti gli altri: chi viene a sapere presto (closeness).
size-pagerank = Ben collegato
size-pagerank-means = Quanto spesso ci si passa seguendo legami a caso: i legami con chi ne ha molti contano di più (PageRank).
size-first = I primi nel disegno
size-exact = { $n ->
    [one] Esatto, per { $n } nome nel disegno.
   *[other] Esatto, per { $n } nomi nel disegno.
} L’associazione stessa resta fuori: quasi tutti le sono legati.
size-estimated = Stimato da { $pivots } di { $n } nomi, estratti a caso: posti vicini possono essere invertiti.

hulls = Chi sta insieme
hulls-draw = Disegna un contorno intorno a ogni comunità
hulls-means = Una comunità è legata al suo interno più di quanto vorrebbe il caso (metodo di Leiden). Ognuna prende il nome di chi vi ha più legami. L’associazione stessa resta fuori: quasi tutti le sono legati. È una proprietà di questi dati, non un’affermazione di una fonte.
hulls-found = { $n ->
    [one] { $n } comunità di tre o più
   *[other] { $n } comunità di tre o più
}; modularità { $quality } (0 è il caso).
hulls-around = Intorno a { $name }
legend-hull = stanno insieme per legami
legend-width = più largo: condividono di più

help-lens = Lo strumento Lente mostra solo organizzazioni, solo progetti, gli hub o chi è all’estero: ciò che condividono diventa legame, più largo dove condividono di più. Fa dire alla grandezza dei segni chi è centrale, e disegna contorni intorno alle comunità.
