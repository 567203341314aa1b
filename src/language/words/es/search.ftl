## Search
search-title = Buscar
search-field = Buscar
search-hint = Escriba una palabra, o elija de la lista.
search-all = todo lo que hay, en orden
search-similar = nada tiene justo esto; parecido:
search-count = { NUMBER($n) ->
    [one] 1 lugar
   *[other] { $n } lugares
}
search-typed = Usted escribió: { $typed }
search-nothing = Aquí nada contiene «{ $typed }».
search-instead = Pruebe con otra palabra, o solo con el comienzo. O pregunte en recepción.
search-beside = otra letra
search-page = otra página

## The keyboard on the screen
keyboard-space = Espacio
keyboard-erase = Borrar
keyboard-clear = Borrar todo
