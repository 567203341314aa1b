### A draft, made with the help of a machine. No translator has checked it yet.

## For staff: title, tabs
staff-title = 직원
do-staff = 직원
staff-batch = 묶음
staff-jobs = 작업
staff-printer = 프린터
staff-more = 기타
staff-back = 뒤로
staff-yes = 예
staff-no = 아니요
staff-change = 변경

## A batch
staff-batch-empty = 이 묶음은 아직 비어 있습니다. 인쇄할 것을 선택하거나 저장된 묶음을 쓰십시오.
staff-add = 안내문 추가
staff-print = 이 묶음 인쇄
staff-save = 저장
staff-saved = 저장된 묶음
staff-saved-none = 아직 저장된 묶음이 없습니다.
staff-cover = 표지
staff-remove = 빼기
staff-done = 완료
staff-language = 언어
staff-draft = 초안
staff-sheet = 내용
staff-checklist = 체크리스트
staff-full = 전체 안내문
staff-letters = 글자 크기
staff-normal = 보통 글자
staff-large = 큰 글자
staff-copies = 매수
staff-copies-tens = 매수, 10부씩
staff-copies-of = { $n }부
staff-pages = { $n }쪽
staff-lines = 안내문 { $n }개
staff-counting = 쪽수를 세고 있습니다 ...
staff-cannot = 인쇄할 수 없음
staff-with-cover = 표지 포함
staff-total = 모두: { $copies }, { $pages }
staff-send-ask = 지금 모두 인쇄하시겠습니까?
staff-send-cannot = 이 묶음에 인쇄할 수 없는 줄이 있습니다. 먼저 빼십시오.
staff-name = 이름
staff-name-hint = 다른 이름을 입력하거나 이 이름을 그대로 두십시오.
staff-name-auto = { $month } { $day }일 묶음
staff-last = 마지막 인쇄
staff-saved-as = "{ $name }"(으)로 저장했습니다.
staff-not-saved = 저장하지 못했습니다. { $reason }
staff-too-many = 묶음을 더 저장할 수 없습니다. 하나를 삭제하십시오.
staff-replace-ask = "{ $name }" 묶음이 이미 있습니다. 바꾸시겠습니까?
staff-replace = 바꾸기
staff-unfinished = 끝내지 않은 묶음
staff-load = 불러오기
staff-load-replaces = 지금 만들고 있는 묶음을 대신합니다.
staff-delete = 삭제
staff-delete-ask = "{ $name }" 묶음을 삭제하시겠습니까?

## Jobs
staff-jobs-none = 어제부터 인쇄한 것이 없습니다.
staff-looking = 확인하고 있습니다 ...
staff-making = 페이지를 준비하고 있습니다 ...
staff-refused = 묶음을 인쇄하지 못했습니다. { $reason }
staff-batch-at = 묶음 { $time }
staff-cover-page = 표지
staff-patients-page = 환자의 페이지
staff-done-of = { $total }쪽 중 { $done }쪽 완료
staff-failed-count = { $n }건 실패
staff-stopped-count = { $n }건 중단
staff-unknown-count = { $n }건 미확인
staff-side = { $total }쪽 중 { $done }쪽
staff-stop = 중단
staff-stop-all = 모두 중단
staff-again = 다시 인쇄
staff-again-rest = 빠진 것 인쇄
staff-stop-ask = 아직 나오지 않은 것을 중단하시겠습니까?
staff-again-ask = 이미 나왔을 수 있습니다. 종이 나오는 곳을 확인하십시오. 다시 인쇄하시겠습니까?
staff-gone = 이 작업에 대한 정보가 더 이상 없습니다.
staff-put = 요청 시각
staff-state = 상태
staff-queued = 차례를 기다리는 중
staff-held = 대기 중: 아직 필요합니까?
staff-sending = 보내는 중
staff-sent = 프린터에 있음
staff-stopping = 중단하는 중
staff-reported = 완료(프린터가 알림)
staff-failed = 실패. { $reason }
staff-stopped = 중단됨
staff-expired = 취소됨: 너무 오래 기다림
staff-unknown = 미확인: 종이 나오는 곳을 확인하십시오

## The printer
staff-ready = 준비되었습니다.
staff-address = 주소
staff-activity = 현재
staff-idle = 쉬는 중
staff-processing = 인쇄 중
staff-halted = 멈춤
staff-unsaid = 알리지 않음
staff-rejects = 지금은 인쇄 작업을 받지 않습니다.
staff-waiting = 대기 작업
staff-says = 메시지
staff-panel = 프린터 화면
staff-reasons = 키워드
staff-supplies = 소모품
staff-low = 얼마 남지 않음, 곧 주문하십시오

## More
staff-reload = 파일 다시 읽기
staff-reading = 파일을 읽고 있습니다 ...
staff-sound = 파일에 문제가 없습니다. 이제 이 파일을 씁니다.
staff-faulty = 이전 내용을 그대로 씁니다. 다음을 고친 뒤 다시 읽으십시오:
staff-leave = 프로그램 종료
staff-leave-ask = 프로그램을 종료하시겠습니까? 다시 시작할 때까지 아무도 쓸 수 없습니다.
staff-more-about = kiosk.toml이나 안내문을 바꾸셨습니까? 프로그램이 파일을 다시 읽을 수 있으며, 그동안에도 계속 쓸 수 있습니다.
staff-finish = 마침
staff-finish-ask = 만들고 있는 묶음이 저장되지 않았습니다. 버리시겠습니까?
staff-finish-drop = 버리기
