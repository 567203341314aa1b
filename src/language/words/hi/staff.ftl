### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = कर्मचारी
do-staff = कर्मचारी
staff-batch = बंडल
staff-jobs = काम
staff-printer = प्रिंटर
staff-more = और
staff-back = वापस
staff-yes = हाँ
staff-no = नहीं
staff-change = बदलें

## A batch
staff-batch-empty = इस बंडल में अभी कुछ नहीं है। क्या छापना है, चुनें, या कोई सहेजा हुआ बंडल लें।
staff-add = जानकारी जोड़ें
staff-print = यह बंडल छापें
staff-save = सहेजें
staff-saved = सहेजे हुए बंडल
staff-saved-none = अभी कोई बंडल सहेजा नहीं गया है।
staff-cover = कवर पन्ना
staff-remove = हटाएँ
staff-done = पूरा
staff-language = भाषा
staff-draft = मसौदा
staff-sheet = क्या छापें
staff-checklist = सूची
staff-full = पूरी जानकारी
staff-letters = अक्षर
staff-normal = सामान्य अक्षर
staff-large = बड़े अक्षर
staff-copies = प्रतियाँ
staff-copies-tens = प्रतियाँ, 10-10
staff-copies-of = { NUMBER($n) ->
    [one] { $n } प्रति
   *[other] { $n } प्रतियाँ
}
staff-pages = { NUMBER($n) ->
    [one] { $n } पन्ना
   *[other] { $n } पन्ने
}
staff-lines = { NUMBER($n) ->
    [one] { $n } जानकारी
   *[other] { $n } जानकारियाँ
}
staff-counting = पन्ने गिने जा रहे हैं ...
staff-cannot = छप नहीं सकता
staff-with-cover = कवर पन्ने के साथ
staff-total = कुल: { $copies }, { $pages }
staff-send-ask = क्या यह सब अभी छापें?
staff-send-cannot = इस बंडल की एक लाइन छप नहीं सकती। पहले उसे हटाएँ।
staff-name = नाम
staff-name-hint = दूसरा नाम लिखें, या यही रहने दें।
staff-name-auto = { $day } { $month } का बंडल
staff-last = पिछली छपाई
staff-saved-as = "{ $name }" नाम से सहेजा गया।
staff-not-saved = नहीं सहेजा गया। { $reason }
staff-too-many = और बंडल नहीं रखे जा सकते: एक मिटाएँ।
staff-replace-ask = "{ $name }" पहले से है। क्या इसे बदलें?
staff-replace = बदलें
staff-unfinished = अधूरा बंडल
staff-load = यह लें
staff-load-replaces = जो बंडल आप बना रहे हैं, यह उसकी जगह ले लेगा।
staff-delete = मिटाएँ
staff-delete-ask = क्या "{ $name }" को मिटाएँ?

## Jobs
staff-jobs-none = कल से अब तक कुछ नहीं छपा।
staff-looking = देखा जा रहा है ...
staff-making = पन्ने बन रहे हैं ...
staff-refused = बंडल नहीं छपा। { $reason }
staff-batch-at = बंडल { $time }
staff-cover-page = कवर पन्ना
staff-patients-page = किसी मरीज़ का पन्ना
staff-done-of = { $total } में से { $done } पन्ने पूरे
staff-failed-count = { $n } विफल
staff-stopped-count = { $n } रोके गए
staff-unknown-count = { $n } की पुष्टि नहीं
staff-side = { $total } में से पन्ना { $done }
staff-stop = रोकें
staff-stop-all = सब रोकें
staff-again = दोबारा छापें
staff-again-rest = जो नहीं छपा, वह छापें
staff-stop-ask = जो अभी तक नहीं निकला, उसे रोकें?
staff-again-ask = हो सकता है यह निकल चुका हो। प्रिंटर में छपे हुए पन्ने देखें। क्या दोबारा छापें?
staff-gone = इस काम के बारे में अब कुछ पता नहीं है।
staff-put = कब भेजा
staff-state = हाल
staff-queued = अपनी बारी का इंतज़ार
staff-held = रुका है: क्या अब भी चाहिए?
staff-sending = भेजा जा रहा है
staff-sent = प्रिंटर में है
staff-stopping = रोका जा रहा है
staff-reported = प्रिंटर के अनुसार पूरा
staff-failed = विफल। { $reason }
staff-stopped = रोक दिया गया
staff-expired = वापस लिया: बहुत देर रुका रहा
staff-unknown = पुष्टि नहीं: प्रिंटर में छपे हुए पन्ने देखें

## The printer
staff-ready = तैयार है।
staff-address = पता
staff-activity = अभी
staff-idle = ख़ाली
staff-processing = छाप रहा है
staff-halted = रुका हुआ
staff-unsaid = नहीं बताया
staff-rejects = अभी यह छपाई के काम नहीं लेता।
staff-waiting = कतार में
staff-says = संदेश
staff-panel = इसकी स्क्रीन
staff-reasons = कीवर्ड
staff-supplies = टोनर, स्याही आदि
staff-low = कम है, जल्दी मँगाएँ

## More
staff-reload = फ़ाइलें फिर पढ़ें
staff-reading = फ़ाइलें पढ़ी जा रही हैं ...
staff-sound = फ़ाइलें ठीक हैं। प्रोग्राम अब इन्हीं से चलेगा।
staff-faulty = प्रोग्राम पहले वाली फ़ाइलों से चल रहा है। इन्हें ठीक करें, फिर दोबारा पढ़ें:
staff-leave = प्रोग्राम बंद करें
staff-leave-ask = प्रोग्राम बंद करें? दोबारा शुरू होने तक कोई इसका इस्तेमाल नहीं कर सकेगा।
staff-more-about = क्या आपने kiosk.toml या कोई जानकारी बदली है? प्रोग्राम अपनी फ़ाइलें फिर से पढ़ सकता है, और इस दौरान चलता रहता है।
staff-finish = काम हो गया
staff-finish-ask = जो बंडल आप बना रहे हैं, वह सहेजा नहीं गया है। क्या उसे छोड़ दें?
staff-finish-drop = छोड़ दें
