## Search
search-title = 查找
search-field = 查找
search-hint = 請選一個詞，或從清單中選擇。
search-all = 這裡的全部內容，按順序
search-similar = 沒有完全一樣的詞，相近的有：
search-count = { $n }處
search-typed = 您輸入了：{ $typed }
search-nothing = 這裡沒有含「{ $typed }」的內容。
search-instead = 請換一個詞，或只用一個詞試試。也可以詢問櫃檯。
search-beside = 下一份
search-page = 下一頁

## The keyboard on the screen
keyboard-space = 空格
keyboard-erase = 刪除
keyboard-clear = 全部刪除
