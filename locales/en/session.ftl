### A run of reviews in the Mini App, from the first card to the last.

session-progress-label = Progress
# $done: cards answered in this run; $total: with those still to come
session-progress = { $done } of { $total }
session-undo = Undo the last answer
# $count: grades kept on the device until the network is back
session-pending = { $count ->
    [one] { $count } answer is waiting to be sent
   *[other] { $count } answers are waiting to be sent
  }
# Mark on a card shown for the first time
session-new = New
session-listen = Listen

## Under the question: what to do

session-ask-recognise = Say what it means, then tap to check
session-ask-recall = Say it aloud, then tap to check
session-ask-type = Write it in the language you are learning
session-type-label = Your answer
session-check = Check
session-show = Show answer
session-answer = Answer
session-edit = Edit
# The four grades, and what screen readers call them together
session-grades-label = How well did you remember it?
session-grade-again = Again
session-grade-hard = Hard
session-grade-good = Good
session-grade-easy = Easy

## Above a typed answer shown letter by letter

session-verdict-right = Right
session-verdict-nearly = Nearly
session-verdict-wrong = Not quite
session-unchecked = No connection: compare it yourself

## Short messages at the bottom

session-stale = This card was answered elsewhere. Here is the next one.
session-leech = This word keeps slipping away, so it was set aside. You will find it in Words.

## The end

session-done-title = Done for now
session-nothing-title = Nothing to review
# $count: cards answered today
session-done-today = { $count ->
    [one] { $count } card today
   *[other] { $count } cards today
  }
# $moment: app-moment-…, such as "tomorrow"
session-next-due = Next review: { $moment }
session-never-due = Add words or take a ready-made deck to go on.
session-all-decks = Review all decks
# $title: name of a bundled deck
session-take-course = Take “{ $title }”
session-add-words = Add words
session-to-today = Back to Today
session-tunnel-title = You have answered all that is here
# $count: grades kept on the device
session-tunnel-text = { $count ->
    [one] { $count } answer is kept here and will be sent when the network is back.
   *[other] { $count } answers are kept here and will be sent when the network is back.
  }
