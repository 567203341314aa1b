### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = { $date } का बंडल
cover-lead = कर्मचारियों के लिए। इस पन्ने पर लिखा है कि इसके साथ क्या छपा।
cover-copies = { NUMBER($n) ->
    [one] { $n } प्रति
   *[other] { $n } प्रतियाँ
}
cover-pages = { NUMBER($n) ->
    [one] { $n } पन्ना
   *[other] { $n } पन्ने
}
cover-each = { NUMBER($n) ->
    [one] हर प्रति में { $n } पन्ना
   *[other] हर प्रति में { $n } पन्ने
}
cover-total = कुल: { $copies }, { $pages }
