### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] Tiếng Ả Rập
    [hi] Tiếng Hindi
    [pa] Tiếng Punjab
    [zh-Hans] Tiếng Trung giản thể
    [zh-Hant] Tiếng Trung phồn thể
    [ko] Tiếng Hàn
    [vi] Tiếng Việt
   *[other] { $tag }
}
paper-only-mark = trên giấy
paper-only-why = Màn hình này không hiện được chữ của ngôn ngữ này: { $language }. Quý vị có thể đọc trên giấy.
paper-only-lead = Trên giấy bằng ngôn ngữ này: { $language }
paper-only-none = Ở đây không có tờ hướng dẫn nào trên giấy bằng ngôn ngữ này: { $language }. Xin hỏi quầy tiếp tân.
