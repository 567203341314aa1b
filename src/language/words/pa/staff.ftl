### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = ਸਟਾਫ਼
do-staff = ਸਟਾਫ਼
staff-batch = ਬੰਡਲ
staff-jobs = ਕੰਮ
staff-printer = ਪ੍ਰਿੰਟਰ
staff-more = ਹੋਰ
staff-back = ਵਾਪਸ
staff-yes = ਹਾਂ
staff-no = ਨਹੀਂ
staff-change = ਬਦਲੋ

## A batch
staff-batch-empty = ਇਸ ਬੰਡਲ ਵਿੱਚ ਅਜੇ ਕੁਝ ਨਹੀਂ ਹੈ। ਕੀ ਛਾਪਣਾ ਹੈ, ਚੁਣੋ, ਜਾਂ ਕੋਈ ਸੰਭਾਲਿਆ ਬੰਡਲ ਲਓ।
staff-add = ਜਾਣਕਾਰੀ ਜੋੜੋ
staff-print = ਇਹ ਬੰਡਲ ਛਾਪੋ
staff-save = ਸੰਭਾਲੋ
staff-saved = ਸੰਭਾਲੇ ਹੋਏ ਬੰਡਲ
staff-saved-none = ਅਜੇ ਕੋਈ ਬੰਡਲ ਸੰਭਾਲਿਆ ਨਹੀਂ ਗਿਆ ਹੈ।
staff-cover = ਕਵਰ ਪੰਨਾ
staff-remove = ਹਟਾਓ
staff-done = ਪੂਰਾ
staff-language = ਭਾਸ਼ਾ
staff-draft = ਖਰੜਾ
staff-sheet = ਕੀ ਛਾਪਣਾ ਹੈ
staff-checklist = ਸੂਚੀ
staff-full = ਪੂਰੀ ਜਾਣਕਾਰੀ
staff-letters = ਅੱਖਰ
staff-normal = ਸਧਾਰਨ ਅੱਖਰ
staff-large = ਵੱਡੇ ਅੱਖਰ
staff-copies = ਕਾਪੀਆਂ
staff-copies-tens = ਕਾਪੀਆਂ, 10-10
staff-copies-of = { NUMBER($n) ->
    [one] { $n } ਕਾਪੀ
   *[other] { $n } ਕਾਪੀਆਂ
}
staff-pages = { NUMBER($n) ->
    [one] { $n } ਪੰਨਾ
   *[other] { $n } ਪੰਨੇ
}
staff-lines = { NUMBER($n) ->
    [one] { $n } ਜਾਣਕਾਰੀ
   *[other] { $n } ਜਾਣਕਾਰੀਆਂ
}
staff-counting = ਪੰਨੇ ਗਿਣੇ ਜਾ ਰਹੇ ਹਨ ...
staff-cannot = ਛਪ ਨਹੀਂ ਸਕਦਾ
staff-with-cover = ਕਵਰ ਪੰਨੇ ਨਾਲ
staff-total = ਕੁੱਲ: { $copies }, { $pages }
staff-send-ask = ਕੀ ਇਹ ਸਭ ਹੁਣੇ ਛਾਪਣਾ ਹੈ?
staff-send-cannot = ਇਸ ਬੰਡਲ ਦੀ ਇੱਕ ਲਾਈਨ ਛਪ ਨਹੀਂ ਸਕਦੀ। ਪਹਿਲਾਂ ਉਸ ਨੂੰ ਹਟਾਓ।
staff-name = ਨਾਂ
staff-name-hint = ਹੋਰ ਨਾਂ ਲਿਖੋ, ਜਾਂ ਇਹੀ ਰਹਿਣ ਦਿਓ।
staff-name-auto = { $day } { $month } ਦਾ ਬੰਡਲ
staff-last = ਪਿਛਲੀ ਛਪਾਈ
staff-saved-as = "{ $name }" ਨਾਂ ਨਾਲ ਸੰਭਾਲਿਆ ਗਿਆ।
staff-not-saved = ਨਹੀਂ ਸੰਭਾਲਿਆ ਗਿਆ। { $reason }
staff-too-many = ਹੋਰ ਬੰਡਲ ਨਹੀਂ ਰੱਖੇ ਜਾ ਸਕਦੇ: ਇੱਕ ਮਿਟਾਓ।
staff-replace-ask = "{ $name }" ਪਹਿਲਾਂ ਹੀ ਹੈ। ਕੀ ਇਸ ਨੂੰ ਬਦਲਣਾ ਹੈ?
staff-replace = ਬਦਲੋ
staff-unfinished = ਅਧੂਰਾ ਬੰਡਲ
staff-load = ਇਹ ਲਓ
staff-load-replaces = ਜੋ ਬੰਡਲ ਤੁਸੀਂ ਬਣਾ ਰਹੇ ਹੋ, ਇਹ ਉਸ ਦੀ ਥਾਂ ਲਵੇਗਾ।
staff-delete = ਮਿਟਾਓ
staff-delete-ask = ਕੀ "{ $name }" ਨੂੰ ਮਿਟਾਉਣਾ ਹੈ?

