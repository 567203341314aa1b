## What is said besides what stands on the screen
speech-press = { $key } 키: { $what }.
speech-marked = 표시된 항목: { $what }. { $total }개 중 { $n }번째.
speech-choose = 선택하려면 Enter를 누르십시오. 화살표 키로 옮겨 갑니다.
speech-loudness = 소리 크기 { $most }단계 중 { $n }.
speech-how = 다시 들으려면 r, 잠시 멈추고 이어 들으려면 b, 더 크게는 u, 더 작게는 d, 읽기를 그만두려면 x를 누르십시오.
speech-any-key = 아무 키나 누르면 말을 멈춥니다.
