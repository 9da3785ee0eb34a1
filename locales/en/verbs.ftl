# What a reader does with nodes: focus, highlight, hide, move. Three verbs that are told apart: a focus leaves a node and
# those around it, a filter leaves who is asked for, a highlight leaves everybody and makes some strong.

verbs = With this name
focus = Focus
focus-why = Show only this name and those around it
focus-chip = { $n ->
    [one] Focus: { $name } and those it is tied to
   *[other] Focus: { $name } and those within { $n } steps
}
focus-gone = Focus: “{ $name }” is not in this file
focus-near = those around { $name }
focus-inwards = { $n ->
    [one] One step inwards: { $n } name fewer
   *[other] One step inwards: { $n } names fewer
}
focus-outwards = { $n ->
    [0] Nobody is further away
    [one] One step outwards: { $n } more name
   *[other] One step outwards: { $n } more names
}
focus-leave = Leave the focus
showcase = Highlight { $name }
showcase-why = Highlight: the rest fades and stays
showcase-chip = Highlight: { $name }
showcase-remove = No longer highlight { $name }
showcase-marked = highlighted
hide = Hide
hide-back = Show again
hide-why = Take this name out of the picture
hidden-chip = { $n } hidden: show again
move = Move
move-why = Put the mark somewhere else: drag it, press Alt with an arrow, or these arrows
move-left = To the left
move-up = Up
move-down = Down
move-right = To the right
let-go = Let go
let-go-why = Back to where the network puts it

help-verbs = Focus leaves a name and those around it; plus and minus walk outwards and inwards. A star beside a value highlights it: the rest fades and stays. A name can be hidden, and in the network a mark can be dragged to another place; with a finger, select it first. The chips above say what is on.
key-shift-f = Shift + F
key-focus = focus on the name; leave the focus
key-degrees = focus one step further; nearer
key-hide = hide the name
key-alt-arrows = Alt + arrows
key-move = move the mark in the network
