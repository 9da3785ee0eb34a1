# The list.

list-caption = { $shown } of { $total } names. Press a heading to sort, a row to read more.
list-no-picture = This device has not enough memory to draw so much. The list has everything.
column-name = Name
column-kind = Kind
column-place = Place
column-ties = Ties
column-since = Since
