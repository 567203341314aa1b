### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = الموظفون
pin-lead = هذا للموظفين فقط. أدخل الرقم السري.
pin-wrong = هذا ليس الرقم السري.
pin-wait = يُرجى الانتظار { NUMBER($n) ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}.
pin-enter = موافق
pin-erase = مسح
pin-checking = جارٍ التحقق ...
pin-go = دخول
