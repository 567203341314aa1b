### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = { $date }的一批
cover-lead = 供員工使用。這一頁列出同一批列印的內容。
cover-copies = { $n } 份
cover-pages = { $n } 頁
cover-each = 每份 { $n } 頁
cover-total = 合計：{ $copies }，{ $pages }
