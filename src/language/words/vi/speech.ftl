## What is said besides what stands on the screen
speech-press = Bấm { $key }: { $what }.
speech-marked = Đang đánh dấu: { $what }. Mục { $n } trên { $total }.
speech-choose = Bấm Enter để chọn. Các phím mũi tên chuyển sang mục khác.
speech-loudness = Âm lượng { $n } trên { $most }.
speech-how = Bấm r để nghe lại, b để tạm ngừng rồi nghe tiếp, u để to hơn, d để nhỏ hơn, và x để ngừng đọc to.
speech-any-key = Bấm phím bất kỳ để ngừng lời đang nói.
