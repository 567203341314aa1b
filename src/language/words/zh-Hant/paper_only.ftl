### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] 阿拉伯語
    [hi] 印地語
    [pa] 旁遮普語
    [zh-Hans] 簡體中文
    [zh-Hant] 繁體中文
    [ko] 韓語
    [vi] 越南語
   *[other] { $tag }
}
paper-only-mark = 紙本
paper-only-why = 這個螢幕無法顯示這種語言的文字：{ $language }。您可以閱讀紙本。
paper-only-lead = 以下說明有這種語言的紙本：{ $language }
paper-only-none = 這裡沒有這種語言的紙本說明：{ $language }。請詢問櫃檯。
