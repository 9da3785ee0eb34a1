# What the search offers beside names.

search-towns = Towns
search-values = Filters
search-quotes = In the words of the sources
search-more-quotes = { $n ->
    [one] { $n } more passage: add a word.
   *[other] { $n } more passages: add a word.
}
search-also = also called
search-in-italian = in Italian
search-in-english = in English
search-end-town = map
search-end-value = filter
search-end-value-on = remove
search-end-tool = tool
search-start-tools = Ask a question
search-start-organisations = Most connected organisations
search-start-projects = Most connected projects
search-start-hubs = Hubs
