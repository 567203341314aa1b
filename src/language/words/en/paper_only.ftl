# The name stands alone on a button and behind a colon, so that no grammar has to bend it.
# $tag (String) - a language whose letters a terminal may lack; any other tag stands for itself
paper-only-name = { $tag ->
    [ar] Arabic
    [hi] Hindi
    [pa] Punjabi
    [zh-Hans] Simplified Chinese
    [zh-Hant] Traditional Chinese
    [ko] Korean
    [vi] Tieng Viet
   *[other] { $tag }
}
paper-only-mark = on paper
# $language (String) - its name, from paper-only-name
paper-only-why = This screen cannot show the letters of this language: { $language }. You can read it on paper.
# $language (String) - its name, from paper-only-name
paper-only-lead = On paper in this language: { $language }
# $language (String) - its name, from paper-only-name
paper-only-none = There is no handout here on paper in this language: { $language }. Please ask at the desk.
