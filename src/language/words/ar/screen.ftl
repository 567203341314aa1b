### A draft, made with the help of a machine. No translator has checked it yet.

language-name = العربية
ask-desk = أو اسأل في الاستقبال
sample = مثال
sample-notice = هذا مثال، وليس عيادة حقيقية. لا تتصل بأرقامه.

## Dates
weekday = { NUMBER($n) ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}
month = { NUMBER($n) ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
date-with-weekday = { $weekday } { $day } { $month }
date-with-year = { $day } { $month } { $year }

## The three tiers
emergency-word = طوارئ
call-word = اتصل بنا
normal-word = طبيعي
emergency-lead = اتصل على { $number } الآن إذا كان لديك:
call-lead = اتصل على { $phone } إذا كان لديك:
call-lead-unknown = راجع الاستقبال إذا كان لديك:
normal-lead = لا داعي للاتصال. هذه أمور معتادة:
before-normal-lead = ما ينبغي فعله، وما هو معتاد. لا داعي للاتصال:
emergency-number-missing = رقم الطوارئ المحلي
fact-missing = (اسأل في الاستقبال)
emergency-say = أخبرهم أنك تلقيت علاجًا، ومتى كان ذلك.

## What keys do
do-choose = اختيار
do-open = فتح
do-scroll = قراءة
do-section = قسم
do-print = طباعة
do-back = رجوع
do-finish = انتهيت
do-help = مساعدة
do-language = اللغة
do-emergency = طوارئ

## Welcome
welcome-lead = ما الذي تتوقعه بعد العلاج، ومتى تتصل بنا.
welcome-read = اقرأ هنا، وخذ الورقة معك إلى البيت.
welcome-choose = المس لغة، أو اضغط رقمها
welcome-emergency = ألم في الصدر أو صعوبة في التنفس؟ اتصل على { $number } الآن. لا تنتظر.
emergency-short = { $number }: ألم صدر، صعوبة تنفس
privacy = لا نسأل عن اسمك. لا نحتفظ بأي شيء عنك.
leave = اضغط Ctrl-C لإنهاء البرنامج.

## Home and language
home-choose = ماذا تريد أن تقرأ؟
home-empty = لا يوجد شيء للقراءة هنا الآن. يُرجى السؤال في الاستقبال.
only-in = باللغة { $language }
language-choose = اختر لغتك

## Reader
section-of = { $n } من { $total }
checklist-mine = قائمتي
print-mine = طباعة قائمتي
sources-heading = مصادر هذه المعلومات
sources-in = { $language ->
    [English] هذه المصادر باللغة الإنجليزية.
   *[other] هذه المصادر باللغة { $language }.
}
more-below = المزيد
more-above = إلى أعلى
not-reviewed = لم يراجع هذه النشرة معالج مرخّص بعد.
reviewed = المراجعة: { $reviewer }، { $qualification }، { $date }.
overdue = كان موعد المراجعة الجديدة { $date }. اسأل في الاستقبال هل ما زال هذا صحيحًا.
draft = هذه الترجمة مسودة. لم يراجعها أي مترجم بعد. إذا لم يكن شيء ما واضحًا، فاسأل في الاستقبال.
shown-in = هذه النشرة متوفرة هنا باللغة { $language } فقط. اطلب المساعدة في الاستقبال.
certainty-strong = أدلة قوية
certainty-fair = أدلة متوسطة
certainty-weak = أدلة ضعيفة
certainty-custom = نصيحة شائعة، وليست من الأبحاث

## Print
print-title = خذها معك على ورق
sheet-checklist = القائمة
sheet-checklist-about = صفحة واحدة: طوارئ، اتصل بنا، طبيعي.
sheet-full = النشرة كاملة
sheet-full-about = كل الأقسام والقائمة والمصادر.
size-standard = حروف عادية
size-large = حروف كبيرة
copies = عدد النسخ
print-now = طباعة
printer-looking = جارٍ فحص الطابعة ...
printer-ready = الطابعة جاهزة.
collect-at = مكان الاستلام: { $place }.
collect = استلم صفحتك من الطابعة.
print-not-set-up = الطباعة غير متاحة هنا بعد. يُرجى طلب هذه الصفحة من الاستقبال.
maybe-jam = ربما علق الورق في الطابعة.
maybe-open = ربما تكون الطابعة مفتوحة.
maybe-tray = ربما يكون أحد أدراج الطابعة في غير مكانه.
maybe-paper = ربما تحتاج الطابعة إلى ورق.
maybe-supply = ربما تحتاج الطابعة إلى صيانة.
maybe-output = ربما امتلأ مخرج الورق في الطابعة.
maybe-attention = ربما تحتاج الطابعة إلى أن يفحصها أحد.
maybe-try = يمكنك المحاولة. إذا لم يخرج شيء، يُرجى إخبار الاستقبال.
print-limit = لقد طلبت هذه الصفحة أقصى عدد مسموح به هنا. للمزيد من النسخ، يُرجى السؤال في الاستقبال.
print-already = لقد طبعت هذه الصفحة قبل لحظات. هل تريد نسخة أخرى؟
print-another = طباعة نسخة أخرى
print-no = لا، متابعة القراءة
code-offer = القائمة على هاتفك

## Printing
printing-making = جارٍ تجهيز صفحتك ...
printing-sent = صفحتك في طريقها إلى الطابعة.
printing-done = أفادت الطابعة بأن صفحتك اكتملت.
printing-again = يُرجى الضغط مرة واحدة فقط. ستخرج صفحتك تلقائيًا.
read-on = متابعة القراءة
printing-follows = ستخرج صفحتك بعد ذلك تلقائيًا.
printing-stopped = أُوقفت طباعة هذه الصفحة. يُرجى طلب نسخة من الاستقبال.
printing-page = صفحة { $n } من { $total }
printing-seconds = { NUMBER($n) ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
}
trouble-offline = الطابعة لا تستجيب. يُرجى طلب نسخة من الاستقبال.
trouble-jam = الورق عالق في الطابعة. يُرجى إخبار الاستقبال.
trouble-open = الطابعة مفتوحة. يُرجى إخبار الاستقبال.
trouble-tray = أحد أدراج الطابعة ليس في مكانه. يُرجى إخبار الاستقبال.
trouble-paper = تحتاج الطابعة إلى ورق. يُرجى إخبار الاستقبال.
trouble-supply = تحتاج الطابعة إلى صيانة. يُرجى طلب نسخة من الاستقبال.
trouble-output = امتلأ مخرج الورق في الطابعة. يُرجى أخذ الصفحات منه، أو إخبار الاستقبال.
trouble-paused = الطباعة متوقفة مؤقتًا. يُرجى طلب نسخة من الاستقبال.
trouble-attention = تحتاج الطابعة إلى أن يفحصها أحد. يُرجى طلب نسخة من الاستقبال.
trouble-busy = الطابعة تستعد. لحظة من فضلك.
trouble-refused = لا تستطيع هذه الطابعة طباعة هذه الصفحة. يُرجى طلب نسخة من الاستقبال.
trouble-full = لا تستطيع الطابعة أخذ صفحات أخرى الآن. يُرجى طلب نسخة من الاستقبال.
trouble-closed = الطباعة متوقفة الآن. يُرجى طلب نسخة من الاستقبال.
trouble-unknown = تعذّرت طباعة صفحتك. يُرجى طلب نسخة من الاستقبال.
trouble-unconfirmed = لا نعرف هل خرجت صفحتك أم لا. يُرجى السؤال في الاستقبال.

## Emergency
emergency-desk = هل أنت في العيادة الآن؟ أخبر الاستقبال فورًا.
emergency-elsewhere = في أي مكان آخر:
emergency-call = اتصل على { $number } الآن.
emergency-unknown = أخبر الاستقبال الآن، أو اتصل على رقم الطوارئ المحلي.
emergency-signs = اطلب المساعدة فورًا عند ظهور أي من هذه العلامات:
do-not-wait = لا تنتظر لترى هل تزول الأعراض.

## Help
help-title = طريقة الاستخدام
help-touch = المس ما تريد. أو استخدم المفاتيح:
help-move = اختيار سطر، أو تحريك النص
help-section = القسم التالي أو السابق
help-enter = فتح ما تم تحديده
help-back = الرجوع
help-digits = اختيار السطر الذي يحمل هذا الرقم
help-print = طباعة الصفحة
help-emergency = ماذا تفعل في حالة الطوارئ
help-language = تغيير اللغة
help-finish = مسح الشاشة للشخص التالي
help-desk = هل تريد شيئًا آخر؟ اسأل في الاستقبال. يسعدهم أن يساعدوك.

## Idle
idle-title = هل ما زلت هنا؟
idle-body = بعد { NUMBER($n) ->
    [zero] { $n } ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $n } ثوانٍ
    [many] { $n } ثانية
   *[other] { $n } ثانية
} تعود هذه الشاشة إلى البداية.
idle-stay = المس الشاشة، أو اضغط أي مفتاح، للمتابعة.

too-small = يُرجى تكبير هذه النافذة، أو السؤال في الاستقبال.
