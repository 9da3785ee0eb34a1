# What the snapshot tool says.

tool-totals = { $nodes } nodes ({ $kinds }), { $ties } ties of which { $inferred } inferred, { $indicators } indicators, { $evidence } passages from { $sources } sources
tool-coverage = coverage: { $facts } facts; { $to }
tool-quotes = { $n } quotes compared with the documents
tool-written = wrote { $file }, { $bytes } bytes
tool-file = { $file }: { $detail }
