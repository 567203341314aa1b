### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = इनमें से कुछ भी सही हो तो आने से पहले { $phone } पर फ़ोन करें:
before-call-lead-unknown = इनमें से कुछ भी सही हो तो इलाज से पहले रिसेप्शन पर बताएँ:
before-emergency-say = अपनी मुलाक़ात का इंतज़ार न करें।
