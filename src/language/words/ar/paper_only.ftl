### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] العربية
    [hi] الهندية
    [pa] البنجابية
    [zh-Hans] الصينية المبسطة
    [zh-Hant] الصينية التقليدية
    [ko] الكورية
    [vi] الفيتنامية
   *[other] { $tag }
}
paper-only-mark = على الورق
paper-only-why = لا يمكن لهذه الشاشة عرض حروف هذه اللغة: { $language }. يمكنك قراءتها على الورق.
paper-only-lead = على الورق بهذه اللغة: { $language }
paper-only-none = لا توجد هنا نشرة على الورق بهذه اللغة: { $language }. يرجى السؤال في الاستقبال.
