## Search
search-title = 查找
search-field = 查找
search-hint = 请选一个词，或从列表中选择。
search-all = 这里的全部内容，按顺序
search-similar = 没有完全一样的词，相近的有：
search-count = { $n }处
search-typed = 您输入了：{ $typed }
search-nothing = 这里没有含“{ $typed }”的内容。
search-instead = 请换一个词，或只用一个词试试。也可以问前台。
search-beside = 下一份
search-page = 下一页

## The keyboard on the screen
keyboard-space = 空格
keyboard-erase = 删除
keyboard-clear = 全部删除
