### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = 員工
pin-lead = 這裡只供員工使用。請輸入密碼。
pin-wrong = 密碼不正確。
pin-wait = 請等待 { $n } 秒。
pin-enter = 確定
pin-erase = 刪除
pin-checking = 正在核對……
pin-go = 進入
