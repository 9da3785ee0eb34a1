# Whom to talk to, and why: every reason can be checked.

why-works-on = Works on it already.
why-through = In common: { $via }.
why-chain = Three steps away: { $partner }, then { $via }.
why-topic = { $vocabulary }, the same value: { $value } ({ $where }).
why-town = The same town, no tie in the data: { $place }.
why-complementary = Brings a part of the quadruple helix that is missing: { $sector }.
why-abroad = Abroad; among its ties: { $partner }.
why-own-value = The value is among its own.

sector-business = business
sector-research = research and universities
sector-public = public institutions and public health
sector-society = civil society, training and networks

## The tool

about-tool-suggestions = Whom to talk to, and why, with reasons that can be checked
suggestions = Whom to talk to
suggestions-for = For
suggestions-hint = A name, a topic, a value chain
suggestions-ask = Choose an organisation, a project or a topic. You will read whom to talk to and why; each reason can be checked.
suggestions-working = Looking through the ties …
suggestions-none = Nobody can be suggested for { $name }: what it is tied to leads to nobody new, and the sources give it no topic that others share.
suggestions-none-here = Within the filter nobody can be suggested for { $name }.
suggestions-left-out = { $n ->
    [one] One more without the filter.
   *[other] { $n } more without the filter.
}
suggestions-count = { $n ->
    [0] nobody to suggest
    [one] { $n } suggestion
   *[other] { $n } suggestions
}
# $ours, $popularity and $chance are of 100.
suggestions-honest = A suggestion, not a fact. How well it works: of 100 real ties of Clust-ER Health that were hidden, { $ours } were among the first ten; by popularity alone it would be { $popularity }, by chance { $chance }.
suggestions-met = already met
suggestions-new = somebody new
suggestions-more-reasons = { $n ->
    [one] { $n } more reason
   *[other] { $n } more reasons
}
suggestions-path = How are we connected?
suggestions-counts = counts { $share } % of the best score
open-suggestions = Whom to talk to
