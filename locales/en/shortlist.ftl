# The shortlist: organisations put together.

shortlist = Shortlist
shortlist-empty = Nobody is on it yet. Open an organisation and press “Add to shortlist”, or the key s; in the list each row has a plus.
shortlist-add = Add to shortlist
shortlist-remove = Remove from shortlist
shortlist-add-name = Add { $name } to the shortlist
shortlist-remove-name = Remove { $name } from the shortlist
shortlist-now = { $n ->
    [0] The shortlist is empty
    [one] One organisation on the shortlist
   *[other] { $n } organisations on the shortlist
}
shortlist-gone = “{ $id }” is not in this file
shortlist-note = Note
shortlist-note-on = Note on { $name }
shortlist-note-hint = For yourself; it travels in the link
shortlist-covers = What the set covers
shortlist-missing = nobody
shortlist-not-stated = not stated
shortlist-topics = Topics
shortlist-towns = Towns
shortlist-countries = Countries
shortlist-lacks = What it lacks, and who would fill it
shortlist-nobody = Nobody in the data would fill this and has something in common with the set.
shortlist-closest = closest to { $name }
shortlist-together = Already worked together
shortlist-sources = Sources
shortlist-csv = Export as CSV
shortlist-print = Print
shortlist-clear = Clear
shortlist-keep = Keep on this device
shortlist-forget = Forget on this device
shortlist-keep-failed = This browser does not let the page keep anything.
shortlist-file = shortlist
shortlist-as-of = as of { $date }
column-country = Country
column-web = Website
column-sources = Sources
column-id = Id
export-file-done = The file has been saved.
filter-stated-chip = stated ties only
