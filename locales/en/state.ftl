# Undo and redo, and what a link asked for that could not be done.

undo-what = Undo: { $what }
redo-what = Redo: { $what }
undone = Undone: { $what }
redone = Done again: { $what }
undone-plain = One step back
undo-none = Nothing to undo
redo-none = Nothing to do again
key-undo = Ctrl/⌘ + Z
key-undo-does = undo, like the browser’s Back
key-redo = Ctrl/⌘ + Shift + Z
key-redo-does = redo
key-shortlist-does = put the open organisation on the shortlist, or take it off

# The parts of the state, as undo and a note about a link name them.
part-v = version of the link
part-view = view
part-town = map of the town
part-filter = filters
part-years = years
part-ties = stated ties only
part-least = number of ties
part-showcase = showcase
part-around = focus
part-lens = lens
part-size = size of marks
part-hulls = communities
part-group = grouping
part-select = selection
part-tie = open tie
part-tool = tool
part-from = first of two
part-to = second of two
part-avoid = way around hubs
part-way = way chosen
part-for = for whom
part-since = years compared
part-shortlist = shortlist
part-notes = notes
part-mute = hidden ties
part-hide = hidden names
part-pin = moved marks
part-sort = order of the list
part-tour = tour
part-step = step of the tour
part-lang = language
part-theme = theme

skipped-title = What this link could not show
skipped-newer = The link was made with a newer version ({ $version }) of the explorer. What is known here is shown; reload the page to see whether there is an update.
skipped-key = “{ $key }” means nothing here.
skipped-value = { $part }: “{ $value }” is not known.
skipped-gone = { $part }: this file does not have { $ids }.
skipped-same = Both of the two that are compared are { $name }: choose another one.
skipped-close = Close this note
