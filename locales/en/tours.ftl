# Tours: ways through the ecosystem, step by step.

tours = Tours
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
