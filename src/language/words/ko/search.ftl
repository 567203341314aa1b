## Search
search-title = 찾기
search-field = 찾기
search-hint = 낱말을 고르거나, 목록에서 선택하십시오.
search-all = 모든 내용, 차례대로
search-similar = 똑같은 말은 없습니다. 비슷한 것:
search-count = { $n }곳
search-typed = 입력하신 말: { $typed }
search-nothing = 여기에는 “{ $typed }”이(가) 들어 있는 곳이 없습니다.
search-instead = 다른 낱말이나 낱말의 앞부분으로 찾아보십시오. 또는 접수처에 문의하십시오.
search-beside = 다음 글자
search-page = 다음 쪽

## The keyboard on the screen
keyboard-space = 띄우기
keyboard-erase = 지움
keyboard-clear = 모두 지움
