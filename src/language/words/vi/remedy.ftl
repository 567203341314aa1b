### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = Máy in không trả lời: hãy kiểm tra nguồn điện và dây cáp hoặc mạng.
remedy-jam = Lấy giấy bị kẹt ra.
remedy-open = Đóng nắp máy in.
remedy-tray = Lắp lại khay vào máy in.
remedy-paper = Cho giấy vào máy in.
remedy-supply = Thay mực in, hoặc đổ hộp mực thải.
remedy-output = Lấy các trang giấy ra khỏi máy in.
remedy-paused = Máy in hoặc hàng đợi của máy đang tạm dừng: hãy cho chạy tiếp.
remedy-attention = Xem màn hình của chính máy in.
remedy-busy = Máy in đang bận hoặc đang khởi động. Máy sẽ tự chạy tiếp.
remedy-raster = Máy in này không nhận PDF nên cần CUPS: hãy thêm một hàng đợi bằng lpadmin -m everywhere, rồi ghi địa chỉ của hàng đợi đó vào uri.
remedy-refused = Máy in không có loại giấy, số bản, kiểu in một hay hai mặt, hoặc màu này. Nhật ký cho biết là điều nào.
remedy-sign-in = Máy in đòi mật khẩu khác, hoặc đưa ra chứng chỉ khác với chứng chỉ đã ghim.
remedy-full = Đĩa đã đầy: hãy dọn chỗ trống.
remedy-closed = Không được phép ghi vào thư mục hoặc đĩa: hãy kiểm tra quyền.
remedy-other = Không in được. Nguyên nhân có trong nhật ký.
