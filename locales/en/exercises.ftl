# Exercises, wherever they are asked: what is to be done, how it went, what can be tapped. For the chat and the Mini App.
# A kind or slip in an id is written with hyphens: choose-many, word-order.

## What is to be done, where the author of an exercise has not said it: one message for each kind

exercises-ask-choose = Choose the right answer.
exercises-ask-choose-many = Choose all that fit.
exercises-ask-match = What belongs together?
exercises-ask-listen-choose = Listen and choose.
exercises-ask-gap = Fill the gap.
exercises-ask-order = Put the words in order.
# Under it stands a word or sentence in the learner's own language
exercises-ask-type = How do you say it? Type your answer.
exercises-ask-listen-type = Listen and type what you hear.
exercises-ask-say = Say it aloud.
exercises-ask-transform = Change the form.
# $language – ISO code of the language being learnt
exercises-ask-translate-into = { $language ->
    [en] Translate into English.
    [de] Translate into German.
    [fr] Translate into French.
    [es] Translate into Spanish.
   *[other] Translate into the language you are learning.
  }
# $language – ISO code of the learner's own language
exercises-ask-translate-out = { $language ->
    [en] Translate into English.
    [ru] Translate into Russian.
   *[other] Translate into your own language.
  }
exercises-ask-mistake = There is one mistake here. Write it correctly.

## How an answer was. Above a difference letter by letter, or in front of the right answer

exercises-right = Right
exercises-nearly = Nearly
exercises-wrong = Not quite
exercises-unsure = I'm not sure
exercises-skipped = Skipped

# In front of what the learner answered
exercises-yours = Your answer
# In front of the right answer
exercises-answer = Right answer
# In front of an answer that is right too, where the learner gave another right one
exercises-also-right = Also right

## What was wrong with a typed answer, in a line

exercises-slip-accent = Mind the marks over the letters.
exercises-slip-apostrophe = Mind the apostrophe.
exercises-slip-article = Look at the article.
exercises-slip-spelling = Just a slip in the spelling.
exercises-slip-spacing = Mind where the blanks go.
exercises-slip-ending = The right word, in the wrong form.
exercises-slip-small-word = Another small word belongs here.
exercises-slip-word-order = The words go in another order.
exercises-slip-missing-word = A word is missing.
exercises-slip-extra-word = There is a word too many.
exercises-slip-negation = That says the opposite.
exercises-slip-digits = Write the number the other way: in words or in digits.

## Buttons

exercises-hint = Hint
exercises-skip = Skip
exercises-done = Done
exercises-next = Next
exercises-leave = Leave
exercises-dispute = My answer is right
exercises-ask-teacher = Ask the teacher

## Beside the exercise

# $number – which exercise of the run this is · $total – how many there are
exercises-progress = { $number } of { $total }
# The exercise went wrong earlier in this run
exercises-again = Once more, because it went wrong before
# A model is looking at the answer
exercises-checking = Checking your answer…
# The learner has said that the answer is right: a model is asked once more
exercises-dispute-open = Your answer is being looked at again.
exercises-dispute-accepted = You were right: your answer counts now, for everybody.
exercises-dispute-refused = I've looked at it again: it isn't right.
exercises-dispute-unsure = I can't decide that. A person will look at it.
# A notice: the answer was to an exercise that has moved on
exercises-stale = This exercise has moved on. Here is the current one.
