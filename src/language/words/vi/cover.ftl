### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = Lô in ngày { $date }
cover-lead = Dành cho nhân viên. Trang này ghi những gì được in cùng với nó.
cover-copies = { $n } bản
cover-pages = { $n } trang
cover-each = mỗi bản { $n } trang
cover-total = Tất cả: { $copies }, { $pages }
