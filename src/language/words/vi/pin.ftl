### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = Nhân viên
pin-lead = Phần này dành cho nhân viên. Nhập mã PIN.
pin-wrong = Mã PIN không đúng.
pin-wait = Xin đợi { $n } giây.
pin-enter = Nhập
pin-erase = Xóa
pin-checking = Đang kiểm tra ...
pin-go = Tiếp tục
