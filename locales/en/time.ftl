# Time: the view, the slider of years, and the groups of the network.

view-time = Time

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

status-time = { $from } – { $to }, { $n ->
    [0] every one with a stated date
    [one] { $n } without a stated date
   *[other] { $n } without a stated date
}
