## Search
search-title = Chercher
search-field = Chercher
search-hint = Tapez un mot, ou choisissez dans la liste.
search-all = tout ce qu’il y a, dans l’ordre
search-similar = rien n’a exactement cela ; proche :
search-count = { NUMBER($n) ->
    [one] 1 endroit
   *[other] { $n } endroits
}
search-typed = Vous avez tapé : { $typed }
search-nothing = Rien ici ne contient « { $typed } ».
search-instead = Essayez un autre mot, ou juste son début. Ou demandez à l’accueil.
search-beside = lettre suivante
search-page = page suivante

## The keyboard on the screen
keyboard-space = Espace
keyboard-erase = Effacer
keyboard-clear = Tout effacer
