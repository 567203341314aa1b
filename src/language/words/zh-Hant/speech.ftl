## What is said besides what stands on the screen
speech-press = 按 { $key }：{ $what }。
speech-marked = 目前選中：{ $what }。第 { $n } 項，共 { $total } 項。
speech-choose = 按 Enter 鍵選擇。按方向鍵移到別的項目。
speech-loudness = 音量 { $n }，最大 { $most }。
speech-how = 按 r 再聽一遍，按 b 暫停或繼續，按 u 大聲一點，按 d 小聲一點，按 x 停止朗讀。
speech-any-key = 按任意鍵，聲音就會停下。
