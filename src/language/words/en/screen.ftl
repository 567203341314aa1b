language-name = English
ask-desk = or ask at the desk
sample = SAMPLE
sample-notice = A sample, not a real clinic. Do not call its numbers.

## Dates
weekday = { NUMBER($n) ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month = { NUMBER($n) ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# $weekday (String) - name of the weekday
# $day (Number) - day of the month
# $month (String) - name of the month
date-with-weekday = { $weekday } { $day } { $month }
# $day (Number) - day of the month
# $month (String) - name of the month
# $year (String) - four digits
date-with-year = { $day } { $month } { $year }

## The three tiers
emergency-word = EMERGENCY
call-word = CALL US
normal-word = NORMAL
# $number (String) - emergency number
emergency-lead = Call { $number } now if you have:
# $phone (String) - the clinic's phone
call-lead = Call { $phone } if you have:
call-lead-unknown = Ask at the desk if you have:
normal-lead = No need to call. This is usual:
# In its place before a first visit, where the list has things to do as well
before-normal-lead = What to do, and what is usual. No need to call:
# When the clinic's own numbers are not known
emergency-number-missing = your local emergency number
fact-missing = (ask at the desk)
emergency-say = Tell them that you had a treatment, and when.

## What keys do
do-choose = choose
do-open = open
do-scroll = read
do-section = section
do-print = print
do-back = back
do-finish = I'm finished
do-help = help
do-language = language
do-emergency = emergency

## Welcome
welcome-lead = What to expect after your treatment, and when to call us.
welcome-read = Read it here. Take it home on paper.
welcome-choose = touch one, or press its number
# $number (String) - emergency number
welcome-emergency = Chest pain, or hard to breathe? Call { $number } now. Do not wait.
# $number (String) - emergency number
emergency-short = { $number }: chest pain, hard to breathe
privacy = No names are asked. Nothing about you is kept.
leave = Ctrl-C ends the program.

## Home and language
home-choose = What would you like to read?
home-empty = There is nothing to read here right now. Please ask at the desk.
# $language (String) - what its speakers call the language
only-in = in { $language }
language-choose = Choose your language

## Reader
# $n (String) - number of this section
# $total (String) - how many there are
section-of = { $n } of { $total }
checklist-mine = My checklist
print-mine = Print my checklist
sources-heading = Where this comes from
# $language (String) - what its speakers call the language of the sources
sources-in = These sources are in { $language }.
more-below = more
more-above = back up
not-reviewed = Not yet reviewed by a licensed practitioner.
# $reviewer (String) - who reviewed it
# $qualification (String) - their qualification
# $date (String) - when
reviewed = Reviewed by { $reviewer }, { $qualification }, { $date }.
# $date (String) - when the review was due
overdue = A new review was due { $date }. Ask at the desk if this is still right.
draft = This translation is a draft. No translator has checked it yet. If anything is unclear, ask at the desk.
# $language (String) - what its speakers call the language
shown-in = This handout is only here in { $language }. Ask at the desk for help.
certainty-strong = strong evidence
certainty-fair = fair evidence
certainty-weak = weak evidence
certainty-custom = common advice, not research

## Print
print-title = Take it home on paper
sheet-checklist = The checklist
sheet-checklist-about = One page: emergency, call us, normal.
sheet-full = The whole handout
sheet-full-about = All sections, the checklist and the sources.
size-standard = Normal letters
size-large = Large letters
copies = Copies
print-now = Print
printer-looking = Looking at the printer ...
printer-ready = The printer is ready.
# $place (String) - where the printer stands
collect-at = Collect your page { $place }.
collect = Collect your page at the printer.
print-not-set-up = Printing is not set up here yet. Please ask at the desk for this page.
maybe-jam = The printer may be jammed.
maybe-open = The printer may be open.
maybe-tray = A tray of the printer may be out of its place.
maybe-paper = The printer may need paper.
maybe-supply = The printer may need service.
maybe-output = The printer may be full of pages.
maybe-attention = The printer may need somebody to look at it.
maybe-try = You can try. If nothing comes, please tell the front desk.
print-limit = You have ordered this page as often as you can here. For more copies, please ask at the desk.
print-already = You printed this page a moment ago. Do you want another one?
print-another = Print another one
print-no = No, read on
code-offer = Show the list for your phone

## Printing
printing-making = Your page is being made ...
printing-sent = Your page is on its way to the printer.
printing-done = The printer reports that your page is done.
printing-again = Please press only once. Your page comes by itself.
read-on = Read on
printing-follows = Your page will follow by itself.
printing-stopped = This page was stopped. Please ask at the desk for a copy.
# $n (String) - sides that came out
# $total (String) - sides there will be
printing-page = page { $n } of { $total }
printing-seconds = { NUMBER($n) ->
    [one] 1 second
   *[other] { $n } seconds
}
trouble-offline = The printer does not answer. Please ask at the desk for a copy.
trouble-jam = The printer is jammed. Please tell the front desk.
trouble-open = The printer is open. Please tell the front desk.
trouble-tray = A tray of the printer is not in its place. Please tell the front desk.
trouble-paper = The printer needs paper. Please tell the front desk.
trouble-supply = The printer needs service. Please ask at the desk for a copy.
trouble-output = The printer is full of pages. Please take them out, or tell the front desk.
trouble-paused = Printing is paused. Please ask at the desk for a copy.
trouble-attention = The printer needs somebody to look at it. Please ask at the desk for a copy.
trouble-busy = The printer is getting ready. One moment, please.
trouble-refused = This printer cannot print this page. Please ask at the desk for a copy.
trouble-full = The printer can take no more pages right now. Please ask at the desk for a copy.
trouble-closed = Printing is switched off right now. Please ask at the desk for a copy.
trouble-unknown = Your page could not be printed. Please ask at the desk for a copy.
trouble-unconfirmed = We cannot tell whether your page came out. Please ask at the desk.

## Emergency
emergency-desk = In the clinic now? Tell the desk now.
emergency-elsewhere = Anywhere else:
# $number (String) - emergency number
emergency-call = Call { $number } now.
emergency-unknown = Tell the desk now, or call your local emergency number.
emergency-signs = Get help at once for any of these:
do-not-wait = Do not wait to see if it passes.

## Help
help-title = How this works
help-touch = Touch what you want. Or use the keys:
help-move = choose a line, or move the text
help-section = the next or the previous section
help-enter = open what is marked
help-back = go back
help-digits = choose the line with that number
help-print = print the page
help-emergency = what to do in an emergency
help-language = change the language
help-finish = clear the screen for the next person
help-desk = Anything else? Ask at the desk. They are glad to help.

## Idle
idle-title = Are you still there?
idle-body = In { NUMBER($n) ->
    [one] 1 second
   *[other] { $n } seconds
} this screen goes back to the start.
idle-stay = Touch the screen, or press any key, to go on.

too-small = Please make this window larger, or ask at the desk.