## Jobs
staff-jobs-none = ਕੱਲ੍ਹ ਤੋਂ ਹੁਣ ਤੱਕ ਕੁਝ ਨਹੀਂ ਛਪਿਆ।
staff-looking = ਦੇਖਿਆ ਜਾ ਰਿਹਾ ਹੈ ...
staff-making = ਪੰਨੇ ਬਣ ਰਹੇ ਹਨ ...
staff-refused = ਬੰਡਲ ਨਹੀਂ ਛਪਿਆ। { $reason }
staff-batch-at = ਬੰਡਲ { $time }
staff-cover-page = ਕਵਰ ਪੰਨਾ
staff-patients-page = ਕਿਸੇ ਮਰੀਜ਼ ਦਾ ਪੰਨਾ
staff-done-of = { $total } ਵਿੱਚੋਂ { $done } ਪੰਨੇ ਪੂਰੇ
staff-failed-count = { $n } ਅਸਫਲ
staff-stopped-count = { $n } ਰੋਕੇ ਗਏ
staff-unknown-count = { $n } ਦੀ ਪੁਸ਼ਟੀ ਨਹੀਂ
staff-side = { $total } ਵਿੱਚੋਂ ਪੰਨਾ { $done }
staff-stop = ਰੋਕੋ
staff-stop-all = ਸਭ ਰੋਕੋ
staff-again = ਦੁਬਾਰਾ ਛਾਪੋ
staff-again-rest = ਜੋ ਨਹੀਂ ਛਪਿਆ, ਉਹ ਛਾਪੋ
staff-stop-ask = ਜੋ ਅਜੇ ਤੱਕ ਨਹੀਂ ਨਿਕਲਿਆ, ਕੀ ਉਸ ਨੂੰ ਰੋਕਣਾ ਹੈ?
staff-again-ask = ਹੋ ਸਕਦਾ ਹੈ ਇਹ ਨਿਕਲ ਚੁੱਕਾ ਹੋਵੇ। ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਛਪੇ ਹੋਏ ਪੰਨੇ ਦੇਖੋ। ਕੀ ਦੁਬਾਰਾ ਛਾਪਣਾ ਹੈ?
staff-gone = ਇਸ ਕੰਮ ਬਾਰੇ ਹੁਣ ਕੁਝ ਪਤਾ ਨਹੀਂ ਹੈ।
staff-put = ਕਦੋਂ ਭੇਜਿਆ
staff-state = ਹਾਲ
staff-queued = ਵਾਰੀ ਦੀ ਉਡੀਕ ਵਿੱਚ
staff-held = ਰੁਕਿਆ ਹੈ: ਕੀ ਅਜੇ ਵੀ ਚਾਹੀਦਾ ਹੈ?
staff-sending = ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ
staff-sent = ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਹੈ
staff-stopping = ਰੋਕਿਆ ਜਾ ਰਿਹਾ ਹੈ
staff-reported = ਪ੍ਰਿੰਟਰ ਮੁਤਾਬਕ ਪੂਰਾ
staff-failed = ਅਸਫਲ। { $reason }
staff-stopped = ਰੋਕਿਆ ਗਿਆ
staff-expired = ਵਾਪਸ ਲਿਆ: ਬਹੁਤ ਦੇਰ ਰੁਕਿਆ ਰਿਹਾ
staff-unknown = ਪੁਸ਼ਟੀ ਨਹੀਂ: ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਛਪੇ ਹੋਏ ਪੰਨੇ ਦੇਖੋ

