### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = 有以下情況，請在來診所之前撥打 { $phone }：
before-call-lead-unknown = 有以下情況，請在治療前告訴櫃檯：
before-emergency-say = 不要等到就診那天。
