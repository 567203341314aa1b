### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = यह पन्ना एक हफ़्ते तक सँभालकर रखें।
printed-on = छपाई की तारीख़: { $date }
version = संस्करण { $version }
sources-list = स्रोत: { $list }
page-of = { $total } में से पन्ना { $n }
paper-sample = नमूना – असली क्लिनिक नहीं
qr-caption = फ़ोन के लिए: स्कैन करके यह सूची अपने पास रखें। इंटरनेट की ज़रूरत नहीं।
qr-alt = फ़ोन के लिए कोड। इसमें इस सूची के शब्द हैं।
notes-line = आपके चिकित्सक के नोट
timeline-alt = समय-रेखा। { $steps }
logo-alt = { $name } का लोगो
