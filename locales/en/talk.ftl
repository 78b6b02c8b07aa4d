# Talking with the teacher in the chat.

# /talk
talk-home = 💬 <b>Let's talk</b>

    Just write to me: in the language you are learning, or about it. I answer, correct and explain; ask me to translate anything. You can also speak, send a photo or forward a text.

    A reaction ✍ to one of our messages makes cards of what there is to learn in it.
# $count – messages to the teacher that are left today
talk-left = { $count ->
    [one] { $count } message left today.
   *[other] { $count } messages left today.
  }
talk-scenes = Or play a scene with me:
# $scene – its title
talk-in-scene = We are in a scene: <b>{ $scene }</b>.
# $scene – its title. The teacher's first words follow as a message of their own
talk-scene-begins = 🎭 <b>{ $scene }</b>

    Answer me as you would there. I begin.
talk-end-scene = 🎭 End the scene
# Notice over the screen
talk-scene-over = The scene is over.
talk-clear = 🧹 Forget our talk
talk-clear-sure = Shall I forget everything we've talked about? Your cards and reviews stay.
talk-clear-yes = 🧹 Yes, forget it
# Notice over the screen
talk-cleared = Forgotten. We begin afresh.

## Below and beside an answer

# A correction of the learner's message. $wrong – as they wrote it · $right – as it should be · $why – the rule in a line
talk-fix = ✏️ <s>{ $wrong }</s> → <b>{ $right }</b>
    <i>{ $why }</i>
talk-fix-plain = ✏️ <s>{ $wrong }</s> → <b>{ $right }</b>
# Due words the learner used correctly. $words – with commas · $count – how many
talk-counted = { $count ->
    [one] ✅ { $words }: used correctly, that counts as a review.
   *[other] ✅ { $words }: used correctly, that counts as { $count } reviews.
  }
talk-uncount = ↩︎ Don't count it
# Notices over the screen
talk-uncounted = Not counted.
talk-uncount-late = Some of these words have been reviewed since: their grades stay.
talk-listen = 🔊 Listen
talk-translate = 🌐 Translate
# The learner stopped the answer before its first word
talk-stopped = Stopped.
# Notice over the screen
talk-not-writing = I'm not writing any more.
talk-failed = I couldn't answer that.
talk-again = 🔁 Try again
# Notice over the screen
talk-answered = That has been answered already.

## What the teacher did when asked

# $time – on the learner's clock, 19:30
talk-reminder = ⏰ I'll remind you every day at { $time }.
talk-reminder-off = ⏰ The reminder is off.

## After a reaction

talk-had-already = You have these words already.
talk-nothing-to-add = There is nothing in that message to make a card of.

## About another text

# What the learner asks the teacher by tapping a button. $text – a text they forwarded
talk-about-this = Explain this text to me, please: what it says and what is worth learning in it.

    “{ $text }”
