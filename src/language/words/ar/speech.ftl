## What is said besides what stands on the screen
speech-press = اضغط { $key }: { $what }.
speech-marked = المحدَّد: { $what }. { $n } من { $total }.
speech-choose = اضغط Enter لاختياره. مفاتيح الأسهم تنقلك إلى غيره.
speech-loudness = مستوى الصوت { $n } من { $most }.
speech-how = اضغط r لسماعه مرة أخرى، وb للإيقاف لحظة ثم المتابعة، وu لصوت أعلى، وd لصوت أخفض، وx لإيقاف القراءة بصوت عالٍ.
speech-any-key = أي مفتاح يوقف الصوت.
