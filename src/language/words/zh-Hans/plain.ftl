## What is told line by line, without a picture
# Below every page
plain-prompt = 请输入数字，然后按回车键。
plain-again = 只按回车键，可以再读一遍这一页。
plain-unknown = 这里没有这个选项。
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = 请按回车键继续。
# In place of the help about touching and arrow keys
plain-help = 请输入您要的项目的数字，然后按回车键。只按回车键，可以再读一遍这一页。输入 0 返回，紧急情况请输入 *。
plain-next = 下一部分：{ $part }
plain-before = 上一部分：{ $part }
# Handouts on the pages of the list after this one, and before it
plain-more = 更多内容
plain-less = 回到前面的内容
plain-chosen = { $what }（已选）
plain-set = { $what }：{ $value }
plain-more-copies = 多一份
plain-fewer-copies = 少一份
plain-fewer-of = { $what }：减少
