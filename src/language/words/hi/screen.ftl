### A draft, made with the help of a machine. No translator has checked it yet.

language-name = हिन्दी
ask-desk = या रिसेप्शन पर पूछें
sample = नमूना
sample-notice = यह नमूना है, असली क्लिनिक नहीं। इसके नंबरों पर फ़ोन न करें।

## Dates
weekday = { NUMBER($n) ->
    [1] सोमवार
    [2] मंगलवार
    [3] बुधवार
    [4] गुरुवार
    [5] शुक्रवार
    [6] शनिवार
   *[7] रविवार
}
month = { NUMBER($n) ->
    [1] जनवरी
    [2] फ़रवरी
    [3] मार्च
    [4] अप्रैल
    [5] मई
    [6] जून
    [7] जुलाई
    [8] अगस्त
    [9] सितंबर
    [10] अक्टूबर
    [11] नवंबर
   *[12] दिसंबर
}
date-with-weekday = { $weekday }, { $day } { $month }
date-with-year = { $day } { $month } { $year }

## The three tiers
emergency-word = इमरजेंसी
call-word = हमें फ़ोन करें
normal-word = सामान्य
emergency-lead = इनमें से कुछ भी हो तो अभी { $number } पर फ़ोन करें:
call-lead = इनमें से कुछ भी हो तो { $phone } पर फ़ोन करें:
call-lead-unknown = इनमें से कुछ भी हो तो रिसेप्शन पर पूछें:
normal-lead = फ़ोन करने की ज़रूरत नहीं। यह आम तौर पर होता है:
before-normal-lead = क्या करना है, और आम तौर पर क्या होता है। फ़ोन करने की ज़रूरत नहीं:
emergency-number-missing = स्थानीय इमरजेंसी नंबर
fact-missing = (रिसेप्शन पर पूछें)
emergency-say = उन्हें बताएँ कि आपका इलाज हुआ था, और कब हुआ था।

## What keys do
do-choose = चुनें
do-open = खोलें
do-scroll = पढ़ें
do-section = भाग
do-print = छापें
do-back = वापस
do-finish = मेरा काम हो गया
do-help = मदद
do-language = भाषा
do-emergency = इमरजेंसी

## Welcome
welcome-lead = इलाज के बाद क्या हो सकता है, और हमें कब फ़ोन करना है।
welcome-read = यहाँ पढ़ें। काग़ज़ पर घर ले जाएँ।
welcome-choose = किसी एक को छुएँ, या उसका नंबर दबाएँ
welcome-emergency = सीने में दर्द या साँस लेने में तकलीफ़? अभी { $number } पर फ़ोन करें। इंतज़ार न करें।
emergency-short = { $number }: सीने में दर्द, साँस की तकलीफ़
privacy = नाम नहीं पूछा जाता। आपके बारे में कुछ नहीं रखा जाता।
leave = Ctrl-C से प्रोग्राम बंद होता है।

## Home and language
home-choose = आपको क्या पढ़ना है?
home-empty = अभी यहाँ पढ़ने के लिए कुछ नहीं है। कृपया रिसेप्शन पर पूछें।
only-in = { $language } में
language-choose = अपनी भाषा चुनें

## Reader
section-of = { $total } में से { $n }
checklist-mine = मेरी सूची
print-mine = मेरी सूची छापें
sources-heading = यह जानकारी कहाँ से आई
sources-in = { $language ->
    [English] ये स्रोत अंग्रेज़ी में हैं।
   *[other] ये स्रोत { $language } में हैं।
}
more-below = और नीचे
more-above = ऊपर
not-reviewed = किसी लाइसेंस-प्राप्त चिकित्सक ने अभी तक इसे जाँचा नहीं है।
reviewed = जाँच: { $reviewer }, { $qualification }, { $date }।
overdue = इसकी नई जाँच { $date } तक होनी थी। यह अब भी सही है या नहीं, रिसेप्शन पर पूछें।
draft = यह अनुवाद अभी मसौदा है। किसी अनुवादक ने इसे अभी तक जाँचा नहीं है। कुछ साफ़ न हो तो रिसेप्शन पर पूछें।
shown-in = यह जानकारी यहाँ केवल { $language } में है। मदद के लिए रिसेप्शन पर पूछें।
certainty-strong = मज़बूत सबूत
certainty-fair = ठीक-ठाक सबूत
certainty-weak = कमज़ोर सबूत
certainty-custom = आम सलाह, शोध नहीं

