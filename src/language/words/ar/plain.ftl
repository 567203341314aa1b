## What is told line by line, without a picture
# Below every page
plain-prompt = اكتب رقمًا ثم اضغط Enter.
plain-again = اضغط Enter وحده لقراءة هذه الصفحة مرة أخرى.
plain-unknown = هذا ليس من الخيارات هنا.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = اضغط Enter للمتابعة.
# In place of the help about touching and arrow keys
plain-help = اكتب رقم ما تريده ثم اضغط Enter. اضغط Enter وحده لقراءة الصفحة مرة أخرى. اكتب 0 للرجوع، و * عند الطوارئ.
plain-next = الجزء التالي: { $part }
plain-before = الجزء السابق: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = المزيد للقراءة
plain-less = العودة إلى البداية
plain-chosen = { $what } (مختار)
plain-set = { $what }: { $value }
plain-more-copies = نسخة إضافية
plain-fewer-copies = نسخة أقل
plain-fewer-of = { $what }: أقل
