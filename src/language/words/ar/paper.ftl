### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = احتفظ بهذه الصفحة لمدة أسبوع.
printed-on = طُبعت في { $date }
version = الإصدار { $version }
sources-list = المصادر: { $list }
page-of = صفحة { $n } من { $total }
paper-sample = مثال – ليست عيادة حقيقية
qr-caption = لهاتفك: امسح الرمز ضوئيًا لحفظ هذه القائمة. لا يحتاج إلى إنترنت.
qr-alt = رمز للهواتف. يحتوي على كلمات هذه القائمة.
notes-line = ملاحظات من المعالج
timeline-alt = تسلسل زمني. { $steps }
logo-alt = شعار { $name }
