keep-page = 请保留这一页一个星期。
printed-on = 打印日期：{ $date }
version = 版本 { $version }
sources-list = 出处：{ $list }
page-of = 第 { $n } 页，共 { $total } 页
paper-sample = 样例——不是真实的诊所
