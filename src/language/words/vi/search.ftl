## Search
search-title = Tìm
search-field = Tìm
search-hint = Gõ một từ, hoặc chọn trong danh sách.
search-all = tất cả, theo thứ tự
search-similar = không có đúng từ này; gần giống:
search-count = { $n } chỗ
search-typed = Quý vị đã gõ: { $typed }
search-nothing = Ở đây không có chỗ nào có “{ $typed }”.
search-instead = Xin thử một từ khác, hoặc chỉ phần đầu của từ. Hoặc hỏi quầy tiếp tân.
search-beside = chữ kế tiếp
search-page = trang kế

## The keyboard on the screen
keyboard-space = Dấu cách
keyboard-erase = Xóa
keyboard-clear = Xóa hết
