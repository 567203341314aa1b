## What further keys do
do-search = 찾기
do-read = 소리 내어 읽기
help-search = 안내문이나 낱말 찾기
help-read = 이 화면을 소리 내어 읽기, 또는 다시 읽기
help-hold = 읽기를 잠시 멈추고, 다시 이어 가기
help-louder = 더 크게 읽기
help-softer = 더 작게 읽기
help-hush = 소리 내어 읽기 그만두기
help-numbers = 또는 원하는 항목의 번호를 누르십시오:
