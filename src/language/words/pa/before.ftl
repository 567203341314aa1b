### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਸਹੀ ਹੋਵੇ ਤਾਂ ਆਉਣ ਤੋਂ ਪਹਿਲਾਂ { $phone } ’ਤੇ ਫ਼ੋਨ ਕਰੋ:
before-call-lead-unknown = ਇਨ੍ਹਾਂ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਸਹੀ ਹੋਵੇ ਤਾਂ ਇਲਾਜ ਤੋਂ ਪਹਿਲਾਂ ਰਿਸੈਪਸ਼ਨ ’ਤੇ ਦੱਸੋ:
before-emergency-say = ਆਪਣੀ ਮੁਲਾਕਾਤ ਦੀ ਉਡੀਕ ਨਾ ਕਰੋ।
