# What is said when something is wrong: with the data, with the file.

empty-file-title = The file has nobody in it.
empty-file-hint = It is a snapshot, but its list of nodes is empty. Add nodes and build it again.
issues-title = Issues in the file
issues-more = { $n } more are not listed here: check the file with the tool `snapshot check`.
issues-intro = { $n ->
    [one] One thing is wrong in the data file. Everything else is shown.
   *[other] { $n } things are wrong in the data file. Everything else is shown.
}
failure-title = The ecosystem did not load.
failure-address = It was looked for here:
failure-no-address = The explorer was not told where its data is.
failure-no-address-hint = Set the attribute src of the element ecosystem-explorer to the address of a snapshot.
failure-network = No answer came.
failure-network-hint = Check the connection and the address. A file on another site can only be read when that site allows it (CORS).
failure-status = The server answered { $status }.
failure-status-hint = Usually the file is not at this address. Check the attribute src, and that the file was uploaded.
failure-page = A web page came instead of data.
failure-page-hint = Servers often answer with a page when a file is missing. Check the attribute src, and that the file was uploaded.
failure-no-room = This device has not enough memory for this data.
failure-no-room-hint = Close other tabs or open the page on a computer; or publish a smaller extract.
failure-broken-off = The answer broke off.
failure-broken-off-hint = The connection was interrupted. Try again.
try-again = Try again
