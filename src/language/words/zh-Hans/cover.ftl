### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = { $date }的一批
cover-lead = 供员工使用。这一页列出同一批打印的内容。
cover-copies = { $n } 份
cover-pages = { $n } 页
cover-each = 每份 { $n } 页
cover-total = 合计：{ $copies }，{ $pages }
