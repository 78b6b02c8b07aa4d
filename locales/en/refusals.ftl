# Why an action was refused: shown as a short notice over the screen where it was tried, in bot and Mini App.

refusals-learner-missing = I don't know you yet. Send /start to begin.
refusals-profile-missing = This profile is no longer there.
refusals-last-profile = This is your only profile, so it can't be deleted.
refusals-same-language = Your own language and the one you learn can't be the same.
refusals-zone-unknown = I don't know this time zone. Pick one from the list.
# $field – which field it is (level, goal, …); for the log, not for people
refusals-choice-unknown = That can't be chosen here.
# $least and $most – the lowest and the highest value that can be taken
refusals-out-of-range = It has to be from { $least } to { $most }.
refusals-card-missing = This card is no longer there.
refusals-deck-missing = This deck is no longer there.
refusals-course-deck-missing = There is no such deck in the course.
refusals-entry-missing = I can't find this word any more. Type it again.
refusals-nothing-to-undo = There is nothing left to undo.
refusals-text-empty = There is no word here. Type at least one.
# $most – characters
refusals-text-too-long = { $most ->
    [one] That's too long: { $most } character at most.
   *[other] That's too long: { $most } characters at most.
  }
# $most – characters
refusals-word-too-long = { $most ->
    [one] That's too long for a word: { $most } character at most.
   *[other] That's too long for a word: { $most } characters at most.
  }
# $most – words
refusals-list-too-long = { $most ->
    [one] One word at a time, please.
   *[other] Up to { $most } words at a time, please.
  }
refusals-title-empty = A deck needs a name.
# $most – decks
refusals-too-many-decks = { $most ->
    [one] You can have { $most } deck at most. Delete one to make room.
   *[other] You can have { $most } decks at most. Delete one to make room.
  }

## What any request of the Mini App may be answered: a notice over the screen, or the screen itself when nothing loads.

refusals-malformed = The app sent something I can't read. Reload it and try again.
# $fields – names of the fields, as in the API; for the log, not for people
refusals-invalid-fields = Something you entered can't be used. Check it and try again.
refusals-unauthorised = Your session is over. Close the app and open it again from the chat.
refusals-not-found = There is nothing here any more.
# $most – bytes; for the log, not for people
refusals-too-large = That's too much to send at once.
# $seconds – how long to wait
refusals-too-many = { $seconds ->
    [one] Not so fast, please. Try again in { $seconds } second.
   *[other] Not so fast, please. Try again in { $seconds } seconds.
  }
refusals-internal = Something went wrong on our side. We've made a note of it; please try again.
# $failed – which parts are away (database, redis, migrations); for operators, may be missing
refusals-unavailable = I can't reach my notes right now. Please try again in a moment.
refusals-no-profile = First tell me which language you want to learn.
# For whoever runs the bot: the Mini App's files are not there
refusals-not-built = The app isn't built yet: run “python infra/hatch_build.py”, then reload this page.
