# The chart of time, and how to read it.

canvas-time = { $n ->
    [one] Timeline with { $n } name
   *[other] Timeline with { $n } names
}. Left and right walk in the order of time, up and down to the nearest name, Enter opens it.
time-events = Events and missions
time-others = Others with a date
time-no-programme = Programme not stated
time-undated = No stated date
time-no-date = no stated date
bar-stated = dates in a source
bar-half = one end stated, the other open
bar-undated = named, no date stated
box-year = in that year, day not stated
help-time = Time shows projects as bars by programme, and events as marks. A filled bar has its dates in a source; where only one end is stated, the other fades. What no source dates stands in a column of its own: the year of a report that names it is not its date. Years in which nothing happens are left out, between dashed lines.
help-years = The slider of years filters every view. What has a stated date stays when it meets the years; an open end counts as going on. Organisations, themes and whatever else has no date to ask for stay.
help-groups = The network can be grouped: by kind, value chain, topic or programme. Each stands in the group of the first of its values; those for whom no source states one stand last.
