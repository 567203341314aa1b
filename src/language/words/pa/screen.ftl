### A draft, made with the help of a machine. No translator has checked it yet.

language-name = ਪੰਜਾਬੀ
ask-desk = ਜਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ
sample = ਨਮੂਨਾ
sample-notice = ਇਹ ਨਮੂਨਾ ਹੈ, ਅਸਲੀ ਕਲੀਨਿਕ ਨਹੀਂ। ਇਸ ਦੇ ਨੰਬਰਾਂ ’ਤੇ ਫ਼ੋਨ ਨਾ ਕਰੋ।

## Dates
weekday = { NUMBER($n) ->
    [1] ਸੋਮਵਾਰ
    [2] ਮੰਗਲਵਾਰ
    [3] ਬੁੱਧਵਾਰ
    [4] ਵੀਰਵਾਰ
    [5] ਸ਼ੁੱਕਰਵਾਰ
    [6] ਸ਼ਨਿੱਚਰਵਾਰ
   *[7] ਐਤਵਾਰ
}
month = { NUMBER($n) ->
    [1] ਜਨਵਰੀ
    [2] ਫ਼ਰਵਰੀ
    [3] ਮਾਰਚ
    [4] ਅਪ੍ਰੈਲ
    [5] ਮਈ
    [6] ਜੂਨ
    [7] ਜੁਲਾਈ
    [8] ਅਗਸਤ
    [9] ਸਤੰਬਰ
    [10] ਅਕਤੂਬਰ
    [11] ਨਵੰਬਰ
   *[12] ਦਸੰਬਰ
}
date-with-weekday = { $weekday }, { $day } { $month }
date-with-year = { $day } { $month } { $year }

## The three tiers
emergency-word = ਐਮਰਜੈਂਸੀ
call-word = ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ
normal-word = ਸਧਾਰਨ
emergency-lead = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਹੋਵੇ ਤਾਂ ਹੁਣੇ { $number } ’ਤੇ ਫ਼ੋਨ ਕਰੋ:
call-lead = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਹੋਵੇ ਤਾਂ { $phone } ’ਤੇ ਫ਼ੋਨ ਕਰੋ:
call-lead-unknown = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਹੋਵੇ ਤਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ:
normal-lead = ਫ਼ੋਨ ਕਰਨ ਦੀ ਲੋੜ ਨਹੀਂ। ਇਹ ਆਮ ਤੌਰ ’ਤੇ ਹੁੰਦਾ ਹੈ:
emergency-number-missing = ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ
fact-missing = (ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ)
emergency-say = ਉਨ੍ਹਾਂ ਨੂੰ ਦੱਸੋ ਕਿ ਤੁਹਾਡਾ ਇਲਾਜ ਹੋਇਆ ਸੀ, ਅਤੇ ਕਦੋਂ ਹੋਇਆ ਸੀ।

## What keys do
do-choose = ਚੁਣੋ
do-open = ਖੋਲ੍ਹੋ
do-scroll = ਪੜ੍ਹੋ
do-section = ਭਾਗ
do-print = ਛਾਪੋ
do-back = ਵਾਪਸ
do-finish = ਮੇਰਾ ਕੰਮ ਹੋ ਗਿਆ
do-help = ਮਦਦ
do-language = ਭਾਸ਼ਾ
do-emergency = ਐਮਰਜੈਂਸੀ

## Welcome
welcome-lead = ਇਲਾਜ ਤੋਂ ਬਾਅਦ ਕੀ ਹੋ ਸਕਦਾ ਹੈ, ਅਤੇ ਸਾਨੂੰ ਕਦੋਂ ਫ਼ੋਨ ਕਰਨਾ ਹੈ।
welcome-read = ਇੱਥੇ ਪੜ੍ਹੋ। ਕਾਗਜ਼ ’ਤੇ ਘਰ ਲੈ ਜਾਓ।
welcome-choose = ਕਿਸੇ ਇੱਕ ਨੂੰ ਛੂਹੋ, ਜਾਂ ਉਸ ਦਾ ਨੰਬਰ ਦਬਾਓ
welcome-emergency = ਛਾਤੀ ਵਿੱਚ ਦਰਦ ਜਾਂ ਸਾਹ ਲੈਣਾ ਔਖਾ? ਹੁਣੇ { $number } ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਉਡੀਕ ਨਾ ਕਰੋ।
emergency-short = { $number }: ਛਾਤੀ ਵਿੱਚ ਦਰਦ, ਸਾਹ ਔਖਾ
privacy = ਨਾਂ ਨਹੀਂ ਪੁੱਛਿਆ ਜਾਂਦਾ। ਤੁਹਾਡੇ ਬਾਰੇ ਕੁਝ ਨਹੀਂ ਰੱਖਿਆ ਜਾਂਦਾ।
leave = Ctrl-C ਨਾਲ ਪ੍ਰੋਗਰਾਮ ਬੰਦ ਹੁੰਦਾ ਹੈ।

