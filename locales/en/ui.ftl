# The words of the interface.

explorer = Ecosystem Explorer
language = Language
# A language calls itself by its own name: these two are the same in both files.
language-it = IT, italiano
language-en = EN, English
theme-to-night = Dark theme
theme-to-paper = Light theme
theme-to-projector = Projector theme: strong contrast
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

filters = Filters
filters-close = Hide the filters
facet-all = all { $n }
facet-more = { $n } more

status-shown = { $shown } of { $total } shown
status-of = of { $total } shown
status-ties = { $stated ->
    [one] { $stated } tie stated
   *[other] { $stated } ties stated
}, { $inferred } inferred

tie-stated = stated in a source
tie-inferred = inferred

canvas-network = { $n ->
    [one] Network with { $n } name
   *[other] Network with { $n } names
}. Arrow keys go to the nearest name, Enter opens it, brackets walk along its ties; the question mark lists all keys.
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
pan = Move

## Tools

tools = Tools
tool-figures = Figures

## Steps, ties, tools

filter-ties = Ties
undo = Undo
redo = Redo
tool-shortlist = Shortlist
filter-stated = Only ties that a source states
filter-least = How many
filter-least-any = any number
tool-tours = Tours
tool-share = Share
tool-changes = Changes
tool-lens = Lens
tool-paths = Paths
tool-compare = Compare
tool-suggestions = Contacts

showcase = Highlight { $name }
showcase-why = Highlight: the rest fades and stays
filter-least-n = { $n ->
    [one] at least { $n } tie
   *[other] at least { $n } ties
}
group-together = Community

search-none = Nothing is called that. Try a part of the name, or fewer words.
search-found = { $n ->
    [0] no result
    [one] { $n } result
   *[other] { $n } results
}
clear-all = Clear all
facet-asked = { $n } chosen
facet-fewer = fewer
chips = Active filters
chip-remove = Remove the filter { $name }
tie-selected = of the selection
pan-left = Look to the left
pan-up = Look up
pan-down = Look down
pan-right = Look to the right
wheel-hint = Hold Ctrl (or ⌘) and turn the wheel to zoom
