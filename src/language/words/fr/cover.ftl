### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = Lot du { $date }
cover-lead = Pour le personnel. Cette page indique ce qui a été imprimé avec elle.
cover-copies = { NUMBER($n) ->
    [one] { $n } copie
   *[other] { $n } copies
}
cover-pages = { NUMBER($n) ->
    [one] { $n } page
   *[other] { $n } pages
}
cover-each = { NUMBER($n) ->
    [one] { $n } page par copie
   *[other] { $n } pages par copie
}
cover-total = En tout : { $copies }, { $pages }
