## What further keys do
do-search = 查找
do-read = 朗读
help-search = 查找一份说明或一个词
help-read = 朗读本屏，或再读一遍
help-hold = 暂停朗读，再继续
help-louder = 大声一点
help-softer = 小声一点
help-hush = 停止朗读
help-numbers = 或者按您要的项目的数字：
