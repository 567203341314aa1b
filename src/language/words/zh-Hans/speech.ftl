## What is said besides what stands on the screen
speech-press = 按 { $key }：{ $what }。
speech-marked = 当前选中：{ $what }。第 { $n } 项，共 { $total } 项。
speech-choose = 按 Enter 键选择。按方向键移到别的项目。
speech-loudness = 音量 { $n }，最大 { $most }。
speech-how = 按 r 再听一遍，按 b 暂停或继续，按 u 大声一点，按 d 小声一点，按 x 停止朗读。
speech-any-key = 按任意键，声音就会停下。
