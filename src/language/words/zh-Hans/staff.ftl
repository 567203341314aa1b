### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = 员工
do-staff = 员工
staff-batch = 批次
staff-jobs = 任务
staff-printer = 打印机
staff-more = 更多
staff-back = 返回
staff-yes = 是
staff-no = 否
staff-change = 更改

## A batch
staff-batch-empty = 这一批还没有内容。请选择要打印的说明，或使用已保存的批次。
staff-add = 添加说明
staff-print = 打印这一批
staff-save = 保存
staff-saved = 已保存的批次
staff-saved-none = 还没有保存过批次。
staff-cover = 封面页
staff-remove = 移除
staff-done = 完成
staff-language = 语言
staff-draft = 草稿
staff-sheet = 内容
staff-checklist = 清单
staff-full = 完整说明
staff-letters = 字号
staff-normal = 普通字
staff-large = 大字
staff-copies = 份数
staff-copies-tens = 份数，每次 10
staff-copies-of = { $n } 份
staff-pages = { $n } 页
staff-lines = { $n } 种说明
staff-counting = 正在计算页数……
staff-cannot = 无法打印
staff-with-cover = 含封面页
staff-total = 合计：{ $copies }，{ $pages }
staff-send-ask = 现在全部打印吗？
staff-send-cannot = 这一批中有一行无法打印。请先移除。
staff-name = 名称
staff-name-hint = 请输入别的名称，或保留这个名称。
staff-name-auto = { $month }{ $day }日的一批
staff-last = 上次打印
staff-saved-as = 已保存为"{ $name }"。
staff-not-saved = 未保存。{ $reason }
staff-too-many = 无法保存更多批次：请删除一个。
staff-replace-ask = "{ $name }"已存在。要替换吗？
staff-replace = 替换
staff-unfinished = 未完成的批次
staff-load = 使用
staff-load-replaces = 它将取代您正在准备的批次。
staff-delete = 删除
staff-delete-ask = 删除"{ $name }"吗？

## Jobs
staff-jobs-none = 从昨天到现在没有打印过。
staff-looking = 正在查看……
staff-making = 正在准备页面……
staff-refused = 这一批没有打印。{ $reason }
staff-batch-at = 批次 { $time }
staff-cover-page = 封面页
staff-patients-page = 一位患者的页面
staff-done-of = 已完成 { $done } 页，共 { $total } 页
staff-failed-count = { $n } 项失败
staff-stopped-count = { $n } 项已停止
staff-unknown-count = { $n } 项未确认
staff-side = 第 { $done } 页，共 { $total } 页
staff-stop = 停止
staff-stop-all = 全部停止
staff-again = 重新打印
staff-again-rest = 打印缺少的部分
staff-stop-ask = 停止打印还没出来的页面吗？
staff-again-ask = 页面可能已经出来了，请看一下出纸口。要重新打印吗？
staff-gone = 已经没有这项打印任务的信息。
staff-put = 提交时间
staff-state = 状态
staff-queued = 等待中
staff-held = 等待中：还需要吗？
staff-sending = 正在发送
staff-sent = 已到打印机
staff-stopping = 正在停止
staff-reported = 打印机报告已完成
staff-failed = 失败。{ $reason }
staff-stopped = 已停止
staff-expired = 已撤回：等待太久
staff-unknown = 未确认：请看出纸口

## The printer
staff-ready = 已就绪。
staff-address = 地址
staff-activity = 目前
staff-idle = 空闲
staff-processing = 正在打印
staff-halted = 已停止
staff-unsaid = 未报告
staff-rejects = 打印机现在不接受打印任务。
staff-waiting = 排队任务
staff-says = 消息
staff-panel = 显示屏
staff-reasons = 关键词
staff-supplies = 耗材
staff-low = 不多了，请尽快订购

## More
staff-reload = 重新读取文件
staff-reading = 正在读取文件……
staff-sound = 文件没有问题。程序现在使用这些文件。
staff-faulty = 程序继续使用原来的内容。请改正以下问题，再重新读取：
staff-leave = 退出程序
staff-leave-ask = 退出程序吗？重新启动之前，谁也不能使用。
staff-more-about = 更改了 kiosk.toml 或说明吗？程序可以重新读取文件，读取时照常运行。
staff-finish = 用完了
staff-finish-ask = 您正在准备的批次还没有保存。要放弃吗？
staff-finish-drop = 放弃
