### A draft, made with the help of a machine. No translator has checked it yet.

language-name = 한국어
ask-desk = 또는 접수처에 문의
sample = 예시
sample-notice = 예시이며 실제 클리닉이 아닙니다. 여기 나온 번호로 전화하지 마십시오.

## Dates
weekday = { NUMBER($n) ->
    [1] 월요일
    [2] 화요일
    [3] 수요일
    [4] 목요일
    [5] 금요일
    [6] 토요일
   *[7] 일요일
}
month = { NUMBER($n) ->
    [1] 1월
    [2] 2월
    [3] 3월
    [4] 4월
    [5] 5월
    [6] 6월
    [7] 7월
    [8] 8월
    [9] 9월
    [10] 10월
    [11] 11월
   *[12] 12월
}
date-with-weekday = { $month } { $day }일 { $weekday }
date-with-year = { $year }년 { $month } { $day }일

## The three tiers
emergency-word = 응급
call-word = 저희에게 전화
normal-word = 정상
emergency-lead = 다음 증상이 있으면 지금 바로 { $number }에 전화하십시오:
call-lead = 다음 증상이 있으면 { $phone }에 전화하십시오:
call-lead-unknown = 다음 증상이 있으면 접수처에 문의하십시오:
normal-lead = 전화하지 않으셔도 됩니다. 흔히 있는 일입니다:
before-normal-lead = 하실 일과 흔히 있는 일입니다. 전화하지 않으셔도 됩니다:
emergency-number-missing = 현지 응급 전화번호
fact-missing = (접수처에 문의)
emergency-say = 치료를 받았다는 것과 언제 받았는지를 말씀하십시오.

## What keys do
do-choose = 선택
do-open = 열기
do-scroll = 읽기
do-section = 항목
do-print = 인쇄
do-back = 뒤로
do-finish = 다 봤습니다
do-help = 도움말
do-language = 언어
do-emergency = 응급

## Welcome
welcome-lead = 치료 후에 있을 수 있는 일과 저희에게 전화해야 할 때.
welcome-read = 여기서 읽고, 종이로 가져가십시오.
welcome-choose = 하나를 누르거나 번호를 누르십시오
welcome-emergency = 가슴 통증, 호흡 곤란? 지금 { $number }에 전화하십시오. 기다리지 마십시오.
emergency-short = { $number }: 가슴 통증, 호흡 곤란
privacy = 이름을 묻지 않습니다. 아무 정보도 남기지 않습니다.
leave = Ctrl-C로 프로그램 종료

## Home and language
home-choose = 무엇을 읽으시겠습니까?
home-empty = 지금은 읽을 내용이 없습니다. 접수처에 문의하십시오.
only-in = { $language }
language-choose = 언어를 선택하십시오

## Reader
section-of = { $n } / { $total }
checklist-mine = 내 체크리스트
print-mine = 내 체크리스트 인쇄
sources-heading = 이 내용의 출처
sources-in = { $language ->
    [English] 이 출처들은 영어 자료입니다.
   *[other] 이 출처들은 { $language } 자료입니다.
}
more-below = 아래로
more-above = 위로
not-reviewed = 아직 면허가 있는 의료인의 검토를 받지 않았습니다.
reviewed = 검토: { $reviewer }, { $qualification }, { $date }.
overdue = 다시 검토하기로 한 날({ $date })이 지났습니다. 내용이 아직 맞는지 접수처에 문의하십시오.
draft = 이 번역은 초안입니다. 아직 번역가가 확인하지 않았습니다. 분명하지 않은 점은 접수처에 문의하십시오.
shown-in = 이 안내문은 여기에 { $language } 판만 있습니다. 도움이 필요하시면 접수처에 문의하십시오.
certainty-strong = 강한 근거
certainty-fair = 중간 정도의 근거
certainty-weak = 약한 근거
certainty-custom = 연구 결과가 아닌 일반적인 조언

