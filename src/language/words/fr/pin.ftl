### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = Personnel
pin-lead = Réservé au personnel. Saisissez le code.
pin-wrong = Ce n’est pas le bon code.
pin-wait = Attendez { NUMBER($n) ->
    [one] { $n } seconde
   *[other] { $n } secondes
}.
pin-enter = Entrer
pin-erase = Suppr.
pin-checking = Vérification...
pin-go = OK
