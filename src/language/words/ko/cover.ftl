### A draft, made with the help of a machine. No translator has checked it yet.

cover-title = { $date } 묶음
cover-lead = 직원용입니다. 이 페이지에는 함께 인쇄한 것이 적혀 있습니다.
cover-copies = { $n }부
cover-pages = { $n }쪽
cover-each = 부당 { $n }쪽
cover-total = 모두: { $copies }, { $pages }
