## What further keys do
do-search = ਲੱਭੋ
do-read = ਉੱਚੀ ਪੜ੍ਹੋ
help-search = ਕੋਈ ਪਰਚਾ ਜਾਂ ਸ਼ਬਦ ਲੱਭੋ
help-read = ਇਹ ਸਕ੍ਰੀਨ ਉੱਚੀ ਪੜ੍ਹੋ, ਜਾਂ ਦੁਬਾਰਾ ਪੜ੍ਹੋ
help-hold = ਪੜ੍ਹਨਾ ਕੁਝ ਚਿਰ ਰੋਕੋ, ਤੇ ਫਿਰ ਅੱਗੇ ਪੜ੍ਹੋ
help-louder = ਹੋਰ ਉੱਚੀ ਬੋਲੋ
help-softer = ਹੋਰ ਹੌਲੀ ਬੋਲੋ
help-hush = ਉੱਚੀ ਪੜ੍ਹਨਾ ਬੰਦ ਕਰੋ
help-numbers = ਜਾਂ ਜੋ ਚਾਹੀਦਾ ਹੈ ਉਸ ਦਾ ਨੰਬਰ ਦਬਾਓ:
