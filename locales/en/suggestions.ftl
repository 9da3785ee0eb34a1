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
