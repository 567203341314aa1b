### A draft, made with the help of a machine. No translator has checked it yet.

language-name = Tiếng Việt
ask-desk = hoặc hỏi quầy tiếp tân
sample = MẪU
sample-notice = Bản mẫu, không phải phòng khám thật. Xin đừng gọi các số ở đây.

## Dates
weekday = { NUMBER($n) ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ Nhật
}
month = { NUMBER($n) ->
    [1] tháng 1
    [2] tháng 2
    [3] tháng 3
    [4] tháng 4
    [5] tháng 5
    [6] tháng 6
    [7] tháng 7
    [8] tháng 8
    [9] tháng 9
    [10] tháng 10
    [11] tháng 11
   *[12] tháng 12
}
date-with-weekday = { $weekday }, ngày { $day } { $month }
date-with-year = { $day } { $month }, { $year }

## The three tiers
emergency-word = CẤP CỨU
call-word = GỌI CHÚNG TÔI
normal-word = BÌNH THƯỜNG
emergency-lead = Gọi { $number } ngay nếu quý vị bị:
call-lead = Gọi { $phone } nếu quý vị bị:
call-lead-unknown = Hãy hỏi quầy tiếp tân nếu quý vị bị:
normal-lead = Không cần gọi. Đây là những điều thường gặp:
before-normal-lead = Những điều nên làm và những điều thường gặp. Không cần gọi:
emergency-number-missing = số cấp cứu tại địa phương
fact-missing = (xin hỏi quầy tiếp tân)
emergency-say = Hãy báo nhân viên cấp cứu: quý vị đã được điều trị, và vào lúc nào.

## What keys do
do-choose = chọn
do-open = mở
do-scroll = đọc
do-section = phần
do-print = in
do-back = trở lại
do-finish = Tôi đã xong
do-help = trợ giúp
do-language = ngôn ngữ
do-emergency = cấp cứu

## Welcome
welcome-lead = Điều gì có thể xảy ra sau khi điều trị, và khi nào cần gọi chúng tôi.
welcome-read = Đọc tại đây. Mang bản giấy về nhà.
welcome-choose = chạm vào một ô, hoặc bấm số của ô đó
welcome-emergency = Đau ngực hoặc khó thở? Gọi { $number } ngay. Đừng chờ.
emergency-short = { $number }: đau ngực, khó thở
privacy = Không hỏi tên. Không lưu giữ điều gì về quý vị.
leave = Bấm Ctrl-C để thoát.

## Home and language
home-choose = Quý vị muốn đọc gì?
home-empty = Hiện không có gì để đọc ở đây. Xin hỏi quầy tiếp tân.
only-in = bằng { $language }
language-choose = Chọn ngôn ngữ của quý vị

## Reader
section-of = { $n } / { $total }
checklist-mine = Xem danh sách
print-mine = In danh sách của tôi
sources-heading = Nguồn của thông tin này
sources-in = { $language ->
    [English] Các nguồn này viết bằng tiếng Anh.
   *[other] Các nguồn này viết bằng { $language }.
}
more-below = đọc tiếp
more-above = lên trên
not-reviewed = Chưa được chuyên viên có giấy phép hành nghề xem duyệt.
reviewed = Đã được { $reviewer }, { $qualification }, xem duyệt ngày { $date }.
overdue = Lẽ ra phải được xem duyệt lại vào ngày { $date }. Xin hỏi quầy tiếp tân xem nội dung này còn đúng không.
draft = Bản dịch này là bản nháp. Chưa có người dịch nào kiểm tra lại. Nếu có điều gì không rõ, xin hỏi quầy tiếp tân.
shown-in = Tờ hướng dẫn này ở đây chỉ có bằng { $language }. Xin nhờ quầy tiếp tân giúp.
certainty-strong = bằng chứng mạnh
certainty-fair = bằng chứng khá
certainty-weak = bằng chứng yếu
certainty-custom = lời khuyên thông thường, không phải nghiên cứu

