# What is new, told in sentences. What a year no longer names has not therefore ended.

change-years = From { $from } to { $to }: { $added ->
    [0] nothing new
    [one] one new name
   *[other] { $added } new names
}, { $removed ->
    [0] none that the sources of { $to } no longer name
    [one] one that the sources of { $to } no longer name
   *[other] { $removed } that the sources of { $to } no longer name
}, { $kept ->
    [0] none in both years
    [one] one in both years
   *[other] { $kept } in both years
}.
change-editions = Compared with the edition before: { $added ->
    [0] nothing added
    [one] one name added
   *[other] { $added } names added
}, { $removed ->
    [0] nothing removed
    [one] one name removed
   *[other] { $removed } names removed
}, { $changed ->
    [0] nothing changed
    [one] one name changed
   *[other] { $changed } names changed
}.
change-ties = { $added ->
    [0] No new tie
    [one] One new tie
   *[other] { $added } new ties
}, { $removed ->
    [0] none gone
    [one] one gone
   *[other] { $removed } gone
}.
change-none = No difference.
change-strangers = The two files have no id in common: they describe different ecosystems, or the ids were made anew. Compare two editions of the same file.
change-nothing = The data says nothing of { $years }. Choose another year.
change-indicator = { $label }: { $before } in { $from }, { $after } in { $to }.
change-indicator-one = { $label }: { $value } in { $year }; no source reports it for the other year.
change-indicator-plain = { $label }: { $before } before, { $after } now.
change-indicator-new = { $label }: { $value }, new.
change-indicator-gone = { $label }: { $value }, removed.
change-fields = { $name }: { $fields }.
change-field-name = name
change-field-kind = kind
change-field-words = description
change-field-place = place
change-field-dates = dates
change-field-values = values
change-field-figures = figures and links
change-field-status = certainty
change-field-evidence = sources

# A set of organisations, looked at together.
consortium-covers = There are: { $sectors }.
consortium-lacks-sector = Missing: { $sector }.
consortium-lacks-topic = Nobody works on: { $topic }.
consortium-lacks-abroad = The whole set is in one country.
consortium-complete = All four parts of the quadruple helix are there.
consortium-open = The sources do not say of what type these are: { $names }.
consortium-gone = These ids are no longer in the data: { $ids }.
consortium-others = No organisations, and therefore not counted: { $names }.
consortium-filler = { $name }: closest to { $closest }.
consortium-together = { $a } and { $b } have in common: { $through }.
consortium-pairs = { $n ->
    [0] No pair worked together already, of { $of }.
    [one] One pair worked together already, of { $of }.
   *[other] { $n } pairs worked together already, of { $of }.
}

# The tool.
changes = What is new
changes-about = Two years of this file side by side, or this file and another edition of it. What a year no longer names has not therefore ended.
changes-from = From
changes-to = To
changes-no-years = The documents of this file are not of two years. Open another edition of it to compare.
changes-same-year = Twice the same year: choose another one.
changes-open = Compare with a file
changes-years = Compare years
changes-local = The file is read on this page and sent nowhere.
changes-opened = The file has been read.
changes-unread = The file is too large, or this browser could not read it.
changes-against = Compared with { $file }
changes-numbers = Reported figures
changes-added = New in { $year }
changes-removed = No longer named in { $year }
changes-added-file = Added
changes-removed-file = Removed
changes-changed = Changed
changes-ties-added = New ties
changes-ties-removed = Ties no longer named
changes-not-reported = not reported
changes-source-of = Where it says so: { $name }
changes-before = That file
changes-now = This file

# The picture.
legend-new = new
legend-changed = changed
legend-gone = no longer named
legend-lost = tie no longer named
changes-picture = In the picture: a plus for new names, a wave for changed ones, hollow marks and hollow double lines for names and ties no longer there. Whoever has no sign is at the other end of such a tie; all others fade.
changes-picture-ties = New ties are in ink.
changes-strangers = { $n ->
    [one] One name is only in that file. In the network it stands hollow
   *[other] { $n } names are only in that file. In the network they stand hollow
} among those they were tied to{ $alone ->
    [0] .
    [one] , or, for one that was tied to nobody here, beside the picture.
   *[other] , or, for { $alone } that were tied to nobody here, beside the picture.
} That is no place that a source gives.
