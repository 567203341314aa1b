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
