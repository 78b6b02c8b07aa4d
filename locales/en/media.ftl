# Voice messages, reading aloud, photos: what is said of them in the chat, and what buttons are called.

## Voice messages

# Under a voice message. $text – what was understood
media-heard = 🎙 <i>heard:</i> { $text }
media-heard-nothing = I couldn't make out a word. Try again a little closer to the microphone, or send it as text.
# $most – minutes
media-voice-too-long = { $most ->
    [one] That's too long for me: I listen to { $most } minute at most. Say it in parts, or send it as text.
   *[other] That's too long for me: I listen to { $most } minutes at most. Say it in parts, or send it as text.
  }
media-not-a-sound = I can't play this file. Send a voice message, or a recording as MP3, M4A, OGG or WAV.

# What people say for each command, all forms with commas between
media-spoken-review = review, review cards, review words, repeat words, start the review, let's review, cards
media-spoken-learn = lessons, my lessons, next lesson, start a lesson, let's learn
media-spoken-quiz = quiz, take a quiz, start a quiz, quiz me
media-spoken-talk = talk, let's talk, talk to the teacher, teacher
media-spoken-add = add words, add a word, new words
media-spoken-words = my words, find a word, words
media-spoken-decks = decks, my decks, course
media-spoken-undo = undo, take it back, take back
media-spoken-settings = settings, open the settings
media-spoken-profile = profile, profiles, my languages
media-spoken-app = app, open the app
media-spoken-help = help, what can you do
media-spoken-privacy = privacy, what do you keep about me
media-spoken-start = home, start, go home

## Nobody is set up for it. $variable – what whoever runs the bot has to set

media-off-hear = I can't listen in this bot: whoever runs it would have to set <code>{ $variable }</code>. Send it as text: that works.
media-off-look = I can't look at pictures in this bot: whoever runs it would have to set <code>{ $variable }</code>. Send me the words as text: that works.
# Notice over the screen
media-off-say = I can't read aloud in this bot: whoever runs it would have to set { $variable }.

## Files

# $most – megabytes
media-file-too-big = { $most ->
    [one] This file is too big: { $most } MB at most.
   *[other] This file is too big: { $most } MB at most.
  }
media-file-gone = Telegram no longer has this file. Please send it again.

## Reading aloud

# Buttons
media-say = 🔊
media-say-example = 🔊 Example
# Notice over the screen, while the voice message is being made
media-saying = 🔊 One moment…
# Instead of a voice message that Telegram would not take
media-no-voices = I couldn't send you a voice message. Perhaps your Telegram settings don't allow them: Privacy and Security → Voice Messages.

## Photos

# $text – translation of the text in the photo
media-translation = 🔤 { $text }
# $text – answer to what was asked with the photo
media-answer = 💬 { $text }
# Above the mistakes found in an exercise
media-homework = ✏️ <b>Corrections</b>
# $wrong – as it was written · $right – as it should be
media-fix = <s>{ $wrong }</s> → <b>{ $right }</b>
# Above the words that can be added with the buttons below
media-words = ➕ <b>Words worth keeping</b>
media-nothing-seen = I looked closely, but there is nothing here I could turn into words. Try another photo, or send me text.
# $most – photos looked at
media-more-pictures = { $most ->
    [one] I look at { $most } photo at a time: send the others again, please.
   *[other] I look at { $most } photos at a time: those were the first ones. Send the others again, please.
  }
media-not-a-picture = I can't open this file as a photo. JPG, PNG, WebP and HEIC work.
media-picture-broken = This photo is damaged, I can't open it. Try sending it again.
# $most – megabytes
media-picture-too-big = { $most ->
    [one] This photo is too big: { $most } MB at most.
   *[other] This photo is too big: { $most } MB at most.
  }
# $most – megapixels
media-picture-too-large = { $most ->
    [one] This photo has too many pixels: { $most } megapixel at most.
   *[other] This photo has too many pixels: { $most } megapixels at most.
  }
