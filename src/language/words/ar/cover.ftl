### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = دفعة يوم { $date }
cover-lead = للموظفين. تذكر هذه الصفحة ما طُبع معها.
cover-copies = { NUMBER($n) ->
    [zero] { $n } نسخة
    [one] نسخة واحدة
    [two] نسختان
    [few] { $n } نسخ
    [many] { $n } نسخة
   *[other] { $n } نسخة
}
cover-pages = { NUMBER($n) ->
    [zero] { $n } صفحة
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $n } صفحات
    [many] { $n } صفحة
   *[other] { $n } صفحة
}
cover-each = { NUMBER($n) ->
    [zero] { $n } صفحة لكل نسخة
    [one] صفحة واحدة لكل نسخة
    [two] صفحتان لكل نسخة
    [few] { $n } صفحات لكل نسخة
    [many] { $n } صفحة لكل نسخة
   *[other] { $n } صفحة لكل نسخة
}
cover-total = المجموع: { $copies }، { $pages }
