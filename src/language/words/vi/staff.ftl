### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = Nhân viên
do-staff = nhân viên
staff-batch = Lô in
staff-jobs = Lệnh in
staff-printer = Máy in
staff-more = Thêm
staff-back = Trở lại
staff-yes = có
staff-no = không
staff-change = đổi

## A batch
staff-batch-empty = Lô in này chưa có gì. Hãy chọn nội dung cần in, hoặc dùng một lô đã lưu.
staff-add = Thêm tờ hướng dẫn
staff-print = In lô này
staff-save = Lưu
staff-saved = Các lô đã lưu
staff-saved-none = Chưa có lô nào được lưu.
staff-cover = Trang bìa
staff-remove = Bỏ ra
staff-done = Xong
staff-language = Ngôn ngữ
staff-draft = bản nháp
staff-sheet = Nội dung
staff-checklist = danh sách
staff-full = toàn bộ hướng dẫn
staff-letters = Cỡ chữ
staff-normal = chữ bình thường
staff-large = chữ lớn
staff-copies = Số bản
staff-copies-tens = Số bản, từng 10
staff-copies-of = { $n } bản
staff-pages = { $n } trang
staff-lines = { $n } tờ hướng dẫn
staff-counting = đang đếm trang ...
staff-cannot = không in được
staff-with-cover = có trang bìa
staff-total = Tất cả: { $copies }, { $pages }
staff-send-ask = In tất cả ngay bây giờ?
staff-send-cannot = Một dòng của lô này không in được. Hãy bỏ dòng đó ra trước.
staff-name = Tên
staff-name-hint = Nhập tên khác, hoặc giữ tên này.
staff-name-auto = Lô in ngày { $day } { $month }
staff-last = Lần in gần nhất
staff-saved-as = Đã lưu với tên "{ $name }".
staff-not-saved = Chưa lưu được. { $reason }
staff-too-many = Không thể lưu thêm lô nào: hãy xóa một lô.
staff-replace-ask = "{ $name }" đã có. Thay thế?
staff-replace = Thay thế
staff-unfinished = Lô chưa xong
staff-load = Dùng lô này
staff-load-replaces = Lô này sẽ thay lô đang soạn.
staff-delete = Xóa
staff-delete-ask = Xóa "{ $name }"?

## Jobs
staff-jobs-none = Từ hôm qua đến nay chưa in gì.
staff-looking = Đang kiểm tra ...
staff-making = Đang chuẩn bị các trang ...
staff-refused = Lô này chưa được in. { $reason }
staff-batch-at = Lô { $time }
staff-cover-page = Trang bìa
staff-patients-page = Trang của một bệnh nhân
staff-done-of = xong { $done } / { $total } trang
staff-failed-count = { $n } bị lỗi
staff-stopped-count = { $n } đã dừng
staff-unknown-count = { $n } chưa xác nhận
staff-side = trang { $done } / { $total }
staff-stop = Dừng
staff-stop-all = Dừng tất cả
staff-again = In lại
staff-again-rest = In phần còn thiếu
staff-stop-ask = Dừng những trang chưa in ra?
staff-again-ask = Có thể đã in ra rồi. Hãy xem chỗ giấy ra. In lại?
staff-gone = Không còn thông tin gì về lệnh in này.
staff-put = Lúc gửi
staff-state = Tình trạng
staff-queued = đang chờ đến lượt
staff-held = đang chờ: có còn cần không?
staff-sending = đang gửi
staff-sent = đã đến máy in
staff-stopping = đang dừng
staff-reported = máy in báo đã xong
staff-failed = bị lỗi. { $reason }
staff-stopped = đã dừng
staff-expired = đã rút lại: chờ quá lâu
staff-unknown = chưa xác nhận: hãy xem chỗ giấy ra

## The printer
staff-ready = Sẵn sàng.
staff-address = Địa chỉ
staff-activity = Hiện giờ
staff-idle = đang rảnh
staff-processing = đang in
staff-halted = đã dừng
staff-unsaid = không báo
staff-rejects = Hiện máy không nhận lệnh in.
staff-waiting = Đang chờ
staff-says = Máy báo
staff-panel = Màn hình máy
staff-reasons = Từ khóa
staff-supplies = Vật tư in
staff-low = sắp hết, nên đặt mua sớm

## More
staff-reload = Đọc lại các tệp
staff-reading = Đang đọc các tệp ...
staff-sound = Các tệp đều đúng. Chương trình đang dùng các tệp này.
staff-faulty = Chương trình vẫn dùng nội dung cũ. Hãy sửa các lỗi sau, rồi đọc lại:
staff-leave = Thoát chương trình
staff-leave-ask = Thoát chương trình? Không ai dùng được cho đến khi khởi động lại.
staff-more-about = Đã thay đổi kiosk.toml hoặc một tờ hướng dẫn? Chương trình có thể đọc lại các tệp, và vẫn chạy trong lúc đó.
staff-finish = Đã xong
staff-finish-ask = Lô đang soạn chưa được lưu. Bỏ lô này?
staff-finish-drop = Bỏ
