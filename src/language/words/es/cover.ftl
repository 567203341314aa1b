### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = Lote del { $date }
cover-lead = Para el personal. Esta página dice qué se imprimió con ella.
cover-copies = { NUMBER($n) ->
    [one] 1 copia
   *[other] { $n } copias
}
cover-pages = { NUMBER($n) ->
    [one] 1 página
   *[other] { $n } páginas
}
cover-each = { NUMBER($n) ->
    [one] 1 página por copia
   *[other] { $n } páginas por copia
}
cover-total = En total: { $copies }, { $pages }
