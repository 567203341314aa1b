## What is told line by line, without a picture
# Below every page
plain-prompt = Type a number and press Enter.
plain-again = Press Enter alone to read this page again.
plain-unknown = That is not a choice here.
# In place of touching the screen, when the question stands whether somebody is still there
plain-stay = Press Enter to go on.
# In place of the help about touching and arrow keys
plain-help = Type the number of what you want and press Enter. Press Enter alone to read a page again. Type 0 to go back, and * for an emergency.
# $part (String) - the heading of a section
plain-next = Next part: { $part }
# $part (String) - the heading of a section
plain-before = Part before: { $part }
# Handouts on the pages of the list after this one, and before it
plain-more = More to read
plain-less = Back to the first ones
# $what (String) - a kind of sheet or a size of letters
plain-chosen = { $what } (chosen)
# $what (String) - what can be set
# $value (String) - what it is set to
plain-set = { $what }: { $value }
plain-more-copies = One more copy
plain-fewer-copies = One copy less
# $what (String) - a line of a batch, or its number of copies
plain-fewer-of = { $what }: fewer