## Home and language
home-choose = ਤੁਸੀਂ ਕੀ ਪੜ੍ਹਨਾ ਚਾਹੋਗੇ?
home-empty = ਇਸ ਵੇਲੇ ਇੱਥੇ ਪੜ੍ਹਨ ਲਈ ਕੁਝ ਨਹੀਂ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
only-in = { $language } ਵਿੱਚ
language-choose = ਆਪਣੀ ਭਾਸ਼ਾ ਚੁਣੋ

## Reader
section-of = { $total } ਵਿੱਚੋਂ { $n }
checklist-mine = ਮੇਰੀ ਸੂਚੀ
print-mine = ਮੇਰੀ ਸੂਚੀ ਛਾਪੋ
sources-heading = ਇਹ ਜਾਣਕਾਰੀ ਕਿੱਥੋਂ ਆਈ
more-below = ਹੋਰ ਹੇਠਾਂ
more-above = ਉੱਪਰ
not-reviewed = ਕਿਸੇ ਲਾਇਸੈਂਸਸ਼ੁਦਾ ਮਾਹਰ ਨੇ ਅਜੇ ਇਸ ਦੀ ਜਾਂਚ ਨਹੀਂ ਕੀਤੀ ਹੈ।
reviewed = ਜਾਂਚ: { $reviewer }, { $qualification }, { $date }।
overdue = ਇਸ ਦੀ ਨਵੀਂ ਜਾਂਚ { $date } ਤੱਕ ਹੋਣੀ ਸੀ। ਇਹ ਅਜੇ ਵੀ ਸਹੀ ਹੈ ਜਾਂ ਨਹੀਂ, ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
draft = ਇਹ ਅਨੁਵਾਦ ਅਜੇ ਖਰੜਾ ਹੈ। ਕਿਸੇ ਅਨੁਵਾਦਕ ਨੇ ਅਜੇ ਇਸ ਦੀ ਜਾਂਚ ਨਹੀਂ ਕੀਤੀ ਹੈ। ਕੁਝ ਸਾਫ਼ ਨਾ ਹੋਵੇ ਤਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
shown-in = ਇਹ ਜਾਣਕਾਰੀ ਇੱਥੇ ਸਿਰਫ਼ { $language } ਵਿੱਚ ਹੈ। ਮਦਦ ਲਈ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
certainty-strong = ਮਜ਼ਬੂਤ ਸਬੂਤ
certainty-fair = ਠੀਕ-ਠਾਕ ਸਬੂਤ
certainty-weak = ਕਮਜ਼ੋਰ ਸਬੂਤ
certainty-custom = ਆਮ ਸਲਾਹ, ਖੋਜ ਨਹੀਂ

## Print
print-title = ਕਾਗਜ਼ ’ਤੇ ਘਰ ਲੈ ਜਾਓ
sheet-checklist = ਸੂਚੀ
sheet-checklist-about = ਇੱਕ ਪੰਨਾ: ਸਧਾਰਨ, ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ, ਐਮਰਜੈਂਸੀ।
sheet-full = ਪੂਰੀ ਜਾਣਕਾਰੀ
sheet-full-about = ਸਾਰੇ ਭਾਗ, ਸੂਚੀ ਅਤੇ ਸਰੋਤ।
size-standard = ਸਧਾਰਨ ਅੱਖਰ
size-large = ਵੱਡੇ ਅੱਖਰ
copies = ਕਾਪੀਆਂ
print-now = ਛਾਪੋ
printer-looking = ਪ੍ਰਿੰਟਰ ਦੇਖਿਆ ਜਾ ਰਿਹਾ ਹੈ ...
printer-ready = ਪ੍ਰਿੰਟਰ ਤਿਆਰ ਹੈ।
collect-at = ਪੰਨਾ ਇੱਥੋਂ ਲਓ: { $place }।
collect = ਪੰਨਾ ਪ੍ਰਿੰਟਰ ਤੋਂ ਲਓ।
print-not-set-up = ਇੱਥੇ ਛਪਾਈ ਦਾ ਪ੍ਰਬੰਧ ਅਜੇ ਨਹੀਂ ਹੈ। ਇਹ ਪੰਨਾ ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਮੰਗੋ।
print-limit = ਤੁਸੀਂ ਇਹ ਪੰਨਾ ਛਾਪ ਲਿਆ ਹੈ। ਹੋਰ ਕਾਪੀਆਂ ਲਈ ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
print-already = ਇਹ ਪੰਨਾ ਪਹਿਲਾਂ ਹੀ ਛਪ ਰਿਹਾ ਹੈ। ਕੀ ਤੁਹਾਨੂੰ ਇੱਕ ਹੋਰ ਚਾਹੀਦਾ ਹੈ?
print-another = ਇੱਕ ਹੋਰ ਛਾਪੋ
code-offer = ਸੂਚੀ ਫ਼ੋਨ ’ਤੇ ਲਓ

