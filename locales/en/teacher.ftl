### The Teacher screen of the Mini App: a conversation. The bot does not use this file.

teacher-title = Teacher
# Screen readers, before the conversation
teacher-conversation = Conversation
# Screen readers, before each message
teacher-you-said = You:
teacher-teacher-said = Teacher:
# Mark on a message of the learner’s that was spoken
teacher-heard = spoken
teacher-earlier = Loading earlier messages…
# Button that jumps to the newest message
teacher-newest = To the newest message

## Writing

teacher-message = Message
teacher-send = Send
teacher-stop = Stop
# While the first words are awaited; read by screen readers only
teacher-thinking = The teacher is thinking
# Under an answer that its learner stopped
teacher-stopped = Stopped
# Under a message that could not be sent yet
teacher-unsent = Will be sent when there is a connection
teacher-sending = Sending…
teacher-again = Try again
teacher-remove = Remove
# $count: messages left today, 1 to 10
teacher-left = { $count ->
    [one] { $count } message left today
   *[other] { $count } messages left today
  }
teacher-none-left = That was all for today. The teacher is back tomorrow; your cards are here now.

## Corrections, words and what counted

# Over corrections of what the learner wrote
teacher-corrections = { $count ->
    [one] A correction
   *[other] Corrections
  }
# Screen readers. $wrong: as the learner wrote it; $right: as it should be
teacher-correction = Instead of “{ $wrong }” write “{ $right }”
# Buttons on a correction or a word; screen readers. $word: the word
teacher-add-word = Add “{ $word }” to my cards
teacher-take-back-word = “{ $word }” is a card. Take it back
# Screen readers, before a word and its translation on a button
teacher-chip = Add to my cards:
teacher-chip-taken = Among my cards, take back:
teacher-words = Words from this answer
# Short message at the bottom. $word: the word; $title: name of the deck
teacher-added = “{ $word }” is now in “{ $title }”
teacher-had = “{ $word }” was among your cards already
teacher-taken-back = “{ $word }” was taken back
teacher-kept = “{ $word }” stays: you have reviewed it already
# $words: words of due cards that the learner used, separated by commas; $count: how many
teacher-counted = { $count ->
    [one] Counted as a review: { $words }
   *[other] Counted as reviews: { $words }
  }
teacher-counted-undone = Not counted: { $words }
teacher-counted-undo = Undo
teacher-listen = Listen to the answer
# Button under an answer; screen readers
teacher-translate = Translate the answer
# Buttons under an answer that open a screen
teacher-action-review = Start review
teacher-action-progress = Today

## A word of an answer was tapped

# Under the first answers, until a word has been tapped once
teacher-tap-hint = Tap any word of an answer to see what it means

teacher-word-add = Add to my cards
teacher-word-have = You have this card
# Button: a language model is asked for translation and example, and the word becomes a card
teacher-draft = Ask the teacher
teacher-drafting = The teacher is looking it up…
teacher-draft-or = or write what it means yourself

## Nothing said yet

teacher-empty-title = Shall we talk?
# $language: name of the language being learnt
teacher-empty-text = Write anything: in { $language }, to practise, or in your own language, to ask. Mistakes are welcome.
# What a newcomer can tap instead of writing; it is sent as it stands
teacher-opener-chat = Let’s chat! Ask me something simple about my day.
teacher-opener-explain = Explain one useful rule for my level, with examples.
teacher-opener-words = Practise the words I have to review today with me.

## Role-plays

teacher-scenes = Role-plays
teacher-scenes-text = The teacher plays along; you say what you would say there.
teacher-scenes-fit = For your level
teacher-scenes-harder = A little harder
# Strip above the conversation. $scene: the role-play’s title
teacher-scene-on = Role-play: { $scene }
teacher-scene-end = End
# Mark in the conversation where a role-play began. $scene: its title
teacher-scene-begun = Role-play: { $scene }

## Menu

teacher-menu = More
teacher-clear = Clear the conversation
teacher-clear-text = The messages disappear, and the teacher forgets what you talked about. Your cards stay.
teacher-clear-do = Clear
teacher-cleared = The conversation is cleared

## No model: for learners first, then for whoever runs the bot

teacher-off-title = The teacher is not here
teacher-off-text = Cards, decks and reviews work as always. The teacher needs a language model, and none is set up or it is switched off.
teacher-off-how = If this is your bot: put OPENAI_API_KEY, or OPENAI_BASE_URL for a model of your own, into its settings and start it anew; “python -m bot llm on” switches the teacher on.
