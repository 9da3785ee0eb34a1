# The lens tool: of whom the network is, what the size of marks says, who belongs together.

tool-lens = Lens
lens = Lens and measures
lens-of = Whom the network shows
lens-everything = Everything
lens-everything-means = Everybody and every tie, as the sources have them.
lens-organisations = Organisations only
lens-organisations-means = Projects, events and hubs become ties between the organisations that take part in them.
lens-projects = Projects only
lens-projects-means = Organisations, hubs and themes that projects share become ties between the projects.
lens-hubs = By hub
lens-hubs-means = Hubs, and the organisations tied to them directly or through a project or an event.
lens-international = International
lens-international-means = Whoever is abroad, and the organisations tied to them directly or through something shared.
lens-shows = { $nodes ->
    [one] { $nodes } name
   *[other] { $nodes } names
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} in the picture. The wider a tie, the more the two share; what only few share counts for more.
lens-left-out = { $n ->
    [one] { $n } other name plays no part in this lens.
   *[other] { $n } other names play no part in this lens.
}
lens-too-many = Where more than { $most } take part, only ties with whoever leads are drawn:
lens-thinned = { $name }: { $n } take part, { $leading } of them tied to all others
lens-ties = Ties in this lens
lens-ties-none = In this lens it is tied to nobody.
lens-tie-open = { $n ->
    [one] What made the tie with { $name }: { $n } thing
   *[other] What made the tie with { $name }: { $n } things
}
lens-tie-why = What made this tie
lens-both = Both: { $value }
lens-working = It is being worked out
lens-cancel = Cancel

size = What the size of marks says
size-usual = As usual
size-usual-means = Whoever has more ties is larger; those of the association itself do not count.
size-degree = Ties
size-degree-means = With how many others in the picture somebody is tied.
size-strength = Strength
size-strength-means = How strongly somebody is tied to all others together.
size-betweenness = Between others
size-betweenness-means = On how many of the shortest ways between others somebody lies: who can put others in touch (betweenness).
size-closeness = Near to all
size-closeness-means = How few steps somebody is from everybody else: who hears of something soon (closeness).
size-pagerank = Well connected
size-pagerank-means = How often one comes by when following ties at random: ties to those who have many count for more (PageRank).
size-first = First in the picture
size-exact = { $n ->
    [one] Exact, for { $n } name in the picture.
   *[other] Exact, for { $n } names in the picture.
} The association itself is left out: nearly everybody is tied to it.
size-estimated = Estimated from { $pivots } of { $n } names, drawn at random: neighbouring places may be the other way round.

hulls = Who belongs together
hulls-draw = Draw a hull around each community
hulls-means = A community is tied more among itself than chance would have it (Leiden method). Each is called after who has most ties within it. The association itself is left out: nearly everybody is tied to it. That is a property of these data, not a statement of a source.
hulls-found = { $n ->
    [one] { $n } community of three or more
   *[other] { $n } communities of three or more
}; modularity { $quality } (0 is chance).
hulls-around = Around { $name }
legend-hull = belong together by ties
legend-width = wider: share more

help-lens = The tool Lens shows organisations only, projects only, hubs or who is abroad: what they share becomes ties, wider where they share more. It lets the size of marks say who is central, and draws hulls around communities.
