# Che cosa dice lo strumento snapshot.

tool-totals = { $nodes } nodi ({ $kinds }), { $ties } legami di cui { $inferred } dedotti, { $indicators } indicatori, { $evidence } passaggi da { $sources } fonti
tool-coverage = copertura: { $facts } fatti; { $to }
tool-quotes = { $n } citazioni confrontate con i documenti
tool-written = scritto { $file }, { $bytes } byte
tool-file = { $file }: { $detail }
