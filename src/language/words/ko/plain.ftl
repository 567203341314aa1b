## What is told line by line, without a picture
# Below every page
plain-prompt = 번호를 입력하고 Enter를 누르십시오.
plain-again = 이 페이지를 다시 읽으려면 Enter만 누르십시오.
plain-unknown = 여기에는 그런 선택 항목이 없습니다.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = 계속하시려면 Enter를 누르십시오.
# In place of the help about touching and arrow keys
plain-help = 원하는 항목의 번호를 입력하고 Enter를 누르십시오. 페이지를 다시 읽으려면 Enter만 누르십시오. 뒤로 가려면 0, 응급 상황에는 *를 입력하십시오.
plain-next = 다음 부분: { $part }
plain-before = 이전 부분: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = 읽을거리 더 보기
plain-less = 처음으로 돌아가기
plain-chosen = { $what } (선택됨)
plain-set = { $what }: { $value }
plain-more-copies = 한 장 더
plain-fewer-copies = 한 장 덜
plain-fewer-of = { $what }: 줄이기
