### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = 프린터가 응답하지 않습니다. 전원과 케이블 또는 네트워크를 확인하십시오.
remedy-jam = 걸린 종이를 빼내십시오.
remedy-open = 프린터의 덮개를 닫으십시오.
remedy-tray = 용지함을 프린터에 다시 넣으십시오.
remedy-paper = 프린터에 종이를 넣으십시오.
remedy-supply = 토너나 잉크를 교체하거나 폐토너(잉크)통을 비우십시오.
remedy-output = 프린터에서 페이지를 꺼내십시오.
remedy-paused = 프린터 또는 그 대기열이 일시 중지되어 있습니다. 다시 시작하십시오.
remedy-attention = 프린터 자체의 화면을 확인하십시오.
remedy-busy = 프린터가 사용 중이거나 예열 중입니다. 저절로 이어집니다.
remedy-raster = 이 프린터는 PDF를 받지 않으므로 CUPS가 필요합니다. lpadmin -m everywhere 명령으로 대기열을 추가하고, 그 대기열의 주소를 uri에 적으십시오.
remedy-refused = 프린터가 이 용지, 매수, 단면·양면 또는 색상을 지원하지 않습니다. 어느 것인지는 로그에 있습니다.
remedy-sign-in = 프린터가 다른 비밀번호를 요구하거나, 고정해 둔 것과 다른 인증서를 제시합니다.
remedy-full = 디스크가 가득 찼습니다. 공간을 확보하십시오.
remedy-closed = 폴더나 디스크에 쓸 수 없습니다. 권한을 확인하십시오.
remedy-other = 인쇄하지 못했습니다. 원인은 로그에 있습니다.
