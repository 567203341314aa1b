### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = Trước khi đến, hãy gọi { $phone } nếu có điều nào sau đây:
before-call-lead-unknown = Trước buổi khám, hãy báo cho quầy tiếp tân nếu có điều nào sau đây:
before-emergency-say = Đừng chờ đến buổi khám.
