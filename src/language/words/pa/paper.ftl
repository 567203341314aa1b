### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = ਇਹ ਪੰਨਾ ਇੱਕ ਹਫ਼ਤੇ ਤੱਕ ਸੰਭਾਲ ਕੇ ਰੱਖੋ।
printed-on = ਛਪਾਈ ਦੀ ਤਾਰੀਖ਼: { $date }
version = ਸੰਸਕਰਣ { $version }
sources-list = ਸਰੋਤ: { $list }
page-of = { $total } ਵਿੱਚੋਂ ਪੰਨਾ { $n }
paper-sample = ਨਮੂਨਾ – ਅਸਲੀ ਕਲੀਨਿਕ ਨਹੀਂ
qr-caption = ਫ਼ੋਨ ਲਈ: ਸਕੈਨ ਕਰਕੇ ਇਹ ਸੂਚੀ ਆਪਣੇ ਕੋਲ ਰੱਖੋ। ਇੰਟਰਨੈੱਟ ਦੀ ਲੋੜ ਨਹੀਂ।
qr-alt = ਫ਼ੋਨਾਂ ਲਈ ਕੋਡ। ਇਸ ਵਿੱਚ ਇਸ ਸੂਚੀ ਦੇ ਸ਼ਬਦ ਹਨ।
notes-line = ਤੁਹਾਡਾ ਇਲਾਜ ਕਰਨ ਵਾਲੇ ਵੱਲੋਂ ਨੋਟ
timeline-alt = ਸਮਾਂ-ਰੇਖਾ। { $steps }
logo-alt = { $name } ਦਾ ਲੋਗੋ