## Printing
printing-making = ਤੁਹਾਡਾ ਪੰਨਾ ਬਣ ਰਿਹਾ ਹੈ ...
printing-sent = ਤੁਹਾਡਾ ਪੰਨਾ ਪ੍ਰਿੰਟਰ ਨੂੰ ਭੇਜਿਆ ਜਾ ਰਿਹਾ ਹੈ।
printing-done = ਪ੍ਰਿੰਟਰ ਦੱਸ ਰਿਹਾ ਹੈ ਕਿ ਤੁਹਾਡਾ ਪੰਨਾ ਪੂਰਾ ਹੋ ਗਿਆ ਹੈ।
printing-again = ਕਿਰਪਾ ਕਰਕੇ ਇੱਕੋ ਵਾਰ ਦਬਾਓ। ਪੰਨਾ ਆਪਣੇ-ਆਪ ਆਵੇਗਾ।
read-on = ਅੱਗੇ ਪੜ੍ਹੋ
printing-follows = ਇਸ ਤੋਂ ਬਾਅਦ ਤੁਹਾਡਾ ਪੰਨਾ ਆਪਣੇ-ਆਪ ਆਵੇਗਾ।
printing-stopped = ਇਸ ਪੰਨੇ ਦੀ ਛਪਾਈ ਰੋਕੀ ਗਈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
printing-page = { $total } ਵਿੱਚੋਂ ਪੰਨਾ { $n }
printing-seconds = { $n } ਸਕਿੰਟ
trouble-offline = ਪ੍ਰਿੰਟਰ ਜਵਾਬ ਨਹੀਂ ਦੇ ਰਿਹਾ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-jam = ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਕਾਗਜ਼ ਫਸ ਗਿਆ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
trouble-open = ਪ੍ਰਿੰਟਰ ਖੁੱਲ੍ਹਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
trouble-tray = ਪ੍ਰਿੰਟਰ ਦੀ ਟ੍ਰੇ ਆਪਣੀ ਥਾਂ ’ਤੇ ਨਹੀਂ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
trouble-paper = ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਕਾਗਜ਼ ਪਾਉਣ ਦੀ ਲੋੜ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
trouble-supply = ਪ੍ਰਿੰਟਰ ਨੂੰ ਮੁਰੰਮਤ ਦੀ ਲੋੜ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-output = ਪ੍ਰਿੰਟਰ ਵਿੱਚ ਛਪੇ ਹੋਏ ਪੰਨੇ ਭਰ ਗਏ ਹਨ। ਕਿਰਪਾ ਕਰਕੇ ਪੰਨੇ ਚੁੱਕ ਲਓ, ਜਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
trouble-paused = ਛਪਾਈ ਥੋੜ੍ਹੀ ਦੇਰ ਲਈ ਰੁਕੀ ਹੋਈ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-attention = ਕਿਸੇ ਨੂੰ ਪ੍ਰਿੰਟਰ ਦੇਖਣ ਦੀ ਲੋੜ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-busy = ਪ੍ਰਿੰਟਰ ਤਿਆਰ ਹੋ ਰਿਹਾ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਥੋੜ੍ਹਾ ਠਹਿਰੋ।
trouble-refused = ਇਹ ਪ੍ਰਿੰਟਰ ਇਹ ਪੰਨਾ ਨਹੀਂ ਛਾਪ ਸਕਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-full = ਪ੍ਰਿੰਟਰ ਇਸ ਵੇਲੇ ਹੋਰ ਪੰਨੇ ਨਹੀਂ ਲੈ ਸਕਦਾ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-closed = ਛਪਾਈ ਇਸ ਵੇਲੇ ਬੰਦ ਹੈ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-unknown = ਤੁਹਾਡਾ ਪੰਨਾ ਛਪ ਨਹੀਂ ਸਕਿਆ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ਤੋਂ ਇੱਕ ਕਾਪੀ ਮੰਗੋ।
trouble-unconfirmed = ਸਾਨੂੰ ਪੱਕਾ ਪਤਾ ਨਹੀਂ ਕਿ ਤੁਹਾਡਾ ਪੰਨਾ ਨਿਕਲਿਆ ਜਾਂ ਨਹੀਂ। ਕਿਰਪਾ ਕਰਕੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।

