### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] अरबी
    [hi] हिन्दी
    [pa] पंजाबी
    [zh-Hans] सरल चीनी
    [zh-Hant] पारंपरिक चीनी
    [ko] कोरियाई
    [vi] वियतनामी
   *[other] { $tag }
}
paper-only-mark = कागज़ पर
paper-only-why = यह स्क्रीन इस भाषा के अक्षर नहीं दिखा सकती: { $language }। आप इसे कागज़ पर पढ़ सकते हैं।
paper-only-lead = कागज़ पर इस भाषा में: { $language }
paper-only-none = यहाँ इस भाषा में कागज़ पर कोई जानकारी नहीं है: { $language }। कृपया रिसेप्शन पर पूछें।