## Print
print-title = काग़ज़ पर घर ले जाएँ
sheet-checklist = सूची
sheet-checklist-about = एक पन्ना: इमरजेंसी, हमें फ़ोन करें, सामान्य।
sheet-full = पूरी जानकारी
sheet-full-about = सभी भाग, सूची और स्रोत।
size-standard = सामान्य अक्षर
size-large = बड़े अक्षर
copies = प्रतियाँ
print-now = छापें
printer-looking = प्रिंटर देखा जा रहा है ...
printer-ready = प्रिंटर तैयार है।
collect-at = पन्ना यहाँ से लें: { $place }।
collect = पन्ना प्रिंटर से लें।
print-not-set-up = यहाँ छपाई का इंतज़ाम अभी नहीं है। यह पन्ना कृपया रिसेप्शन से माँगें।
maybe-jam = हो सकता है प्रिंटर में काग़ज़ फँसा हो।
maybe-open = हो सकता है प्रिंटर खुला हो।
maybe-tray = हो सकता है प्रिंटर की ट्रे अपनी जगह पर न हो।
maybe-paper = हो सकता है प्रिंटर में काग़ज़ डालना हो।
maybe-supply = हो सकता है प्रिंटर को मरम्मत की ज़रूरत हो।
maybe-output = हो सकता है प्रिंटर में छपे हुए पन्ने भर गए हों।
maybe-attention = हो सकता है किसी को प्रिंटर देखना पड़े।
maybe-try = आप कोशिश कर सकते हैं। कुछ न निकले तो कृपया रिसेप्शन पर बताएँ।
print-limit = यह पन्ना यहाँ जितनी बार मिल सकता है, आप माँग चुके हैं। और प्रतियों के लिए कृपया रिसेप्शन पर पूछें।
print-already = आपने यह पन्ना अभी-अभी छापा था। क्या आपको एक और चाहिए?
print-another = एक और छापें
print-no = नहीं, आगे पढ़ें
code-offer = सूची फ़ोन पर लें

## Printing
printing-making = आपका पन्ना बन रहा है ...
printing-sent = आपका पन्ना प्रिंटर को भेजा जा रहा है।
printing-done = प्रिंटर बता रहा है कि आपका पन्ना पूरा हो गया है।
printing-again = कृपया एक ही बार दबाएँ। पन्ना अपने आप आएगा।
read-on = आगे पढ़ें
printing-follows = उसके बाद आपका पन्ना अपने आप आएगा।
printing-stopped = इस पन्ने की छपाई रोक दी गई। कृपया रिसेप्शन से एक प्रति माँगें।
printing-page = { $total } में से पन्ना { $n }
printing-seconds = { $n } सेकंड
trouble-offline = प्रिंटर जवाब नहीं दे रहा है। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-jam = प्रिंटर में काग़ज़ फँस गया है। कृपया रिसेप्शन पर बताएँ।
trouble-open = प्रिंटर खुला हुआ है। कृपया रिसेप्शन पर बताएँ।
trouble-tray = प्रिंटर की ट्रे अपनी जगह पर नहीं है। कृपया रिसेप्शन पर बताएँ।
trouble-paper = प्रिंटर में काग़ज़ डालना है। कृपया रिसेप्शन पर बताएँ।
trouble-supply = प्रिंटर को मरम्मत की ज़रूरत है। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-output = प्रिंटर में छपे हुए पन्ने भर गए हैं। कृपया पन्ने निकाल लें, या रिसेप्शन पर बताएँ।
trouble-paused = छपाई थोड़ी देर के लिए रुकी है। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-attention = किसी को प्रिंटर देखना होगा। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-busy = प्रिंटर तैयार हो रहा है। कृपया थोड़ा रुकें।
trouble-refused = यह प्रिंटर यह पन्ना नहीं छाप सकता। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-full = प्रिंटर अभी और पन्ने नहीं ले सकता। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-closed = छपाई अभी बंद है। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-unknown = आपका पन्ना छप नहीं सका। कृपया रिसेप्शन से एक प्रति माँगें।
trouble-unconfirmed = हमें पक्का पता नहीं कि आपका पन्ना निकला या नहीं। कृपया रिसेप्शन पर पूछें।

## Emergency
emergency-desk = अभी क्लिनिक में हैं? तुरंत रिसेप्शन पर बताएँ।
emergency-elsewhere = कहीं और हों तो:
emergency-call = अभी { $number } पर फ़ोन करें।
emergency-unknown = अभी रिसेप्शन पर बताएँ, या स्थानीय इमरजेंसी नंबर पर फ़ोन करें।
emergency-signs = इनमें से कुछ भी हो तो तुरंत मदद लें:
do-not-wait = अपने आप ठीक होने का इंतज़ार न करें।

## Help
help-title = यह कैसे काम करता है
help-touch = जो चाहिए, उसे छुएँ। या ये बटन इस्तेमाल करें:
help-move = कोई लाइन चुनना, या लेख ऊपर-नीचे करना
help-section = अगला या पिछला भाग
help-enter = चुनी हुई चीज़ खोलना
help-back = वापस जाना
help-digits = उस नंबर की लाइन चुनना
help-print = पन्ना छापना
help-emergency = इमरजेंसी में क्या करना है
help-language = भाषा बदलना
help-finish = अगले व्यक्ति के लिए स्क्रीन साफ़ करना
help-desk = कुछ और पूछना है? रिसेप्शन पर पूछें। वे ख़ुशी से मदद करेंगे।

## Idle
idle-title = क्या आप अब भी यहाँ हैं?
idle-body = { $n } सेकंड में यह स्क्रीन शुरुआत पर लौट जाएगी।
idle-stay = आगे जारी रखने के लिए स्क्रीन छुएँ या कोई भी बटन दबाएँ।

too-small = कृपया यह विंडो बड़ी करें, या रिसेप्शन पर पूछें।
