### A draft, made with the help of a machine. No translator has checked it yet.

paper-only-name = { $tag ->
    [ar] 아랍어
    [hi] 힌디어
    [pa] 펀자브어
    [zh-Hans] 중국어 간체
    [zh-Hant] 중국어 번체
    [ko] 한국어
    [vi] 베트남어
   *[other] { $tag }
}
paper-only-mark = 종이로만
paper-only-why = 이 화면에는 다음 언어의 글자를 표시할 수 없습니다: { $language }. 종이로 읽으실 수 있습니다.
paper-only-lead = 다음 언어로 된 종이 안내문: { $language }
paper-only-none = 다음 언어로 된 종이 안내문이 여기에 없습니다: { $language }. 접수처에 문의하십시오.
