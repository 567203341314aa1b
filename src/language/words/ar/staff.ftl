### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = الموظفون
do-staff = الموظفون
staff-batch = دفعة
staff-jobs = مهام
staff-printer = طابعة
staff-more = المزيد
staff-back = رجوع
staff-yes = نعم
staff-no = لا
staff-change = تغيير

## A batch
staff-batch-empty = لا شيء في هذه الدفعة بعد. اختر ما تريد طباعته، أو استخدم دفعة محفوظة.
staff-add = إضافة نشرة
staff-print = طباعة هذه الدفعة
staff-save = حفظ
staff-saved = الدفعات المحفوظة
staff-saved-none = لا توجد دفعات محفوظة بعد.
staff-cover = صفحة الغلاف
staff-remove = إزالة
staff-done = تم
staff-language = اللغة
staff-draft = مسودة
staff-sheet = المحتوى
staff-checklist = القائمة
staff-full = النشرة كاملة
staff-letters = الحروف
staff-normal = حروف عادية
staff-large = حروف كبيرة
staff-copies = عدد النسخ
staff-copies-tens = النسخ، بالعشرات
staff-copies-of = { NUMBER($n) ->
    [zero] { $n } نسخة
    [one] نسخة واحدة
    [two] نسختان
    [few] { $n } نسخ
    [many] { $n } نسخة
   *[other] { $n } نسخة
}
staff-pages = { NUMBER($n) ->
    [zero] { $n } صفحة
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
staff-lines = { NUMBER($n) ->
    [zero] { $n } نشرة
    [one] نشرة واحدة
    [two] نشرتان
    [few] { $n } نشرات
    [many] { $n } نشرة
   *[other] { $n } نشرة
}
staff-counting = جارٍ عدّ الصفحات ...
staff-cannot = لا يمكن طباعتها
staff-with-cover = مع صفحة غلاف
staff-total = المجموع: { $copies }، { $pages }
staff-send-ask = هل تريد طباعة كل هذا الآن؟
staff-send-cannot = لا يمكن طباعة أحد أسطر هذه الدفعة. أزِله أولًا.
staff-name = الاسم
staff-name-hint = اكتب اسمًا آخر، أو أبقِ هذا الاسم.
staff-name-auto = دفعة يوم { $day } { $month }
staff-last = آخر طباعة
staff-saved-as = حُفظت باسم "{ $name }".
staff-not-saved = لم تُحفظ. { $reason }
staff-too-many = لا يمكن حفظ مزيد من الدفعات: احذف واحدة.
staff-replace-ask = "{ $name }" موجودة بالفعل. هل تريد استبدالها؟
staff-replace = استبدال
staff-unfinished = دفعة غير مكتملة
staff-load = استخدامها
staff-load-replaces = ستحلّ محلّ الدفعة التي تجهّزها الآن.
staff-delete = حذف
staff-delete-ask = هل تريد حذف "{ $name }"؟

## Jobs
staff-jobs-none = لم يُطبع شيء منذ أمس.
staff-looking = جارٍ الفحص ...
staff-making = جارٍ تجهيز الصفحات ...
staff-refused = لم تُطبع الدفعة. { $reason }
staff-batch-at = دفعة { $time }
staff-cover-page = صفحة الغلاف
staff-patients-page = صفحة لأحد المرضى
staff-done-of = الصفحات المكتملة: { $done } من { $total }
staff-failed-count = فشل: { $n }
staff-stopped-count = أُوقفت: { $n }
staff-unknown-count = غير مؤكد: { $n }
staff-side = صفحة { $done } من { $total }
staff-stop = إيقاف
staff-stop-all = إيقاف الكل
staff-again = طباعة من جديد
staff-again-rest = طباعة ما ينقص
staff-stop-ask = هل تريد إيقاف ما لم يخرج بعد؟
staff-again-ask = ربما خرجت بالفعل. انظر في مخرج الورق. هل تريد طباعتها من جديد؟
staff-gone = لم تعد هناك معلومات عن هذه المهمة.
staff-put = وقت الطلب
staff-state = الحالة
staff-queued = تنتظر دورها
staff-held = تنتظر: هل ما زالت مطلوبة؟
staff-sending = في الطريق
staff-sent = في الطابعة
staff-stopping = جارٍ الإيقاف
staff-reported = اكتملت، حسب الطابعة
staff-failed = فشلت. { $reason }
staff-stopped = أُوقفت
staff-expired = سُحبت: طال انتظارها
staff-unknown = غير مؤكدة: انظر في مخرج الورق

## The printer
staff-ready = جاهزة.
staff-address = العنوان
staff-activity = الآن
staff-idle = غير مشغولة
staff-processing = تطبع
staff-halted = متوقفة
staff-unsaid = غير مذكور
staff-rejects = لا تقبل مهام الطباعة الآن.
staff-waiting = في الانتظار
staff-says = الرسالة
staff-panel = شاشتها
staff-reasons = الكلمات الدالة
staff-supplies = المستلزمات
staff-low = أوشك على النفاد، اطلبه قريبًا

## More
staff-reload = إعادة قراءة الملفات
staff-reading = جارٍ قراءة الملفات ...
staff-sound = الملفات سليمة. يتابع البرنامج العمل بها.
staff-faulty = يتابع البرنامج العمل بما كان لديه. أصلِح ما يلي، ثم أعِد القراءة:
staff-leave = إنهاء البرنامج
staff-leave-ask = هل تريد إنهاء البرنامج؟ لن يستطيع أحد استخدامه حتى يُشغَّل من جديد.
staff-more-about = هل غيّرت kiosk.toml أو إحدى النشرات؟ يستطيع البرنامج إعادة قراءة ملفاته، ويتابع عمله في أثناء ذلك.
staff-finish = انتهيت
staff-finish-ask = الدفعة التي تجهّزها غير محفوظة. هل تريد تركها؟
staff-finish-drop = تركها
