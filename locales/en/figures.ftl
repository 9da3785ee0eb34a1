# The reported figures.

figures = Reported figures
figures-about = What the association itself reports. Numbers of different years stand together only where they count the same.
figures-none = This snapshot has no reported figures.
figures-series = Side by side
figures-apart = Apart
figures-source = Where it says so
figures-no-year = no year
figures-more = { $n } more
figures-less = { $n } fewer
figures-same = no change
