## For staff: title, tabs
staff-title = For staff
do-staff = staff
staff-batch = Batch
staff-jobs = Jobs
staff-printer = Printer
staff-more = More
staff-back = Back
staff-yes = yes
staff-no = no
staff-change = change

## A batch
staff-batch-empty = Nothing is in this batch yet. Choose what to print, or take a saved batch.
staff-add = Add a handout
staff-print = Print this batch
staff-save = Save
staff-saved = Saved batches
staff-saved-none = No batch is saved yet.
staff-cover = Cover sheet
staff-remove = Remove
staff-done = Done
staff-language = Language
staff-draft = draft
staff-sheet = Sheet
staff-checklist = checklist
staff-full = whole handout
staff-letters = Letters
staff-normal = normal
staff-large = large
staff-copies = Copies
staff-copies-tens = Copies, by ten
staff-copies-of = { NUMBER($n) ->
    [one] 1 copy
   *[other] { $n } copies
}
staff-pages = { NUMBER($n) ->
    [one] 1 page
   *[other] { $n } pages
}
staff-lines = { NUMBER($n) ->
    [one] 1 handout
   *[other] { $n } handouts
}
staff-counting = counting pages ...
staff-cannot = cannot be printed
staff-with-cover = with a cover sheet
# $pages (String) - pages in all, with their word
# $copies (String) - copies in all, with their word
staff-total = In all: { $copies }, { $pages }
staff-send-ask = Print all of this now?
staff-send-cannot = A line of this batch cannot be printed. Remove it first.
staff-name = Name
staff-name-hint = Type another name, or keep this one.
# $day (Number) - day of the month
# $month (String) - name of the month
staff-name-auto = Batch { $day } { $month }
staff-last = Last printed
# $name (String) - name of a saved batch
staff-saved-as = Saved as "{ $name }".
# $reason (String) - a sentence
staff-not-saved = Not saved. { $reason }
staff-too-many = No more batches can be kept: delete one.
# $name (String) - name of a saved batch
staff-replace-ask = "{ $name }" is there already. Replace it?
staff-replace = Replace
staff-unfinished = Unfinished batch
staff-load = Take it
staff-load-replaces = It takes the place of the batch you are making.
staff-delete = Delete
# $name (String) - name of a saved batch
staff-delete-ask = Delete "{ $name }"?

## Jobs
staff-jobs-none = Nothing has been printed since yesterday.
staff-looking = Looking ...
staff-making = The pages are being made ...
# $reason (String) - a sentence
staff-refused = The batch was not printed. { $reason }
# $time (String) - when
staff-batch-at = Batch { $time }
staff-cover-page = Cover sheet
staff-patients-page = A patient's page
# $done (String) - how many
# $total (String) - of how many
staff-done-of = { $done } of { $total } pages done
# $n (String) - how many
staff-failed-count = { $n } failed
# $n (String) - how many
staff-stopped-count = { $n } stopped
# $n (String) - how many
staff-unknown-count = { $n } not confirmed
# $done (String) - how many
# $total (String) - of how many
staff-side = page { $done } of { $total }
staff-stop = Stop
staff-stop-all = Stop all
staff-again = Print again
staff-again-rest = Print what is missing
staff-stop-ask = Stop what has not come out yet?
staff-again-ask = It may have come out already. Look in the tray. Print it again?
staff-gone = Nothing is known of this job any more.
staff-put = Put in
staff-state = State
staff-queued = waits its turn
staff-held = waits: is it still wanted?
staff-sending = on its way
staff-sent = at the printer
staff-stopping = is being stopped
staff-reported = done, the printer says
# $reason (String) - a sentence
staff-failed = failed. { $reason }
staff-stopped = stopped
staff-expired = taken back: it waited too long
staff-unknown = not confirmed: look in the tray

## The printer
staff-ready = Ready.
staff-address = Address
staff-activity = It is
staff-idle = idle
staff-processing = printing
staff-halted = stopped
staff-unsaid = not said
staff-rejects = It takes no jobs now.
staff-waiting = Waiting in it
staff-says = It says
staff-panel = Its panel
staff-reasons = Keywords
staff-supplies = Supplies
staff-low = low, order soon

## More
staff-reload = Read the files again
staff-reading = Reading the files ...
staff-sound = The files are sound. The kiosk goes on with them.
staff-faulty = The kiosk goes on with what it had. Mend these, then read again:
staff-leave = End the kiosk
staff-leave-ask = End the kiosk? Nobody can use it until it is started again.
staff-more-about = Did you change kiosk.toml or a handout? The kiosk can read its files again, and goes on while it does.
staff-finish = Finished
staff-finish-ask = The batch you are making is not saved. Drop it?
staff-finish-drop = Drop it
