### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = कर्मचारी
pin-lead = यह कर्मचारियों के लिए है। पिन डालें।
pin-wrong = यह पिन सही नहीं है।
pin-wait = कृपया { $n } सेकंड रुकें।
pin-enter = ठीक
pin-erase = मिटाएँ
pin-checking = जाँच हो रही है ...
pin-go = आगे
