### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = 员工
pin-lead = 这里只供员工使用。请输入密码。
pin-wrong = 密码不对。
pin-wait = 请等 { $n } 秒。
pin-enter = 确定
pin-erase = 删除
pin-checking = 正在核对……
pin-go = 进入
