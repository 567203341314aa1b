### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = 員工
do-staff = 員工
staff-batch = 批次
staff-jobs = 工作
staff-printer = 列印機
staff-more = 更多
staff-back = 返回
staff-yes = 是
staff-no = 否
staff-change = 更改

## A batch
staff-batch-empty = 這一批還沒有內容。請選擇要列印的說明，或使用已儲存的批次。
staff-add = 新增說明
staff-print = 列印這一批
staff-save = 儲存
staff-saved = 已儲存的批次
staff-saved-none = 還沒有儲存過批次。
staff-cover = 封面頁
staff-remove = 移除
staff-done = 完成
staff-language = 語言
staff-draft = 草稿
staff-sheet = 內容
staff-checklist = 清單
staff-full = 完整說明
staff-letters = 字體大小
staff-normal = 普通字
staff-large = 大字
staff-copies = 份數
staff-copies-tens = 份數，每次 10
staff-copies-of = { $n } 份
staff-pages = { $n } 頁
staff-lines = { $n } 種說明
staff-counting = 正在計算頁數……
staff-cannot = 無法列印
staff-with-cover = 含封面頁
staff-total = 合計：{ $copies }，{ $pages }
staff-send-ask = 現在全部列印嗎？
staff-send-cannot = 這一批中有一行無法列印。請先移除。
staff-name = 名稱
staff-name-hint = 請輸入別的名稱，或保留這個名稱。
staff-name-auto = { $month }{ $day }日的一批
staff-last = 上次列印
staff-saved-as = 已儲存為「{ $name }」。
staff-not-saved = 未儲存。{ $reason }
staff-too-many = 無法儲存更多批次：請刪除一個。
staff-replace-ask = 「{ $name }」已存在。要取代嗎？
staff-replace = 取代
staff-unfinished = 未完成的批次
staff-load = 使用
staff-load-replaces = 它將取代您正在準備的批次。
staff-delete = 刪除
staff-delete-ask = 刪除「{ $name }」嗎？

## Jobs
staff-jobs-none = 從昨天到現在沒有列印過。
staff-looking = 正在查看……
staff-making = 正在準備頁面……
staff-refused = 這一批沒有列印。{ $reason }
staff-batch-at = 批次 { $time }
staff-cover-page = 封面頁
staff-patients-page = 一位病人的頁面
staff-done-of = 已完成 { $done } 頁，共 { $total } 頁
staff-failed-count = { $n } 項失敗
staff-stopped-count = { $n } 項已停止
staff-unknown-count = { $n } 項未確認
staff-side = 第 { $done } 頁，共 { $total } 頁
staff-stop = 停止
staff-stop-all = 全部停止
staff-again = 重新列印
staff-again-rest = 列印缺少的部分
staff-stop-ask = 停止列印還沒出來的頁面嗎？
staff-again-ask = 頁面可能已經出來了，請看一下出紙口。要重新列印嗎？
staff-gone = 已經沒有這項列印工作的資料。
staff-put = 送出時間
staff-state = 狀態
staff-queued = 等待中
staff-held = 等待中：還需要嗎？
staff-sending = 正在傳送
staff-sent = 已到列印機
staff-stopping = 正在停止
staff-reported = 列印機回報已完成
staff-failed = 失敗。{ $reason }
staff-stopped = 已停止
staff-expired = 已撤回：等待太久
staff-unknown = 未確認：請看出紙口

## The printer
staff-ready = 已準備好。
staff-address = 位址
staff-activity = 目前
staff-idle = 閒置
staff-processing = 正在列印
staff-halted = 已停止
staff-unsaid = 未回報
staff-rejects = 列印機現在不接受列印工作。
staff-waiting = 等候的工作
staff-says = 訊息
staff-panel = 顯示幕
staff-reasons = 關鍵字
staff-supplies = 耗材
staff-low = 不多了，請盡快訂購

## More
staff-reload = 重新讀取檔案
staff-reading = 正在讀取檔案……
staff-sound = 檔案沒有問題。程式現在使用這些檔案。
staff-faulty = 程式繼續使用原來的內容。請改正以下問題，再重新讀取：
staff-leave = 結束程式
staff-leave-ask = 結束程式嗎？重新啟動之前，誰也不能使用。
staff-more-about = 更改了 kiosk.toml 或說明嗎？程式可以重新讀取檔案，讀取時照常運作。
staff-finish = 用完了
staff-finish-ask = 您正在準備的批次還沒有儲存。要放棄嗎？
staff-finish-drop = 放棄
