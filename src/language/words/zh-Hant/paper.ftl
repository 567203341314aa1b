### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = 請保留這一頁一個星期。
printed-on = 列印日期：{ $date }
version = 版本 { $version }
sources-list = 出處：{ $list }
page-of = 第 { $n } 頁，共 { $total } 頁
paper-sample = 範例——不是真實的診所
qr-caption = 用手機掃描，保存這份清單，不用上網。
qr-alt = 供手機掃描的 QR 碼，內容就是這份清單的文字。
notes-line = 醫師備註
timeline-alt = 時間線。{ $steps }
logo-alt = { $name }的標誌
