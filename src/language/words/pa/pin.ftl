### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = ਸਟਾਫ਼
pin-lead = ਇਹ ਸਟਾਫ਼ ਲਈ ਹੈ। ਪਿੰਨ ਭਰੋ।
pin-wrong = ਇਹ ਪਿੰਨ ਸਹੀ ਨਹੀਂ ਹੈ।
pin-wait = ਕਿਰਪਾ ਕਰਕੇ { NUMBER($n) ->
    [one] { $n } ਸਕਿੰਟ
   *[other] { $n } ਸਕਿੰਟ
} ਉਡੀਕ ਕਰੋ।
pin-enter = ਠੀਕ
pin-erase = ਮਿਟਾਓ
pin-checking = ਜਾਂਚ ਹੋ ਰਹੀ ਹੈ ...
pin-go = ਅੱਗੇ
