# The words of the contract: kinds of node and tie, how firmly something is known, where things stand.

kind-member = Member
    .plural = Members
kind-organisation = Organisation
    .plural = Organisations
kind-institution = Institution
    .plural = Institutions
kind-hub = Hub
    .plural = Hubs
kind-project = Project
    .plural = Projects
kind-partner = International partner
    .plural = International partners
kind-event = Event or mission
    .plural = Events and missions
kind-theme = Theme
    .plural = Themes

# How many of a kind, in running text.
count-member = { $n ->
    [one] { $n } member
   *[other] { $n } members
}
count-organisation = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
count-institution = { $n ->
    [one] { $n } institution
   *[other] { $n } institutions
}
count-hub = { $n ->
    [one] { $n } hub
   *[other] { $n } hubs
}
count-project = { $n ->
    [one] { $n } project
   *[other] { $n } projects
}
count-partner = { $n ->
    [one] { $n } international partner
   *[other] { $n } international partners
}
count-event = { $n ->
    [one] { $n } event
   *[other] { $n } events
}
count-theme = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
}

# A tie is read in both directions: from the one that acts, and from the one that is acted on.

facet-kind = Kind
facet-province = Province
facet-country = Country
facet-status = How it is known