## The printer
staff-ready = ਤਿਆਰ ਹੈ।
staff-address = ਪਤਾ
staff-activity = ਹੁਣ
staff-idle = ਵਿਹਲਾ
staff-processing = ਛਾਪ ਰਿਹਾ ਹੈ
staff-halted = ਰੁਕਿਆ ਹੋਇਆ
staff-unsaid = ਨਹੀਂ ਦੱਸਿਆ
staff-rejects = ਇਸ ਵੇਲੇ ਇਹ ਛਪਾਈ ਦੇ ਕੰਮ ਨਹੀਂ ਲੈਂਦਾ।
staff-waiting = ਕਤਾਰ ਵਿੱਚ
staff-says = ਸੁਨੇਹਾ
staff-panel = ਇਸ ਦੀ ਸਕਰੀਨ
staff-reasons = ਕੀਵਰਡ
staff-supplies = ਟੋਨਰ, ਸਿਆਹੀ ਆਦਿ
staff-low = ਘੱਟ ਹੈ, ਛੇਤੀ ਮੰਗਵਾਓ

## More
staff-reload = ਫ਼ਾਈਲਾਂ ਮੁੜ ਪੜ੍ਹੋ
staff-reading = ਫ਼ਾਈਲਾਂ ਪੜ੍ਹੀਆਂ ਜਾ ਰਹੀਆਂ ਹਨ ...
staff-sound = ਫ਼ਾਈਲਾਂ ਠੀਕ ਹਨ। ਪ੍ਰੋਗਰਾਮ ਹੁਣ ਇਨ੍ਹਾਂ ਨਾਲ ਚੱਲੇਗਾ।
staff-faulty = ਪ੍ਰੋਗਰਾਮ ਪਹਿਲਾਂ ਵਾਲੀਆਂ ਫ਼ਾਈਲਾਂ ਨਾਲ ਚੱਲ ਰਿਹਾ ਹੈ। ਇਨ੍ਹਾਂ ਨੂੰ ਠੀਕ ਕਰੋ, ਫਿਰ ਮੁੜ ਪੜ੍ਹੋ:
staff-leave = ਪ੍ਰੋਗਰਾਮ ਬੰਦ ਕਰੋ
staff-leave-ask = ਕੀ ਪ੍ਰੋਗਰਾਮ ਬੰਦ ਕਰਨਾ ਹੈ? ਦੁਬਾਰਾ ਸ਼ੁਰੂ ਹੋਣ ਤੱਕ ਕੋਈ ਇਸ ਨੂੰ ਵਰਤ ਨਹੀਂ ਸਕੇਗਾ।
staff-more-about = ਕੀ ਤੁਸੀਂ kiosk.toml ਜਾਂ ਕੋਈ ਜਾਣਕਾਰੀ ਬਦਲੀ ਹੈ? ਪ੍ਰੋਗਰਾਮ ਆਪਣੀਆਂ ਫ਼ਾਈਲਾਂ ਮੁੜ ਪੜ੍ਹ ਸਕਦਾ ਹੈ, ਅਤੇ ਇਸ ਦੌਰਾਨ ਚੱਲਦਾ ਰਹਿੰਦਾ ਹੈ।
staff-finish = ਕੰਮ ਹੋ ਗਿਆ
staff-finish-ask = ਜੋ ਬੰਡਲ ਤੁਸੀਂ ਬਣਾ ਰਹੇ ਹੋ, ਉਹ ਸੰਭਾਲਿਆ ਨਹੀਂ ਗਿਆ ਹੈ। ਕੀ ਉਸ ਨੂੰ ਛੱਡਣਾ ਹੈ?
staff-finish-drop = ਛੱਡੋ
