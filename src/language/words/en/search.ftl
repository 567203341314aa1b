## Search
search-title = Search
# Stands before what is typed
search-field = Find
search-hint = Type a word, or choose from the list.
# Stand above the list
search-all = everything here, in order
search-similar = nothing has just this; similar:
# $n (Number) - how many places were found
search-count = { NUMBER($n) ->
    [one] 1 place
   *[other] { $n } places
}
# $typed (String) - what was typed
search-typed = You typed: { $typed }
# $typed (String) - what was typed
search-nothing = Nothing here has “{ $typed }” in it.
search-instead = Try another word, or just the beginning of one. Or ask at the desk.
# What the arrows to the side do
search-beside = next letter
search-page = next page

## The keyboard on the screen
keyboard-space = Space
keyboard-erase = Erase
keyboard-clear = Clear all