## Print
print-title = 종이로 가져가기
sheet-checklist = 체크리스트
sheet-checklist-about = 한 장: 응급, 저희에게 전화, 정상.
sheet-full = 전체 안내문
sheet-full-about = 모든 항목, 체크리스트, 출처.
size-standard = 보통 글자
size-large = 큰 글자
copies = 매수
print-now = 인쇄
printer-looking = 프린터를 확인하고 있습니다 ...
printer-ready = 프린터가 준비되었습니다.
collect-at = 받는 곳: { $place }.
collect = 프린터에서 가져가십시오.
print-not-set-up = 여기서는 아직 인쇄할 수 없습니다. 이 페이지는 접수처에 요청하십시오.
maybe-jam = 프린터에 종이가 걸렸을 수 있습니다.
maybe-open = 프린터가 열려 있을 수 있습니다.
maybe-tray = 프린터의 용지함이 제자리에 있지 않을 수 있습니다.
maybe-paper = 프린터에 종이가 필요할 수 있습니다.
maybe-supply = 프린터를 손봐야 할 수 있습니다.
maybe-output = 프린터의 종이 나오는 곳이 가득 찼을 수 있습니다.
maybe-attention = 프린터를 확인해야 할 수 있습니다.
maybe-try = 인쇄해 보셔도 됩니다. 나오지 않으면 접수처에 알려 주십시오.
print-limit = 이 페이지는 여기서 요청하실 수 있는 만큼 모두 요청하셨습니다. 더 필요하시면 접수처에 문의하십시오.
print-already = 이 페이지를 방금 인쇄하셨습니다. 한 부 더 인쇄하시겠습니까?
print-another = 한 부 더 인쇄
print-no = 아니요, 계속 읽기
code-offer = 휴대전화로 받기

## Printing
printing-making = 페이지를 준비하고 있습니다 ...
printing-sent = 페이지를 프린터로 보내고 있습니다.
printing-done = 페이지가 완료되었다고 프린터가 알려 왔습니다.
printing-again = 한 번만 누르십시오. 페이지는 저절로 나옵니다.
read-on = 계속 읽기
printing-follows = 그 뒤에 페이지가 저절로 나옵니다.
printing-stopped = 이 페이지의 인쇄가 중단되었습니다. 접수처에 한 부 요청하십시오.
printing-page = { $total }쪽 중 { $n }쪽
printing-seconds = { $n }초
trouble-offline = 프린터가 응답하지 않습니다. 접수처에 한 부 요청하십시오.
trouble-jam = 프린터에 종이가 걸렸습니다. 접수처에 알려 주십시오.
trouble-open = 프린터가 열려 있습니다. 접수처에 알려 주십시오.
trouble-tray = 프린터의 용지함이 제자리에 있지 않습니다. 접수처에 알려 주십시오.
trouble-paper = 프린터에 종이가 필요합니다. 접수처에 알려 주십시오.
trouble-supply = 프린터를 손봐야 합니다. 접수처에 한 부 요청하십시오.
trouble-output = 프린터의 종이 나오는 곳이 가득 찼습니다. 페이지를 꺼내시거나 접수처에 알려 주십시오.
trouble-paused = 인쇄가 잠시 멈춰 있습니다. 접수처에 한 부 요청하십시오.
trouble-attention = 프린터를 확인해야 합니다. 접수처에 한 부 요청하십시오.
trouble-busy = 프린터가 준비하고 있습니다. 잠시 기다려 주십시오.
trouble-refused = 이 프린터로는 이 페이지를 인쇄할 수 없습니다. 접수처에 한 부 요청하십시오.
trouble-full = 지금은 프린터가 페이지를 더 받을 수 없습니다. 접수처에 한 부 요청하십시오.
trouble-closed = 지금은 인쇄 기능이 꺼져 있습니다. 접수처에 한 부 요청하십시오.
trouble-unknown = 페이지를 인쇄하지 못했습니다. 접수처에 한 부 요청하십시오.
trouble-unconfirmed = 페이지가 나왔는지 확인할 수 없습니다. 접수처에 문의하십시오.

## Emergency
emergency-desk = 클리닉 안에 계십니까? 지금 바로 접수처에 알리십시오.
emergency-elsewhere = 다른 곳에 계시면:
emergency-call = 지금 바로 { $number }에 전화하십시오.
emergency-unknown = 지금 바로 접수처에 알리거나, 현지 응급 전화번호에 전화하십시오.
emergency-signs = 다음 중 하나라도 있으면 즉시 도움을 요청하십시오:
do-not-wait = 저절로 나아지는지 기다려 보지 마십시오.

## Help
help-title = 사용 방법
help-touch = 원하시는 것을 누르십시오. 키를 쓰셔도 됩니다:
help-move = 줄 선택, 또는 글을 위아래로 이동
help-section = 다음 또는 이전 항목
help-enter = 선택된 것 열기
help-back = 뒤로 가기
help-digits = 그 번호의 줄 선택
help-print = 페이지 인쇄
help-emergency = 응급 상황에서 해야 할 일
help-language = 언어 바꾸기
help-finish = 다음 분을 위해 화면 지우기
help-desk = 더 궁금하신 점은 접수처에 물어보십시오. 기꺼이 도와드립니다.

## Idle
idle-title = 아직 계십니까?
idle-body = { $n }초 후에 이 화면은 처음으로 돌아갑니다.
idle-stay = 계속하시려면 화면을 누르거나 아무 키나 누르십시오.

too-small = 이 창을 더 크게 하시거나, 접수처에 문의하십시오.
