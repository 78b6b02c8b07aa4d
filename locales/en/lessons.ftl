# Lessons, quizzes and topics in the chat: lists, pages of a lesson, setting up a quiz, how a run went.

## Home, and below reviews

# Buttons
lessons-lessons = 📖 Lessons
lessons-quizzes = 🎲 Quiz
lessons-next = 📖 Next lesson ›
# A run that was left. $title – of the lesson or quiz · $number – the exercise it stands at · $total – how many there are
lessons-go-on-run = ▶️ { $title } · { $number }/{ $total }

## The course

# $done – lessons and tests finished · $all – how many there are
lessons-list = 📖 <b>Lessons</b> · { $done } of { $all } done
# Above the lessons of a unit. $level – from A1 to C2 · $unit – its number
lessons-unit = { $level }, unit { $unit }
# Above lessons the teacher has written for this learner
lessons-written = Written for you
# Button: the lesson to go on with. $title – its title
lessons-go-on = ▶️ { $title }

## A lesson

# $percent – right at the first try, in the best run
lessons-best = ★ Best result: { $percent } %
# A unit test. $count – exercises
lessons-test = { $count ->
    [one] { $count } exercise on all you have learnt in this unit.
   *[other] { $count } exercises on all you have learnt in this unit.
  }
# Above the words of a lesson; ✓ stands before those that are cards. $count – words
lessons-words = { $count ->
    [one] { $count } word of this lesson
   *[other] { $count } words of this lesson
  }
# Above a dialogue
lessons-dialogue = Tap the grey lines to see what they mean.
# Buttons
lessons-to-words = Words ›
lessons-to-dialogue = Dialogue ›
# $going – yes: they were begun and left
lessons-exercises = { $going ->
    [yes] ▶️ Go on with the exercises
   *[no] ▶️ Exercises
  }
lessons-anew = ↺ From the beginning
lessons-listen = 🔊 Listen
# $count – words that are no cards yet
lessons-take-words = { $count ->
    [one] ➕ { $count } word as a card
   *[other] ➕ { $count } words as cards
  }
# Notices over the screen. $count – cards that were made · $title – of the deck they are in
lessons-words-taken = { $count ->
    [one] { $count } word is in “{ $title }” now.
   *[other] { $count } words are in “{ $title }” now.
  }
lessons-words-had = You have all of these already.

## Exercises

# Below an exercise that is answered with a message
lessons-type-it = Write your answer.
lessons-say-it = Send a voice message.
# Below an exercise that was begun where it can be heard, or spoken to
lessons-cannot-say = I can't read aloud in this chat. Skip this one, or go on in the app.
lessons-cannot-hear = I can't listen in this chat. Skip this one, or go on in the app.
# What the learner asks the teacher by tapping a button. $question – the exercise · $answer – theirs · $right – the right one
lessons-ask-teacher = Explain this exercise to me, please: why is my answer not right?

    { $question }

    My answer: { $answer }
    The right answer: { $right }
# Notice over the screen
lessons-teacher-asked = 💬 The teacher answers below.

## How a run went

# $right – exercises right at the first try · $size – how many there were · $percent – the same in per cent
lessons-result = { $right } of { $size } right at the first try · { $percent } %
# All right · four in five or more · half or more · less
lessons-praise-all = Not a single mistake. Splendid!
lessons-praise-most = Very good: hardly anything left to learn here.
lessons-praise-half = A good start. One more round, and it will stick.
lessons-praise-few = That was a hard one. Look at the explanation once more, then try again.
# $percent – the best run before this one
lessons-best-before = Best before: { $percent } %
lessons-mistakes = <b>Worth another look</b>
# $count – mistakes that are not listed
lessons-more-mistakes = … and { $count } more
# Buttons. $count – mistakes
lessons-repeat-mistakes = { $count ->
    [one] 🔁 Repeat the mistake
   *[other] 🔁 Repeat mistakes ({ $count })
  }
lessons-once-more = ↺ Once more

## Setting up a quiz

lessons-quiz = 🎲 <b>Quiz</b>

    What shall it be about? Below: how many exercises.
# Buttons, and titles of quizzes
lessons-quiz-mixed = 🔀 A bit of everything
lessons-quiz-mistakes = 🔁 My mistakes
lessons-quiz-topics = 🎯 By topic ›
lessons-quiz-decks = 🗂 A deck ›
lessons-quiz-lessons = 📖 A lesson ›
# 🎯 stands before topics in which the learner makes many mistakes
lessons-ask-topic = 🎯 <b>Topics</b>

    What would you like to practise? Topics marked 🎯 could do with it. In per cent: right at the first try.
lessons-own-topic = ✍️ My own topic
lessons-ask-own-topic = Which topic? Write it in your own words: “renting a flat”, “at the vet's”, “the subjunctive”.
# Notice over the screen, or a message: the teacher begins to write
lessons-being-written = ✍️ I'm writing a lesson about that. It comes by itself in a minute or two.
lessons-ask-deck = Which deck shall the quiz be made from?
lessons-ask-lesson = Which lesson shall the quiz be about?
