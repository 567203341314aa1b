### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = قبل أن تأتي، اتصل على { $phone } إذا كان أي مما يلي ينطبق عليك:
before-call-lead-unknown = قبل زيارتك، أخبر الاستقبال إذا كان أي مما يلي ينطبق عليك:
before-emergency-say = لا تنتظر موعد زيارتك.
