### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = 有以下情况，请在来诊所之前拨打 { $phone }：
before-call-lead-unknown = 有以下情况，请在治疗前告诉前台：
before-emergency-say = 不要等到就诊那天。
