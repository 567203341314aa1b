### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = 请保留这一页一个星期。
printed-on = 打印日期：{ $date }
version = 版本 { $version }
sources-list = 出处：{ $list }
page-of = 第 { $n } 页，共 { $total } 页
paper-sample = 样例——不是真实的诊所
qr-caption = 用手机扫码，保存这份清单，不用上网。
qr-alt = 供手机扫描的二维码，内容就是这份清单的文字。
notes-line = 医师备注
timeline-alt = 时间线。{ $steps }
logo-alt = { $name }的标志
