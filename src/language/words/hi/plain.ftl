## What is told line by line, without a picture
# Below every page
plain-prompt = नंबर लिखें और Enter दबाएँ।
plain-again = इस पेज को फिर से पढ़ने के लिए केवल Enter दबाएँ।
plain-unknown = यहाँ यह विकल्प नहीं है।
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = आगे जारी रखने के लिए Enter दबाएँ।
# In place of the help about touching and arrow keys
plain-help = जो चाहिए उसका नंबर लिखें और Enter दबाएँ। किसी पेज को फिर से पढ़ने के लिए केवल Enter दबाएँ। वापस जाने के लिए 0 और इमरजेंसी के लिए * लिखें।
plain-next = अगला भाग: { $part }
plain-before = पिछला भाग: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = पढ़ने के लिए और
plain-less = शुरू की सूची पर वापस
plain-chosen = { $what } (चुना हुआ)
plain-set = { $what }: { $value }
plain-more-copies = एक प्रति और
plain-fewer-copies = एक प्रति कम
plain-fewer-of = { $what }: कम
