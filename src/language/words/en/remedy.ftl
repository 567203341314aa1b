# What staff do about trouble with the printer
remedy-offline = The printer does not answer: check its power and its cable or network.
remedy-jam = Clear the jam.
remedy-open = Close the cover.
remedy-tray = Put the tray back.
remedy-paper = Load paper.
remedy-supply = Replace the toner or ink, or empty the waste box.
remedy-output = Take the pages out.
remedy-paused = The printer or its queue is paused: resume it.
remedy-attention = Look at the printer's own display.
remedy-busy = The printer is busy or warming up. It goes on by itself.
remedy-raster = This printer does not take PDF, so it needs CUPS: add a queue with lpadmin -m everywhere, and write that queue's address as uri.
remedy-refused = The printer does not offer this paper, number of copies, side or colour. The log says which.
remedy-sign-in = The printer wants another password, or shows another certificate than the pinned one.
remedy-full = The disk is full: make room.
remedy-closed = The folder or disk may not be written to: check its rights.
remedy-other = It could not be printed. The log has the cause.
