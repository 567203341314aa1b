## Search
search-title = ਲੱਭੋ
search-field = ਲੱਭੋ
search-hint = ਕੋਈ ਸ਼ਬਦ ਚੁਣੋ, ਜਾਂ ਸੂਚੀ ਵਿੱਚੋਂ ਚੁਣੋ।
search-all = ਇੱਥੇ ਦੀ ਸਾਰੀ ਜਾਣਕਾਰੀ, ਤਰਤੀਬ ਨਾਲ
search-similar = ਠੀਕ ਇਹੋ ਸ਼ਬਦ ਨਹੀਂ ਮਿਲਿਆ; ਮਿਲਦੇ-ਜੁਲਦੇ:
search-count = { NUMBER($n) ->
    [one] 1 ਥਾਂ
   *[other] { $n } ਥਾਵਾਂ
}
search-typed = ਤੁਸੀਂ ਲਿਖਿਆ: { $typed }
search-nothing = ਇੱਥੇ “{ $typed }” ਕਿਤੇ ਨਹੀਂ ਮਿਲਿਆ।
search-instead = ਕੋਈ ਹੋਰ ਸ਼ਬਦ, ਜਾਂ ਸ਼ਬਦ ਦਾ ਸਿਰਫ਼ ਪਹਿਲਾ ਹਿੱਸਾ ਅਜ਼ਮਾਓ। ਜਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
search-beside = ਅਗਲਾ ਅੱਖਰ
search-page = ਅਗਲਾ ਪੰਨਾ

## The keyboard on the screen
keyboard-space = ਖਾਲੀ ਥਾਂ
keyboard-erase = ਮਿਟਾਓ
keyboard-clear = ਸਭ ਮਿਟਾਓ
