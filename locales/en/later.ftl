# Words of the frame that no first view shows.

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
clear-all = Clear all
facet-asked = { $n } chosen
facet-fewer = fewer
chips = Active filters
chip-remove = Remove the filter { $name }
empty-title = Nothing is all of this: { $names }
empty-or = or
empty-hint = Within one facet, more values give more results; each further facet narrows them.
empty-remove = Without “{ $name }”
issues-count = { $n ->
    [one] { $n } issue in the file
   *[other] { $n } issues in the file
}
tie-selected = of the selection
export-png = PNG image
export-svg = SVG drawing
export-done = The picture has been saved.
export-failed = This browser cannot make the picture. Try the other kind of file.
pan-left = Look to the left
pan-up = Look up
pan-down = Look down
pan-right = Look to the right
wheel-hint = Hold Ctrl (or ⌘) and turn the wheel to zoom
tool-close = Close
