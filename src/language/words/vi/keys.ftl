## What further keys do
do-search = tìm
do-read = đọc to
help-search = tìm một tờ hướng dẫn hoặc một từ
help-read = đọc to màn hình này, hoặc đọc lại
help-hold = tạm ngừng đọc, rồi đọc tiếp
help-louder = đọc to hơn
help-softer = đọc nhỏ hơn
help-hush = ngừng đọc to
help-numbers = Hoặc bấm số của mục quý vị muốn:
