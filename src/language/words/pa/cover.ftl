### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = { $date } ਦਾ ਬੰਡਲ
cover-lead = ਸਟਾਫ਼ ਲਈ। ਇਸ ਪੰਨੇ ’ਤੇ ਲਿਖਿਆ ਹੈ ਕਿ ਇਸ ਨਾਲ ਕੀ ਛਪਿਆ।
cover-copies = { NUMBER($n) ->
    [one] { $n } ਕਾਪੀ
   *[other] { $n } ਕਾਪੀਆਂ
}
cover-pages = { NUMBER($n) ->
    [one] { $n } ਪੰਨਾ
   *[other] { $n } ਪੰਨੇ
}
cover-each = { NUMBER($n) ->
    [one] ਹਰ ਕਾਪੀ ਵਿੱਚ { $n } ਪੰਨਾ
   *[other] ਹਰ ਕਾਪੀ ਵਿੱਚ { $n } ਪੰਨੇ
}
cover-total = ਕੁੱਲ: { $copies }, { $pages }
