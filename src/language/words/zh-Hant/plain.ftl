## What is told line by line, without a picture
# Below every page
plain-prompt = 請輸入數字，然後按 Enter 鍵。
plain-again = 只按 Enter 鍵，可以再讀一遍這一頁。
plain-unknown = 這裡沒有這個選項。
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = 請按 Enter 鍵繼續。
# In place of the help about touching and arrow keys
plain-help = 請輸入您要的項目的數字，然後按 Enter 鍵。只按 Enter 鍵，可以再讀一遍這一頁。輸入 0 返回，緊急情況請輸入 *。
plain-next = 下一部分：{ $part }
plain-before = 上一部分：{ $part }
# Handouts on the pages of the list after this one, and before it
plain-more = 更多內容
plain-less = 回到前面的內容
plain-chosen = { $what }（已選）
plain-set = { $what }：{ $value }
plain-more-copies = 多一份
plain-fewer-copies = 少一份
plain-fewer-of = { $what }：減少
