### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = Xin giữ trang này trong một tuần.
printed-on = In ngày { $date }
version = Phiên bản { $version }
sources-list = Nguồn: { $list }
page-of = Trang { $n } / { $total }
paper-sample = MẪU – không phải phòng khám thật
qr-caption = Cho điện thoại: quét mã để lưu danh sách này. Không cần mạng.
qr-alt = Mã cho điện thoại. Mã này chứa các chữ của danh sách này.
notes-line = Ghi chú của người điều trị cho quý vị
timeline-alt = Dòng thời gian. { $steps }
logo-alt = Biểu trưng của { $name }
