# What the teacher does for lessons and exercises: writes a lesson on a learner's topic, looks at answers. Messages of
# their own in the chat.

## A lesson on a topic the learner has named in their own words

# $title – of the lesson
writing-ready = ✍️ Your lesson is ready: <b>{ $title }</b>
# The button below it
writing-open = 📖 Open the lesson
# There is no lesson; why stands below. $topic – in the learner's words
writing-failed = ✍️ I couldn't write the lesson on “{ $topic }”.
# Buttons below it
writing-again = 🔁 Try again
# A topic or deck there are exercises on right now. $title – its name
writing-quiz-about = 🎲 Quiz: { $title }

## What the teacher offers when asked for a lesson or a quiz: buttons under its answer

writing-lessons = 📖 Lessons
# $title – a topic
writing-lesson-about = 📖 Lesson: { $title }
writing-quiz = 🎲 Quiz

## An answer its learner calls right was looked at again: a message of its own. $answer – that answer

writing-dispute-accepted = ⚖️ “{ $answer }”: you were right. The answer counts now, for everybody.
# Right, but for something that stands below
writing-dispute-nearly = ⚖️ “{ $answer }”: nearly right, and that counts.
writing-dispute-refused = ⚖️ “{ $answer }”: I've looked at it again, carefully. It isn't right.
writing-dispute-unsure = ⚖️ “{ $answer }”: I can't decide this. A person will look at it.
# Below that. $why – the rule in a line
writing-dispute-why = <i>{ $why }</i>
# Button: back to the exercises
writing-go-on = ▶️ To the exercises
