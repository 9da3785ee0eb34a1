# How two nodes are connected, told in sentences. $a is the one that acts, $b the one that is acted on. Names have no article:
# titles of projects, events and themes stand in quotation marks. Both languages ask for the number of $a, also where English has one form.

told-title = “{ $name }”
# A title that has quotation marks of its own.
told-title-within = ‘{ $name }’
# The first words of names in the plural: they choose the verb.
told-plural-words = two three four five six seven eight nine ten other others regions laboratories technopoles platforms municipalities provinces companies centres

told-member-of = { $b } { $bs ->
    [many] count
   *[one] counts
} { $again ->
    [yes] also { $a }
   *[no] { $a }
} among { $bs ->
    [many] their
   *[one] its
} members
told-partner-in = { $a } { $as ->
    [many] are { $again ->
        [yes] also partners
       *[no] partners
    }
   *[one] is { $again ->
        [yes] also a partner
       *[no] a partner
    }
} in { $b }
told-coordinates = { $a } { $as ->
    [many] coordinate
   *[one] coordinates
} { $b }
told-leads-task-in = { $a } { $as ->
    [many] lead
   *[one] leads
} a task in { $b }
told-funded-by = { $b } { $bs ->
    [many] fund
   *[one] funds
} { $a }
told-part-of = { $b } { $again ->
    [yes] also {""}
   *[no] {""}
}{ $bs ->
    [many] include
   *[one] includes
} { $a }
told-located-in = { $what ->
    [event] { $a } takes place in { $b }
   *[other] { $a } { $as ->
        [many] are
       *[one] is
    } in { $b }
}
told-works-on = { $a } { $as ->
    [many] work
   *[one] works
} on { $b }
told-took-part-in = { $a } { $again ->
    [yes] also {""}
   *[no] {""}
}{ $as ->
    [many] took part
   *[one] took part
} in { $b }
told-organised = { $a } { $as ->
    [many] organised
   *[one] organised
} { $b }
told-hosted = { $a } { $as ->
    [many] hosted
   *[one] hosted
} { $b }
told-signed-with = { $with ->
    [title] { $a } { $again ->
        [yes] also {""}
       *[no] {""}
    }{ $as ->
        [many] signed
       *[one] signed
    } { $b }
   *[other] { $a } and { $b } signed an agreement
}
told-collaborates-with = { $with ->
    [title] { $a } { $as ->
        [many] collaborate
       *[one] collaborates
    } in { $b }
   *[other] { $a } and { $b } collaborate
}
told-supports = { $a } { $as ->
    [many] support
   *[one] supports
} { $b }
told-presented-at = The presentation of { $a } took place at { $b }
told-created = { $a } { $as ->
    [many] created
   *[one] created
} { $b }

told-sentence = { $core }{ $details ->
    [none] {""}
   *[some] {" "}({ $details })
}.
told-inferred = Inferred, not written. { $why }
told-inferred-plain = Inferred, not written.
told-year = reported for { $year }
told-since = since { $from }
told-until = until { $to }
told-range = { $from }–{ $to }
told-in = { $from }

path-summary = { $steps ->
    [one] One step
   *[other] { $steps } steps
}, { $inferred ->
    [0] all written in the sources
    [one] one of them inferred
   *[other] { $inferred } of them inferred
}; { $passages ->
    [0] no passage
    [one] one passage
   *[other] { $passages } passages
} from { $sources ->
    [0] no source
    [one] one source
   *[other] { $sources } sources
}.
path-avoided = Avoided, because they are tied to almost everything: { $names }.
path-unknown = No node in this data has the id { $ids }. The link may come from another edition: search for the name.
path-same = Start and end are the same node: { $name }. Choose another one.
path-none = No path between { $a } and { $b }.
path-hidden = Left out by the filter: { $name }.
path-alone = Without any tie in the data: { $name }.
path-alone-here = Left without ties by these choices: { $name }.
path-reach = Within reach: { $n } from { $a }, { $m } from { $b }.
path-try-filter = Without the filter there is a path.
path-try-hubs = Through the nodes that are tied to almost everything there is a path.
path-try-inferred = With inferred ties there is a path.
path-try-together = There is a path only when these are given up together: { $what }.
path-give-filter = the filter
path-give-hubs = leaving out the nodes that are tied to almost everything
path-give-inferred = stated ties only
path-bridge = Both sides have in common: { $common }. { $a } and { $b } could bring them together.

## The tool

about-tool-paths = How two of them are connected, in sentences with their sources
paths = How are they connected?
paths-from = From
paths-to = To
paths-hint = Type a name
paths-swap = Swap the two
paths-avoid = Avoid hubs that touch almost everything
paths-stated = Only what sources state
paths-ask = Choose two names. You will read how one leads to the other, step by step, with the passages that say so.
paths-without-filter = Clear the filter
paths-with-hubs = Go through them
paths-with-inferred = Count inferred ties
paths-without-all = Give them up together
paths-count = { $n ->
    [one] one way
   *[other] { $n } ways
}
paths-routes = Ways
paths-steps = { $n ->
    [one] One step
   *[other] { $n } steps
}
paths-through = through { $names }
paths-direct = directly
paths-way-gone = The way that was chosen is not among these; you read the first one.
paths-copy = Copy as text
paths-copied = Copied
paths-shortlist = { $n ->
    [one] Add one to the shortlist
   *[other] Add { $n } to the shortlist
}
shortlist-added = On the shortlist.
how-known = { $n ->
    [one] the passage
   *[other] { $n } passages
}
key-path = how the name is connected to another
open-paths = Path to …
