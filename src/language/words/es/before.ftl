### A draft, made with the help of a machine. No translator has checked it yet.

before-call-lead = Antes de venir, llame al { $phone } si algo de esto es cierto:
before-call-lead-unknown = Antes de su visita, avise en recepción si algo de esto es cierto:
before-emergency-say = No espere a su visita.
