## Search
search-title = खोजें
search-field = खोजें
search-hint = कोई शब्द चुनें, या सूची में से चुनें।
search-all = यहाँ की सारी जानकारी, क्रम से
search-similar = ठीक यही शब्द नहीं मिला; मिलते-जुलते:
search-count = { NUMBER($n) ->
    [one] 1 जगह
   *[other] { $n } जगह
}
search-typed = आपने लिखा: { $typed }
search-nothing = यहाँ “{ $typed }” कहीं नहीं मिला।
search-instead = कोई दूसरा शब्द, या शब्द का केवल पहला हिस्सा आज़माएँ। या रिसेप्शन पर पूछें।
search-beside = अगला अक्षर
search-page = अगला पन्ना

## The keyboard on the screen
keyboard-space = खाली जगह
keyboard-erase = मिटाएँ
keyboard-clear = सब मिटाएँ
