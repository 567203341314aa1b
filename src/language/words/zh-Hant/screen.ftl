### A draft, made with the help of a machine. No translator has checked it yet.

language-name = 繁體中文
ask-desk = 也可以詢問櫃檯
sample = 範例
sample-notice = 範例，不是真實的診所。請勿撥打其中的電話。

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
emergency-word = 緊急
call-word = 聯絡我們
normal-word = 正常
emergency-lead = 有以下情況，請立即撥打 { $number }：
call-lead = 有以下情況，請撥打 { $phone }：
call-lead-unknown = 有以下情況，請詢問櫃檯：
normal-lead = 不用打電話，這些很常見：
before-normal-lead = 要做的事和常見的情況，不用打電話：
emergency-number-missing = 當地緊急求助電話
fact-missing = （請詢問櫃檯）
emergency-say = 請告訴急救人員您做過治療，以及是何時做的。

## What keys do
do-choose = 選擇
do-open = 打開
do-scroll = 閱讀
do-section = 章節
do-print = 列印
do-back = 返回
do-finish = 我看完了
do-help = 幫助
do-language = 語言
do-emergency = 緊急

## Welcome
welcome-lead = 治療後會怎樣，何時該聯絡我們。
welcome-read = 在此閱讀，列印帶回家。
welcome-choose = 點一下，或按數字鍵
welcome-emergency = 胸痛或呼吸困難？請立即撥打 { $number }，不要等。
emergency-short = { $number }：胸痛、呼吸困難
privacy = 不問姓名，不保留您的任何資料。
leave = 按 Ctrl-C 結束程式。

## Home and language
home-choose = 您想閱讀哪一項？
home-empty = 目前沒有可以閱讀的內容。請詢問櫃檯。
only-in = { $language }
language-choose = 請選擇語言

## Reader
section-of = { $n } / { $total }
checklist-mine = 我的清單
print-mine = 列印我的清單
sources-heading = 這些內容的出處
sources-in = { $language ->
    [English] 這些出處使用的語言是 英文。
   *[other] 這些出處使用的語言是 { $language }。
}
more-below = 往下
more-above = 往上
not-reviewed = 尚未經執業醫師審閱。
reviewed = 審閱人：{ $reviewer }，{ $qualification }，{ $date }。
overdue = 本應在{ $date }重新審閱。內容是否仍然正確，請詢問櫃檯。
draft = 本譯文是草稿，還沒有譯者核對過。有不清楚的地方，請詢問櫃檯。
shown-in = 這份說明目前只有 { $language } 版。需要協助，請詢問櫃檯。
certainty-strong = 證據充分
certainty-fair = 證據尚可
certainty-weak = 證據薄弱
certainty-custom = 慣常建議，並非研究結論

## Print
print-title = 列印帶回家
sheet-checklist = 清單
sheet-checklist-about = 一頁：緊急、聯絡我們、正常。
sheet-full = 完整說明
sheet-full-about = 全部章節、清單和出處。
size-standard = 普通字
size-large = 大字
copies = 份數
print-now = 列印
printer-looking = 正在查看列印機……
printer-ready = 列印機已準備好。
collect-at = 取件處：{ $place }。
collect = 請到列印機領取。
print-not-set-up = 此處還不能列印。請向櫃檯索取這一頁。
maybe-jam = 列印機可能卡紙了。
maybe-open = 列印機的蓋子可能開著。
maybe-tray = 列印機的紙匣可能沒有放好。
maybe-paper = 列印機可能需要加紙。
maybe-supply = 列印機可能需要維護。
maybe-output = 列印機的出紙口可能滿了。
maybe-attention = 列印機可能需要有人查看。
maybe-try = 您可以試試。如果沒有出紙，請告訴櫃檯。
print-limit = 這一頁您在這裡能要的份數已經用完。需要更多份，請詢問櫃檯。
print-already = 您剛才列印過這一頁。要再列印一份嗎？
print-another = 再列印一份
print-no = 不用，繼續閱讀
code-offer = 在手機上保存清單

## Printing
printing-making = 正在準備您的頁面……
printing-sent = 您的頁面正送往列印機。
printing-done = 列印機回報您的頁面已完成。
printing-again = 請只按一次，頁面會自己出來。
read-on = 繼續閱讀
printing-follows = 您的頁面之後會自己出來。
printing-stopped = 這一頁已停止列印。請向櫃檯索取一份。
printing-page = 第 { $n } 頁，共 { $total } 頁
printing-seconds = { $n } 秒
trouble-offline = 列印機沒有回應。請向櫃檯索取一份。
trouble-jam = 列印機卡紙了。請告訴櫃檯。
trouble-open = 列印機的蓋子開著。請告訴櫃檯。
trouble-tray = 列印機的紙匣沒有放好。請告訴櫃檯。
trouble-paper = 列印機需要加紙。請告訴櫃檯。
trouble-supply = 列印機需要維護。請向櫃檯索取一份。
trouble-output = 列印機的出紙口滿了。請取走頁面，或告訴櫃檯。
trouble-paused = 列印已暫停。請向櫃檯索取一份。
trouble-attention = 列印機需要有人查看。請向櫃檯索取一份。
trouble-busy = 列印機正在準備，請稍候。
trouble-refused = 這台列印機不能列印這一頁。請向櫃檯索取一份。
trouble-full = 列印機現在不能再接收頁面。請向櫃檯索取一份。
trouble-closed = 列印功能現在已關閉。請向櫃檯索取一份。
trouble-unknown = 您的頁面沒能列印出來。請向櫃檯索取一份。
trouble-unconfirmed = 我們不能確定您的頁面是否已經印出。請詢問櫃檯。

## Emergency
emergency-desk = 您在診所嗎？請立即告訴櫃檯。
emergency-elsewhere = 在其他地方：
emergency-call = 請立即撥打 { $number }。
emergency-unknown = 請立即告訴櫃檯，或撥打當地緊急求助電話。
emergency-signs = 有以下任何一種情況，請立即求助：
do-not-wait = 不要等它自己好起來。

## Help
help-title = 使用方法
help-touch = 想看哪一項就點哪一項。也可以用按鍵：
help-move = 選擇一行，或移動文字
help-section = 下一節或上一節
help-enter = 打開選中的內容
help-back = 返回
help-digits = 選擇該數字的一行
help-print = 列印這一頁
help-emergency = 緊急情況怎麼辦
help-language = 更換語言
help-finish = 清除螢幕，留給下一位
help-desk = 還有其他問題？請詢問櫃檯，他們很樂意幫忙。

## Idle
idle-title = 您還在嗎？
idle-body = { $n } 秒後，螢幕將回到開始頁面。
idle-stay = 點一下螢幕，或按任何一個鍵，就可以繼續。

too-small = 請把視窗放大，或詢問櫃檯。
