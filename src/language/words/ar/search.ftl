## Search
search-title = بحث
search-field = بحث
search-hint = اختر كلمة، أو اختر من القائمة.
search-all = كل ما هو موجود هنا، بالترتيب
search-similar = لا يوجد هذا بالضبط؛ ما يشبهه:
search-count = { NUMBER($n) ->
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
   *[other] { $n } موضع
}
search-typed = كتبتَ: { $typed }
search-nothing = لا يوجد هنا شيء فيه «{ $typed }».
search-instead = جرّب كلمة أخرى، أو بداية الكلمة فقط. أو اسأل في الاستقبال.
search-beside = الحرف التالي
search-page = الصفحة التالية

## The keyboard on the screen
keyboard-space = مسافة
keyboard-erase = مسح
keyboard-clear = مسح الكل
