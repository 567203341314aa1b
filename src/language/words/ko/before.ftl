### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = 오시기 전에, 다음 중 하나라도 해당되면 { $phone }에 전화하십시오:
before-call-lead-unknown = 방문 전에, 다음 중 하나라도 해당되면 접수처에 알리십시오:
before-emergency-say = 방문하는 날까지 기다리지 마십시오.
