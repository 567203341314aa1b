## What is said besides what stands on the screen
# $key (String) - the name of a key
# $what (String) - what it does, or what it chooses
speech-press = Press { $key }: { $what }.
# $what (String) - what is marked
# $n (String) - its number among all that can be chosen
# $total (String) - how many there are
speech-marked = Marked: { $what }. { $n } of { $total }.
speech-choose = Press Enter to choose it. The arrow keys move on.
# $n (String) - the step that was set
# $most (String) - the loudest step
speech-loudness = Loudness { $n } of { $most }.
speech-how = Press r to hear it again, b to pause and go on, u for louder, d for softer, and x to stop reading aloud.
speech-any-key = Any key stops what is being said.
