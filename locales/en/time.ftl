# Time: the view, the slider of years, and the groups of the network.

view-time = Time
canvas-time = { $n ->
    [one] Timeline with { $n } name
   *[other] Timeline with { $n } names
}. Left and right walk in the order of time, up and down to the nearest name, Enter opens it.
time-events = Events and missions
time-others = Others with a date
time-no-programme = Programme not stated
time-undated = No stated date
time-no-date = no stated date
status-time = { $from } – { $to }, { $n ->
    [0] every one with a stated date
    [one] { $n } without a stated date
   *[other] { $n } without a stated date
}
bar-stated = dates in a source
bar-half = one end stated, the other open
bar-undated = named, no date stated
box-year = in that year, day not stated
help-time = Time shows projects as bars by programme, and events as marks. A filled bar has its dates in a source; where only one end is stated, the other fades. What no source dates stands in a column of its own: the year of a report that names it is not its date. Years in which nothing happens are left out, between dashed lines.
help-years = The slider of years filters every view. What has a stated date stays when it meets the years; an open end counts as going on. Organisations, themes and whatever else has no date to ask for stay.
help-groups = The network can be grouped: by kind, value chain, topic or programme. Each stands in the group of the first of its values; those for whom no source states one stand last.

years = Years
years-from = From year
years-to = To year
years-count = { $year }, { $n ->
    [0] nothing dated
    [one] { $n } dated
   *[other] { $n } dated
}
years-range = { $from } – { $to }
years-since = from { $from }
years-until = until { $to }
years-dated = only what is dated
years-stay = { $n ->
    [0] Every project and event here has a stated date.
    [one] One project or event without a stated date stays.
   *[other] { $n } projects and events without a stated date stay.
}
years-gone = { $n ->
    [0] Every project and event here has a stated date.
    [one] One project or event without a stated date is left out.
   *[other] { $n } projects and events without a stated date are left out.
}

group-by = Group by
group-reach = Reach
group-kind = Kind
group-value-chain = Value chain
group-theme = Topic
group-programme = Programme
group-not-stated = Not stated
canvas-groups = { $n ->
    [one] Network in groups with { $n } name
   *[other] Network in groups with { $n } names
}. Arrows go to the nearest name, Enter opens it, square brackets walk its ties; the question mark lists all keys.
