### A draft, made with the help of a machine. No translator has checked it yet.

language-name = 简体中文
ask-desk = 也可以问前台
sample = 样例
sample-notice = 样例，不是真实的诊所。请勿拨打其中的电话。

## Dates
weekday = { NUMBER($n) ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}
month = { NUMBER($n) ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
}
date-with-weekday = { $month }{ $day }日 { $weekday }
date-with-year = { $year }年{ $month }{ $day }日

## The three tiers
emergency-word = 紧急
call-word = 联系我们
normal-word = 正常
emergency-lead = 有以下情况，请马上拨打 { $number }：
call-lead = 有以下情况，请拨打 { $phone }：
call-lead-unknown = 有以下情况，请问前台：
normal-lead = 不用打电话，这些很常见：
before-normal-lead = 要做的事和常见的情况，不用打电话：
emergency-number-missing = 当地急救电话
fact-missing = （请问前台）
emergency-say = 请告诉急救人员您做过治疗，以及是什么时候做的。

## What keys do
do-choose = 选择
do-open = 打开
do-scroll = 阅读
do-section = 章节
do-print = 打印
do-back = 返回
do-finish = 我看完了
do-help = 帮助
do-language = 语言
do-emergency = 紧急

## Welcome
welcome-lead = 治疗后会怎样，什么时候该联系我们。
welcome-read = 在这里阅读，打印带回家。
welcome-choose = 点一下，或按数字键
welcome-emergency = 胸痛或呼吸困难？请马上拨打 { $number }，不要等。
emergency-short = { $number }：胸痛、呼吸困难
privacy = 不问姓名，不保留您的任何信息。
leave = 按 Ctrl-C 退出程序。

## Home and language
home-choose = 您想读什么？
home-empty = 现在这里没有可读的内容。请问前台。
only-in = { $language }
language-choose = 请选择语言

## Reader
section-of = { $n } / { $total }
checklist-mine = 我的清单
print-mine = 打印我的清单
sources-heading = 这些内容的出处
sources-in = { $language ->
    [English] 这些出处使用的语言是 英文。
   *[other] 这些出处使用的语言是 { $language }。
}
more-below = 往下
more-above = 往上
not-reviewed = 尚未经执业医师审阅。
reviewed = 审阅人：{ $reviewer }，{ $qualification }，{ $date }。
overdue = 本应在{ $date }重新审阅。内容是否仍然有效，请问前台。
draft = 本译文是草稿，还没有译员核对过。有不清楚的地方，请问前台。
shown-in = 这份说明目前只有 { $language } 版。需要帮助请问前台。
certainty-strong = 证据充分
certainty-fair = 证据尚可
certainty-weak = 证据薄弱
certainty-custom = 惯常建议，并非研究结论

## Print
print-title = 打印带回家
sheet-checklist = 清单
sheet-checklist-about = 一页：紧急、联系我们、正常。
sheet-full = 完整说明
sheet-full-about = 全部章节、清单和出处。
size-standard = 普通字
size-large = 大字
copies = 份数
print-now = 打印
printer-looking = 正在查看打印机……
printer-ready = 打印机已就绪。
collect-at = 取件处：{ $place }。
collect = 请到打印机处取。
print-not-set-up = 这里还不能打印。请向前台要这一页。
maybe-jam = 打印机可能卡纸了。
maybe-open = 打印机的盖子可能开着。
maybe-tray = 打印机的纸盒可能没有放好。
maybe-paper = 打印机可能需要加纸。
maybe-supply = 打印机可能需要维护。
maybe-output = 打印机的出纸口可能满了。
maybe-attention = 打印机可能需要有人看一下。
maybe-try = 您可以试试。如果没有出纸，请告诉前台。
print-limit = 这一页您在这里能要的份数已经用完。需要更多份，请问前台。
print-already = 您刚才打印过这一页。要再打印一份吗？
print-another = 再打印一份
print-no = 不用，继续阅读
code-offer = 在手机上保存清单

## Printing
printing-making = 正在准备您的页面……
printing-sent = 您的页面正送往打印机。
printing-done = 打印机报告您的页面已完成。
printing-again = 请只按一次，页面会自己出来。
read-on = 继续阅读
printing-follows = 您的页面之后会自己出来。
printing-stopped = 这一页已停止打印。请向前台要一份。
printing-page = 第 { $n } 页，共 { $total } 页
printing-seconds = { NUMBER($n) ->
   *[other] { $n } 秒
}
trouble-offline = 打印机没有回应。请向前台要一份。
trouble-jam = 打印机卡纸了。请告诉前台。
trouble-open = 打印机的盖子开着。请告诉前台。
trouble-tray = 打印机的纸盒没有放好。请告诉前台。
trouble-paper = 打印机需要加纸。请告诉前台。
trouble-supply = 打印机需要维护。请向前台要一份。
trouble-output = 打印机的出纸口满了。请取走页面，或告诉前台。
trouble-paused = 打印已暂停。请向前台要一份。
trouble-attention = 打印机需要有人看一下。请向前台要一份。
trouble-busy = 打印机正在准备，请稍等。
trouble-refused = 这台打印机不能打印这一页。请向前台要一份。
trouble-full = 打印机现在不能再接收页面。请向前台要一份。
trouble-closed = 打印功能现在已关闭。请向前台要一份。
trouble-unknown = 您的页面没能打印出来。请向前台要一份。
trouble-unconfirmed = 我们不能确定您的页面是否已打印。请问前台。

## Emergency
emergency-desk = 您在诊所里吗？请马上告诉前台。
emergency-elsewhere = 在其他地方：
emergency-call = 请马上拨打 { $number }。
emergency-unknown = 请马上告诉前台，或拨打当地急救电话。
emergency-signs = 有以下任何一种情况，请立即求助：
do-not-wait = 不要等着看会不会好。

## Help
help-title = 使用方法
help-touch = 想看什么就点什么。也可以用按键：
help-move = 选择一行，或移动文字
help-section = 下一节或上一节
help-enter = 打开选中的内容
help-back = 返回
help-digits = 选择对应数字的一行
help-print = 打印这一页
help-emergency = 紧急情况怎么办
help-language = 更换语言
help-finish = 清除屏幕，留给下一位
help-desk = 还有别的问题？请问前台，他们很乐意帮忙。

## Idle
idle-title = 您还在吗？
idle-body = { NUMBER($n) ->
   *[other] { $n } 秒
}后，屏幕将回到开始页面。
idle-stay = 点一下屏幕或按任意键，就可以继续。

too-small = 请把窗口放大，或者问前台。
