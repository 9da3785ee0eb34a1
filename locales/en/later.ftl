# Words of the frame that no first view shows.

search-begins = Begins with it
search-contains = Has it inside
search-similar = Similar
search-more = { $n ->
    [one] { $n } more name: add a word, or find it in the list.
   *[other] { $n } more names: add a word, or use the filters and the list.
}
empty-title = Nothing is all of this: { $names }
empty-or = or
empty-hint = Within one facet, more values give more results; each further facet narrows them.
empty-remove = Without “{ $name }”
issues-count = { $n ->
    [one] { $n } issue in the file
   *[other] { $n } issues in the file
}
export-png = PNG image
export-svg = SVG drawing
export-done = The picture has been saved.
export-failed = This browser cannot make the picture. Try the other kind of file.
tool-close = Close
