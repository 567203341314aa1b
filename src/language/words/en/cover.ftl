# $date (String) - day of printing
cover-title = Batch of { $date }
cover-lead = For staff. This page lists what was printed with it.
# $n (Number) - copies of one sheet, or of all
cover-copies = { NUMBER($n) ->
    [one] 1 copy
   *[other] { $n } copies
}
# $n (Number) - pages of all copies
cover-pages = { NUMBER($n) ->
    [one] 1 page
   *[other] { $n } pages
}
# $n (Number) - pages of one copy
cover-each = { NUMBER($n) ->
    [one] 1 page each
   *[other] { $n } pages each
}
# $copies (String) - so many copies, in words
# $pages (String) - so many pages, in words
cover-total = In all: { $copies }, { $pages }
