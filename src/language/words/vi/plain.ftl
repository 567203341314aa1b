## What is told line by line, without a picture
# Below every page
plain-prompt = Gõ một số rồi bấm Enter.
plain-again = Chỉ bấm Enter để đọc lại trang này.
plain-unknown = Ở đây không có lựa chọn đó.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = Bấm Enter để tiếp tục.
# In place of the help about touching and arrow keys
plain-help = Gõ số của mục quý vị muốn rồi bấm Enter. Chỉ bấm Enter để đọc lại một trang. Gõ 0 để trở lại, và * khi cần cấp cứu.
plain-next = Phần tiếp theo: { $part }
plain-before = Phần trước: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = Còn bài để đọc
plain-less = Trở lại các bài đầu
plain-chosen = { $what } (đã chọn)
plain-set = { $what }: { $value }
plain-more-copies = Thêm một bản
plain-fewer-copies = Bớt một bản
plain-fewer-of = { $what }: bớt
