### Lessons, topics and quizzes in the Mini App. What the chat says too stands in exercises.ftl.

study-tab = Lessons

## On Today: what was begun, or comes next

study-carry-on = Carry on
# Under the title of what was begun. $number: the exercise that waits; $total: how many there are
study-on-lesson = Lesson · exercise { $number } of { $total }
study-on-test = Unit test · exercise { $number } of { $total }
study-on-quiz = Quiz · exercise { $number } of { $total }
study-on-reading = Reading · question { $number } of { $total }
# Under the title of the lesson that comes next. $number: which one of the course
study-lesson-number = Lesson { $number }
study-unit-test = Unit test

## The list of lessons

study-title = Lessons
study-quiz = Quiz
study-quiz-note = by topic, by deck, or on your mistakes
# $number: which unit of the course
study-unit = Unit { $number }
# Beside the unit's heading. $done: lessons finished; $total: lessons there are
study-unit-done = { $done } of { $total }
# How far a lesson is; for screen readers
study-state-new = not begun
study-state-open = begun
study-state-done = finished
# $percent: right at the first try
study-percent = { $percent }%
# For screen readers, before the percentage
study-best = best result
study-written = Written for you
study-no-lessons = No lessons yet
study-no-lessons-text = There is no course for this language so far. A quiz can be made from your own cards.

## A lesson

study-explanation = How it works
study-words = Words
# Button: makes cards of all the words that are none yet. $count: how many
study-add-all = Add all { $count }
# Button beside a word, for screen readers. $word: it
study-add-word = Add to my cards: { $word }
study-have-word = in your cards
# Short message. $count: words that became cards; $title: the deck
study-added = { $count ->
    [one] { $count } word added to “{ $title }”
   *[other] { $count } words added to “{ $title }”
  }
study-dialogue = Dialogue
study-translations = Show translation
study-translations-hide = Hide translation
# Under a dialogue whose translation is hidden
study-tap-line = Tap a line to see what it means
# $count: exercises of the lesson
study-exercises = { $count ->
    [one] { $count } exercise
   *[other] { $count } exercises
  }
study-best-was = best result { $percent }%
study-start = Start the exercises
study-start-test = Start the test
study-go-on = Go on where you left off
study-once-more = Once more
study-from-start = Start over

## What a quiz is to be about

study-about = What about?
study-mixed = A bit of everything
study-mixed-note = your cards and finished lessons
study-mistakes = My mistakes
study-mistakes-note = what went wrong before
study-topics = Topics
# Mark on a topic with many mistakes
study-weak = needs practice
study-topics-all = All topics
study-decks = Decks
study-own = A topic of your own
study-own-hint = In your own words, in either language
study-own-find = Find
# $topic: in the learner's own words
study-own-none = There are no ready-made exercises about “{ $topic }”.
# The same where there is no teacher (no language model)
study-own-off = There are no ready-made exercises about “{ $topic }”. A teacher could write a lesson, but none is switched on here.
# Button: a topic or deck that may be meant. $title: its name
study-own-instead = Quiz: { $title }
study-own-write = Ask the teacher for a lesson
study-own-writing = The teacher is writing a lesson about “{ $topic }”. It takes about a minute; you can leave this page.
study-own-ready = The lesson about “{ $topic }” is ready
study-own-open = Open the lesson
study-own-failed = The lesson did not work out. Try again, or put the topic another way.
study-size = How many exercises?
study-begin = Start

## An exercise

study-check = Check
study-listen = Listen
# For screen readers: a gap in a sentence
study-gap = blank
study-letters = Special letters
study-options = Answers
study-sentence = Your sentence
study-sentence-empty = Tap the words in order
study-tiles = Words
# Screen readers: a word of the sentence; a tap takes it out. $word: it
study-put-back = Take out: { $word }
# Screen readers: a side that has been matched. $word: the other side
study-paired = matched with: { $word }
study-your-answer = Your answer
study-unsent = No connection. Your answer is kept and goes out as soon as the network is back.
study-by-voice = This one is answered by voice, in the chat with the bot. Here you can leave it out.
study-no-sound = The sound cannot be played right now. Try again, or skip this one.

## The end of a quiz

study-result-great = Excellent!
study-result-good = Well done!
study-result-fair = A good start
study-result-weak = It takes practice
# $right: exercises right at the first try; $total: exercises there were
study-result-right = { $right } of { $total } right at the first try
study-result-clean = Not a single mistake.
# $percent: of the best run before this one
study-result-before = Best so far: { $percent }%
study-result-mistakes = Worth another look
study-result-words = Words from your mistakes
# Button. $count: words
study-result-add = { $count ->
    [one] Add { $count } word to my cards
   *[other] Add { $count } words to my cards
  }
study-result-repeat = Repeat the mistakes
study-result-next = Next lesson
study-result-another = Another quiz
study-result-lessons = To the lessons
study-result-readings = To the readings
