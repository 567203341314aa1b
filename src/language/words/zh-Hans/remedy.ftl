### A draft, made with the help of a machine. No translator has checked it yet.

remedy-offline = 打印机没有回应：请检查电源，以及电缆或网络。
remedy-jam = 请取出卡住的纸。
remedy-open = 请关上打印机的盖子。
remedy-tray = 请把纸盒放回打印机。
remedy-paper = 请给打印机加纸。
remedy-supply = 请更换墨粉或墨水，或清空废粉（墨）盒。
remedy-output = 请取走打印机里的页面。
remedy-paused = 打印机或它的打印队列已暂停：请恢复。
remedy-attention = 请查看打印机自己的显示屏。
remedy-busy = 打印机正忙或正在预热，会自己继续。
remedy-raster = 这台打印机不接受 PDF，因此需要 CUPS：请用 lpadmin -m everywhere 添加一个打印队列，并把该队列的地址写为 uri。
remedy-refused = 打印机不支持这种纸张、份数、单双面或颜色。日志里写明是哪一项。
remedy-sign-in = 打印机要求另一个密码，或出示的证书与已固定的证书不同。
remedy-full = 磁盘已满：请腾出空间。
remedy-closed = 文件夹或磁盘不允许写入：请检查权限。
remedy-other = 没能打印出来。原因见日志。
