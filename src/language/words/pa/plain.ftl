## What is told line by line, without a picture
# Below every page
plain-prompt = ਨੰਬਰ ਲਿਖੋ ਅਤੇ Enter ਦਬਾਓ।
plain-again = ਇਹ ਪੰਨਾ ਦੁਬਾਰਾ ਪੜ੍ਹਨ ਲਈ ਸਿਰਫ਼ Enter ਦਬਾਓ।
plain-unknown = ਇੱਥੇ ਇਹ ਚੋਣ ਨਹੀਂ ਹੈ।
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = ਜਾਰੀ ਰੱਖਣ ਲਈ Enter ਦਬਾਓ।
# In place of the help about touching and arrow keys
plain-help = ਜੋ ਚਾਹੀਦਾ ਹੈ ਉਸ ਦਾ ਨੰਬਰ ਲਿਖੋ ਅਤੇ Enter ਦਬਾਓ। ਕੋਈ ਪੰਨਾ ਦੁਬਾਰਾ ਪੜ੍ਹਨ ਲਈ ਸਿਰਫ਼ Enter ਦਬਾਓ। ਵਾਪਸ ਜਾਣ ਲਈ 0 ਅਤੇ ਐਮਰਜੈਂਸੀ ਲਈ * ਲਿਖੋ।
plain-next = ਅਗਲਾ ਹਿੱਸਾ: { $part }
plain-before = ਪਿਛਲਾ ਹਿੱਸਾ: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = ਪੜ੍ਹਨ ਲਈ ਹੋਰ
plain-less = ਸ਼ੁਰੂ ਵਾਲਿਆਂ ਵੱਲ ਵਾਪਸ
plain-chosen = { $what } (ਚੁਣਿਆ ਹੋਇਆ)
plain-set = { $what }: { $value }
plain-more-copies = ਇੱਕ ਕਾਪੀ ਹੋਰ
plain-fewer-copies = ਇੱਕ ਕਾਪੀ ਘੱਟ
plain-fewer-of = { $what }: ਘੱਟ
