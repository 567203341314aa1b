### A draft, made with the help of a machine. No translator has checked it yet.

pin-title = Personal
pin-lead = Esto es para el personal. Escriba el PIN.
pin-wrong = Este no es el PIN.
pin-wait = Espere { NUMBER($n) ->
    [one] 1 segundo
   *[other] { $n } segundos
}.
pin-enter = Entrar
pin-erase = Borrar
pin-checking = Comprobando ...
pin-go = Aceptar
