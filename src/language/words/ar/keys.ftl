## What further keys do
do-search = بحث
do-read = قراءة بصوت عالٍ
help-search = البحث عن نشرة أو كلمة
help-read = قراءة هذه الشاشة بصوت عالٍ، أو قراءتها مرة أخرى
help-hold = إيقاف القراءة لحظة، ثم المتابعة
help-louder = صوت أعلى
help-softer = صوت أخفض
help-hush = إيقاف القراءة بصوت عالٍ
help-numbers = أو اضغط رقم ما تريده:
