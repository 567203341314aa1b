keep-page = Keep this page for a week.
# $date (String) - day of printing
printed-on = Printed { $date }
# $version (String) - version of the handout
version = Version { $version }
# $list (String) - short names of the sources
sources-list = Sources: { $list }
# $n (String) - this page
# $total (String) - number of pages
page-of = Page { $n } of { $total }
paper-sample = SAMPLE – not a real clinic
qr-caption = For your phone: scan to keep this list. It needs no network.
qr-alt = A code for phones. It holds the words of this checklist.
notes-line = Notes from your practitioner
# $steps (String) - each step with its time, as sentences
timeline-alt = Time line. { $steps }
# $name (String) - name of the clinic
logo-alt = Logo of { $name }
