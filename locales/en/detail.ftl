# The detail of a node: what it is, whom it is tied to, how we know.

detail-close = Close the detail
detail-back = Back to { $name }
detail-unknown-title = Not in this file
detail-unknown = The link asks for “{ $id }”, which this file does not have. It may have been renamed or removed since the link was made.
sheet-full = Show all of it
sheet-half = Show half of it
sheet-peek = Show the title only
fact-place = Place
place-open = not stated
place-inferred = place inferred
fact-when = When
fact-aliases = Also called
fact-links = On the web
number = { $n }
number-over = over { $value }
number-under = under { $value }
number-about = about { $value }
connections = Connections
ties-count = { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
ties-none = The sources tie it to nobody.
inferred = inferred
inferred-short = (inferred)
inferred-why = Inferred: press to read from what
inferred-because = Inferred: { $why }
tie-why = How we know the tie to { $name }
tie-why-inferred = Inferred: from what the tie to { $name } was concluded
tie-why-title = How we know
tie-year = Named in { $year }
why-title = Why we know this
why-count = { $n ->
    [0] no passage
    [one] { $n } passage
   *[other] { $n } passages
}
why-none = No passage is given for this.
source-it = in Italian
source-en = in English
source-line = line { $line }
source-read = Read the source
open-town = Map of { $name }
ties-hide = Hide its ties
ties-show = Show its ties
copy-link = Copy link
copy-done = Link copied
copy-refused = Copy it from the address bar
legend-pinned = moved by hand
ties-inferred-hidden = { $n ->
    [one] One inferred tie is left out
   *[other] { $n } inferred ties are left out
}: only ties that a source states count now.
pinned = Moved by hand: its place in the picture says nothing.
