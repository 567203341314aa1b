### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = 列印機沒有回應：請檢查電源，以及電線或網路。
remedy-jam = 請取出卡住的紙。
remedy-open = 請關上列印機的蓋子。
remedy-tray = 請把紙匣放回列印機。
remedy-paper = 請為列印機加紙。
remedy-supply = 請更換碳粉或墨水，或清空廢粉（墨）盒。
remedy-output = 請取走列印機裡的頁面。
remedy-paused = 列印機或它的列印佇列已暫停：請恢復。
remedy-attention = 請查看列印機本身的顯示幕。
remedy-busy = 列印機正忙或正在預熱，會自己繼續。
remedy-raster = 這台列印機不接受 PDF，因此需要 CUPS：請用 lpadmin -m everywhere 新增一個列印佇列，並把該佇列的位址寫為 uri。
remedy-refused = 列印機不支援這種紙張、份數、單雙面或顏色。記錄檔裡寫明是哪一項。
remedy-sign-in = 列印機要求另一個密碼，或出示的憑證與已固定的憑證不同。
remedy-full = 磁碟已滿：請騰出空間。
remedy-closed = 資料夾或磁碟不允許寫入：請檢查權限。
remedy-other = 沒能列印出來。原因請見記錄檔。
