### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] ਅਰਬੀ
    [hi] ਹਿੰਦੀ
    [pa] ਪੰਜਾਬੀ
    [zh-Hans] ਸਰਲ ਚੀਨੀ
    [zh-Hant] ਰਵਾਇਤੀ ਚੀਨੀ
    [ko] ਕੋਰੀਆਈ
    [vi] ਵੀਅਤਨਾਮੀ
   *[other] { $tag }
}
paper-only-mark = ਕਾਗਜ਼ ’ਤੇ
paper-only-why = ਇਹ ਸਕਰੀਨ ਇਸ ਭਾਸ਼ਾ ਦੇ ਅੱਖਰ ਨਹੀਂ ਦਿਖਾ ਸਕਦੀ: { $language }। ਤੁਸੀਂ ਇਸਨੂੰ ਕਾਗਜ਼ ’ਤੇ ਪੜ੍ਹ ਸਕਦੇ ਹੋ।
paper-only-lead = ਕਾਗਜ਼ ’ਤੇ ਇਸ ਭਾਸ਼ਾ ਵਿੱਚ: { $language }
paper-only-none = ਇੱਥੇ ਇਸ ਭਾਸ਼ਾ ਵਿੱਚ ਕਾਗਜ਼ ’ਤੇ ਕੋਈ ਜਾਣਕਾਰੀ ਨਹੀਂ ਹੈ: { $language }। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
