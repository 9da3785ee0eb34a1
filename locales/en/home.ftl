# Taking home: a code for the phone, a printed sheet.

home-open = To my phone
home-node = Take it with you
home-shortlist = Take the shortlist with you
home-how = Point the camera of your phone at the code: this very page opens, with nothing to install.
home-how-shortlist = Point the camera of your phone at the code: the shortlist opens there, with no account and nothing to install.
home-still = View and filters alone
home-node-alone = The selected name alone
home-nowhere = This copy of the explorer has no public address: a code would lead nowhere. You can take the cluster’s contacts instead.
home-contacts = The cluster’s contacts
home-contacts-none = The data does not say where the cluster is found.
home-contacts-code = QR code of the website that is written below it
home-contacts-from = Only what the sources say.
home-print-node = Print the profile
home-print-contacts = Print the contacts
share-paper = On paper
share-paper-about = View, legend and sources on A4 pages; the same with Ctrl+P.
share-print = Print the view
print-count = { $shown } names of { $total }
print-more = The first { $n } of { $of }.
print-too-many = They are too many for a drawing on paper: the view on the screen can be saved as a picture.