## Print
print-title = Mang bản giấy về nhà
sheet-checklist = Danh sách
sheet-checklist-about = Một trang: cấp cứu, gọi chúng tôi, bình thường.
sheet-full = Toàn bộ tờ hướng dẫn
sheet-full-about = Tất cả các phần, danh sách và nguồn.
size-standard = Cỡ chữ bình thường
size-large = Cỡ chữ lớn
copies = Số bản
print-now = In
printer-looking = Đang kiểm tra máy in ...
printer-ready = Máy in đã sẵn sàng.
collect-at = Nơi lấy trang giấy: { $place }.
collect = Lấy trang giấy ở máy in.
print-not-set-up = Ở đây chưa in được. Xin hỏi quầy tiếp tân để lấy trang này.
maybe-jam = Máy in có thể đang bị kẹt giấy.
maybe-open = Máy in có thể đang mở nắp.
maybe-tray = Một khay của máy in có thể không ở đúng chỗ.
maybe-paper = Máy in có thể cần thêm giấy.
maybe-supply = Máy in có thể cần được bảo trì.
maybe-output = Chỗ giấy ra của máy in có thể đã đầy.
maybe-attention = Có thể cần có người xem lại máy in.
maybe-try = Quý vị có thể thử. Nếu không ra giấy, xin báo cho quầy tiếp tân.
print-limit = Quý vị đã yêu cầu trang này hết số lần có thể ở đây. Nếu cần thêm bản, xin hỏi quầy tiếp tân.
print-already = Quý vị vừa in trang này. Quý vị có muốn in thêm một trang nữa không?
print-another = In thêm một trang
print-no = Không, đọc tiếp
code-offer = Danh sách cho điện thoại

## Printing
printing-making = Đang chuẩn bị trang của quý vị ...
printing-sent = Trang của quý vị đang được gửi đến máy in.
printing-done = Máy in báo là trang của quý vị đã xong.
printing-again = Xin chỉ bấm một lần. Trang giấy sẽ tự ra.
read-on = Đọc tiếp
printing-follows = Sau đó trang của quý vị sẽ tự ra.
printing-stopped = Việc in trang này đã bị dừng. Xin hỏi quầy tiếp tân để lấy một bản.
printing-page = trang { $n } / { $total }
printing-seconds = { $n } giây
trouble-offline = Máy in không trả lời. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-jam = Máy in bị kẹt giấy. Xin báo cho quầy tiếp tân.
trouble-open = Máy in đang mở nắp. Xin báo cho quầy tiếp tân.
trouble-tray = Một khay của máy in không ở đúng chỗ. Xin báo cho quầy tiếp tân.
trouble-paper = Máy in cần thêm giấy. Xin báo cho quầy tiếp tân.
trouble-supply = Máy in cần được bảo trì. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-output = Chỗ giấy ra của máy in đã đầy. Xin lấy các trang giấy ra, hoặc báo cho quầy tiếp tân.
trouble-paused = Việc in đang tạm dừng. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-attention = Cần có người xem lại máy in. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-busy = Máy in đang chuẩn bị. Xin chờ một chút.
trouble-refused = Máy in này không in được trang này. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-full = Máy in hiện không nhận thêm trang được nữa. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-closed = Chức năng in hiện đang tắt. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-unknown = Không in được trang của quý vị. Xin hỏi quầy tiếp tân để lấy một bản.
trouble-unconfirmed = Chúng tôi không biết chắc trang của quý vị đã ra hay chưa. Xin hỏi quầy tiếp tân.

## Emergency
emergency-desk = Quý vị đang ở phòng khám? Hãy báo ngay cho quầy tiếp tân.
emergency-elsewhere = Ở bất cứ nơi nào khác:
emergency-call = Gọi { $number } ngay.
emergency-unknown = Báo ngay cho quầy tiếp tân, hoặc gọi số cấp cứu tại địa phương.
emergency-signs = Hãy tìm trợ giúp ngay nếu quý vị bị bất cứ điều nào sau đây:
do-not-wait = Đừng chờ xem có tự hết không.

## Help
help-title = Cách sử dụng
help-touch = Chạm vào điều quý vị muốn. Hoặc dùng các phím:
help-move = chọn một dòng, hoặc cuộn chữ lên xuống
help-section = phần kế tiếp hoặc phần trước
help-enter = mở mục đang được chọn
help-back = trở lại
help-digits = chọn dòng có số đó
help-print = in trang này
help-emergency = phải làm gì khi cần cấp cứu
help-language = đổi ngôn ngữ
help-finish = xóa màn hình cho người kế tiếp
help-desk = Còn điều gì khác? Xin hỏi quầy tiếp tân. Họ sẵn lòng giúp quý vị.

## Idle
idle-title = Quý vị còn ở đó không?
idle-body = Sau { $n } giây nữa, màn hình này sẽ trở về trang đầu.
idle-stay = Chạm vào màn hình, hoặc bấm một phím bất kỳ, để tiếp tục.

too-small = Xin mở rộng cửa sổ này, hoặc hỏi quầy tiếp tân.
