# Two names side by side.

compare = Two names compared
compare-about = What both have, and what only one of them has, each with its sources.
compare-with = Compare with…
compare-with-name = Compare with { $name }
compare-first = The first name
compare-other = The other name
compare-picture = In the picture: both, whom both are tied to, and the ties in between; the rest fades.
compare-how = Type a part of a name; or select somebody anywhere and press “Compare”.
compare-change = Choose another instead of { $name }
compare-change-short = Choose another
compare-same = Both are the same name. Choose another.
compare-missing = Not in this file: { $ids }
compare-both = Both
compare-nothing = The sources say nothing that both have in common.
compare-between = Tied to each other
compare-ties = Tied to
compare-only = Only { $name }
compare-only-nothing = Nothing that the other has not.
compare-paths = How are they connected?
