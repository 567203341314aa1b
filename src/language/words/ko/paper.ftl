### A draft, made with the help of a machine. No translator has checked it yet.

keep-page = 이 페이지를 일주일 동안 보관하십시오.
printed-on = 인쇄일: { $date }
version = 버전 { $version }
sources-list = 출처: { $list }
page-of = { $total }쪽 중 { $n }쪽
paper-sample = 예시 – 실제 클리닉이 아닙니다
qr-caption = 휴대전화용: 스캔하여 이 체크리스트를 저장하십시오. 인터넷이 필요 없습니다.
qr-alt = 휴대전화용 코드. 이 체크리스트의 글이 들어 있습니다.
notes-line = 담당 의료인의 메모
timeline-alt = 시간 흐름. { $steps }
logo-alt = { $name } 로고
