## What is said besides what stands on the screen
speech-press = { $key } ਦਬਾਓ: { $what }।
speech-marked = ਚੁਣਿਆ ਹੋਇਆ: { $what }। { $total } ਵਿੱਚੋਂ { $n }।
speech-choose = ਇਸਨੂੰ ਖੋਲ੍ਹਣ ਲਈ Enter ਦਬਾਓ। ਤੀਰਾਂ ਵਾਲੇ ਬਟਨਾਂ ਨਾਲ ਦੂਜੀ ਚੋਣ ਉੱਤੇ ਜਾਓ।
speech-loudness = ਆਵਾਜ਼ { $most } ਵਿੱਚੋਂ { $n }।
speech-how = ਦੁਬਾਰਾ ਸੁਣਨ ਲਈ r, ਕੁਝ ਚਿਰ ਰੋਕਣ ਤੇ ਅੱਗੇ ਸੁਣਨ ਲਈ b, ਹੋਰ ਉੱਚੀ ਸੁਣਨ ਲਈ u, ਹੋਰ ਹੌਲੀ ਸੁਣਨ ਲਈ d, ਅਤੇ ਪੜ੍ਹਨਾ ਬੰਦ ਕਰਨ ਲਈ x ਦਬਾਓ।
speech-any-key = ਕੋਈ ਵੀ ਬਟਨ ਦਬਾਉਣ ਨਾਲ ਆਵਾਜ਼ ਰੁਕ ਜਾਂਦੀ ਹੈ।
