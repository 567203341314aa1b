## What further keys do
do-search = 查找
do-read = 朗讀
help-search = 查找一份說明或一個詞
help-read = 朗讀本畫面，或再讀一遍
help-hold = 暫停朗讀，再繼續
help-louder = 大聲一點
help-softer = 小聲一點
help-hush = 停止朗讀
help-numbers = 或者按您要的項目的數字：
