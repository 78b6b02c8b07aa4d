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
refusals-message-missing = That message isn't there any more.
refusals-scene-missing = There is no such scene.
refusals-deck-missing = This deck is no longer there.
refusals-course-deck-missing = There is no such deck in the course.
refusals-entry-missing = I can't find this word any more. Type it again.
# A button under words that are gone, or belong to another profile
refusals-offer-missing = These words are gone, or belong to another profile.
refusals-nothing-to-undo = There is nothing left to undo.
refusals-nothing-to-say = There is nothing here to read aloud.
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

## Why the teacher (a language model) gave no answer: in place of the answer in the chat, a notice in the Mini App.

# For whoever runs the bot: nothing is set up for what was asked. $variable – the setting that is missing
refusals-llm-off = My teacher isn't switched on here yet. Everything else works as usual. If you run this bot: set { $variable } and restart it.
# An operator has turned all models off for a while
refusals-llm-paused = The teacher is taking a break. Your cards and reviews are here as always; please try again later.
# The learner's money for today is used up
refusals-llm-budget = That was a lot of teacher for one day! I'll be back tomorrow; your reviews go on as usual.
# The money of the whole bot for today is used up
refusals-llm-bot-budget = So many people have been learning today that the teacher needs a rest until tomorrow. Your reviews go on as usual.
# The learner's messages for today are used up. $most – how many there are in a day
refusals-llm-allowance = { $most ->
    [one] You can send the teacher { $most } message a day, and today's is used up. See you tomorrow! Your reviews go on as usual.
   *[other] You can send the teacher { $most } messages a day, and today's are used up. See you tomorrow! Your reviews go on as usual.
  }
# The model's service says that too much is asked of it
refusals-llm-busy = The teacher has too many conversations at once. Please try again in a minute.
# The model's service does not answer, or broke off before it had said anything
refusals-llm-unavailable = The teacher isn't answering right now. Please try again in a minute.
# The model, or its service's filter, will not answer this
refusals-llm-refused = The teacher won't talk about this. Put it another way, or let's try another topic.
# What came back could not be used
refusals-llm-garbled = The teacher got in a muddle and nothing sensible came out. Please try again.
# For whoever runs the bot: the service does not take the key or does not know the model
refusals-llm-misconfigured = The teacher can't get to class: something is set up wrong. If you run this bot, check its key and models (docs/llm.md).

## Lessons, quizzes, topics

refusals-lesson-missing = This lesson isn't there any more.
refusals-quiz-missing = This quiz isn't there any more.
refusals-quiz-empty = There's nothing here yet to make a quiz from. Take a lesson or add a few words first.
refusals-quiz-no-mistakes = No mistakes left: everything that went wrong has been put right.
refusals-topic-missing = There is no such topic any more.

## Readings: texts that a learner has brought

refusals-reading-missing = This text isn't there any more.
# $most – characters
refusals-reading-too-long = That's a lot to read at once. Send it in parts of up to { $most } characters.
refusals-reading-too-short = There's too little to read here. Send me a few sentences.
# $language – ISO code of the language being learnt
refusals-reading-language = { $language ->
    [en] This doesn't look like English. Send me a text in the language you are learning.
    [es] This doesn't look like Spanish. Send me a text in the language you are learning.
    [de] This doesn't look like German. Send me a text in the language you are learning.
    [fr] This doesn't look like French. Send me a text in the language you are learning.
   *[other] Send me a text in the language you are learning.
  }
# $most – texts
refusals-too-many-readings = { $most ->
    [one] You can keep { $most } text at most. Delete one to make room.
   *[other] You can keep { $most } texts at most. Delete one to make room.
  }
refusals-reading-no-questions = There's too little here for me to ask about. Try a longer text.

## An answer its learner calls right

refusals-dispute-impossible = There is nothing to dispute here: this answer counts already, or it wasn't a typed one.
# A person decides; somebody else was first
refusals-dispute-missing = This answer has been decided already.