## Emergency
emergency-desk = ਹੁਣ ਕਲੀਨਿਕ ਵਿੱਚ ਹੋ? ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ।
emergency-elsewhere = ਕਿਤੇ ਹੋਰ ਹੋਵੋ ਤਾਂ:
emergency-call = ਹੁਣੇ { $number } ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
emergency-local = ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
emergency-unknown = ਹੁਣੇ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ, ਜਾਂ ਸਥਾਨਕ ਐਮਰਜੈਂਸੀ ਨੰਬਰ ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
emergency-signs = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਹੋਵੇ ਤਾਂ ਤੁਰੰਤ ਮਦਦ ਲਓ:
do-not-wait = ਆਪਣੇ-ਆਪ ਠੀਕ ਹੋਣ ਦੀ ਉਡੀਕ ਨਾ ਕਰੋ।

## Help
help-title = ਇਹ ਕਿਵੇਂ ਚੱਲਦਾ ਹੈ
help-touch = ਜੋ ਚਾਹੀਦਾ ਹੈ, ਉਸ ਨੂੰ ਛੂਹੋ। ਜਾਂ ਇਹ ਬਟਨ ਵਰਤੋ:
help-move = ਕੋਈ ਲਾਈਨ ਚੁਣਨਾ, ਜਾਂ ਲਿਖਤ ਉੱਪਰ-ਹੇਠਾਂ ਕਰਨਾ
help-section = ਅਗਲਾ ਜਾਂ ਪਿਛਲਾ ਭਾਗ
help-enter = ਚੁਣੀ ਹੋਈ ਚੀਜ਼ ਖੋਲ੍ਹਣਾ
help-back = ਵਾਪਸ ਜਾਣਾ
help-digits = ਉਸ ਨੰਬਰ ਵਾਲੀ ਲਾਈਨ ਚੁਣਨਾ
help-print = ਪੰਨਾ ਛਾਪਣਾ
help-emergency = ਐਮਰਜੈਂਸੀ ਵਿੱਚ ਕੀ ਕਰਨਾ ਹੈ
help-language = ਭਾਸ਼ਾ ਬਦਲਣਾ
help-finish = ਅਗਲੇ ਵਿਅਕਤੀ ਲਈ ਸਕਰੀਨ ਸਾਫ਼ ਕਰਨਾ
help-desk = ਕੁਝ ਹੋਰ ਪੁੱਛਣਾ ਹੈ? ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ। ਉਹ ਖ਼ੁਸ਼ੀ ਨਾਲ ਮਦਦ ਕਰਨਗੇ।

## Idle
idle-title = ਕੀ ਤੁਸੀਂ ਅਜੇ ਵੀ ਇੱਥੇ ਹੋ?
idle-body = { NUMBER($n) ->
    [one] { $n } ਸਕਿੰਟ
   *[other] { $n } ਸਕਿੰਟਾਂ
} ਵਿੱਚ ਇਹ ਸਕਰੀਨ ਸ਼ੁਰੂ ’ਤੇ ਵਾਪਸ ਚਲੀ ਜਾਵੇਗੀ।
idle-stay = ਜਾਰੀ ਰੱਖਣ ਲਈ ਸਕਰੀਨ ਨੂੰ ਛੂਹੋ ਜਾਂ ਕੋਈ ਵੀ ਬਟਨ ਦਬਾਓ।

too-small = ਕਿਰਪਾ ਕਰਕੇ ਇਹ ਵਿੰਡੋ ਵੱਡੀ ਕਰੋ, ਜਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਪੁੱਛੋ।
