## What is said besides what stands on the screen
speech-press = { $key } दबाएँ: { $what }।
speech-marked = चुना हुआ: { $what }। { $total } में से { $n }।
speech-choose = इसे खोलने के लिए Enter दबाएँ। तीर वाले बटनों से दूसरे विकल्प पर जाएँ।
speech-loudness = आवाज़ { $most } में से { $n }।
speech-how = फिर से सुनने के लिए r, थोड़ी देर रोकने और आगे सुनने के लिए b, और ज़ोर से सुनने के लिए u, और धीमे सुनने के लिए d, और पढ़ना बंद करने के लिए x दबाएँ।
speech-any-key = कोई भी बटन दबाने से आवाज़ रुक जाती है।
