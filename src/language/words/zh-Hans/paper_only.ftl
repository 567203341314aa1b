### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] 阿拉伯语
    [hi] 印地语
    [pa] 旁遮普语
    [zh-Hans] 简体中文
    [zh-Hant] 繁体中文
    [ko] 韩语
    [vi] 越南语
   *[other] { $tag }
}
paper-only-mark = 纸质版
paper-only-why = 这个屏幕无法显示这种语言的文字：{ $language }。您可以看纸质版。
paper-only-lead = 以下说明有这种语言的纸质版：{ $language }
paper-only-none = 这里没有这种语言的纸质说明：{ $language }。请问前台。
