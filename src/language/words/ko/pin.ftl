### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = 직원
pin-lead = 직원용입니다. PIN을 입력하십시오.
pin-wrong = PIN이 맞지 않습니다.
pin-wait = { $n }초 동안 기다려 주십시오.
pin-enter = 입력
pin-erase = 지움
pin-checking = 확인하고 있습니다 ...
pin-go = 확인
