pin-title = Staff
pin-lead = This is for staff. Type the PIN.
pin-wrong = This is not the PIN.
# $n (Number) - seconds
pin-wait = Please wait { NUMBER($n) ->
    [one] 1 second
   *[other] { $n } seconds
}.
pin-enter = Enter
pin-erase = Erase
pin-checking = Checking ...
pin-go = OK
