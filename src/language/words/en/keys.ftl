## What further keys do
do-search = search
do-read = read aloud
help-search = find a handout or a word
help-read = read this screen aloud, or read it again
help-hold = stop reading for a moment, and go on
help-louder = speak louder
help-softer = speak softer
help-hush = stop reading aloud
help-numbers = Or press the number of what you want:
