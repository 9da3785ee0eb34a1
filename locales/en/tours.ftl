# Tours: ways through the ecosystem, step by step.

tours = Tours
about-tool-tours = Told step by step, each with its sources
tours-none = This file has no tours yet.
tour-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
tour-start = Start
tour-start-name = Start the tour “{ $name }”
tour-step = Step { $n } of { $count }
tour-next = Next
tour-previous = Back
tour-again = Take this step again
tour-end = End the tour
tour-leave = Leave the tour

## The editor

tours-new = New tour
tour-change = Change
tour-change-name = Change the tour “{ $name }”
tour-draft = Changed in this visit, not yet saved as a file.
tour-discard = Discard my changes
tour-edit-title = Tour editor
tour-edit-close = Close the editor; the draft stays for this visit
tour-edit-steps = Steps
tour-edit-how = Make the picture say it: view, filters, selection, tool, camera. Then take what you see as a step.
tour-edit-take = Take what is seen as a step
tour-edit-taken = Step { $n } is taken: write its caption.
tour-edit-retaken = Step { $n } shows what is seen now.
tour-edit-moved = It is step { $n } now.
tour-edit-removed = Step { $n } is removed.
tour-edit-mute = no caption yet
tour-edit-show = Show it
tour-edit-retake = Replace with what is seen
tour-edit-up = Up
tour-edit-down = Down
tour-edit-remove = Remove
tour-edit-try = Try it
tour-edit-export = Save
tour-edit-export-how = Nothing leaves this browser but as a file. The snapshot has everything, with all tours; the tables are for whoever builds it from tables.
tour-edit-snapshot = Snapshot with the tours (JSON)
tour-edit-lacks = { $n ->
    [one] One text is missing in a language.
   *[other] { $n } texts are missing in a language.
}
tour-field-title = Title
tour-field-about = What it shows
tour-field-caption = Caption: one short sentence
tour-field-more = More: about 25 words
tour-field-notes = Notes for who presents it
tour-field-in = { $field }, { $lang }
tour-in-it = Italian
tour-in-en = English
tour-lacks-it = Missing in Italian: the English text stands in.
tour-lacks-en = Missing in English: the Italian text stands in.
tour-lacks-both = Still to be written.
