# Help, privacy, and answers to what the bot cannot work with.

help-text = <b>What I can do</b>

    🗂 /review – the cards that are due, each just before you would forget it
    📖 /learn – lessons: a little grammar, words, a dialogue, exercises
    🎲 /quiz – a few exercises on a topic, a deck or your mistakes
    ➕ /add – add words: one, or a list with commas or line breaks. You can also just send me a word
    📚 /words, /decks – your words and decks, and the course
    ↩︎ /undo – take back the last grade
    ⚙️ /settings, /profile – languages, daily minutes, reminder
    🔒 /privacy – what I keep about you
# Below help, when no language model is configured
help-teacher-off = Conversation with a teacher is off in this bot: it needs a language model, which whoever runs the bot can connect: <code>OPENAI_API_KEY</code>, or <code>OPENAI_BASE_URL</code> for one of their own. Everything above works without it.
# Below help, when a language model is configured
help-teacher-on = 💬 /talk – talk with your teacher, or simply write: in the language you learn, or about it. Speak, send a photo or forward a text, and we'll work with it. A reaction ✍ makes cards of a message.
help-not-understood = I'm not sure what to do with that.
help-unknown-command = I don't know that command.

## Other kinds of messages

help-got-sticker = Nice one! But I learn words from text, voice and photos: send me one of those.
help-got-video = I can't watch videos. Send a voice message, a photo or text instead.
help-got-file = Of files I can only open photos (JPG, PNG, WebP, HEIC). Paste words here as text: up to 50 at a time.
help-got-other = I work with text: send me a word, or a list of words, and I'll make cards of them.

## Elsewhere

# In a group, once
help-groups = I work in private chats. Write to me there, and we'll begin.
help-app = The app has everything that is here, and more room for it.
help-no-app = This bot has no app set up. Everything works here in the chat.
help-privacy = <b>What I keep</b>

    • your Telegram id, first name, username and language, to know you again
    • your profiles and settings, your decks and cards
    • each grade and its time: from these I work out when a card is due
    • your talks with the teacher and what it noted of them, until you have them forgotten in /talk

    I don't read other chats. What you write, say or show to the teacher goes to the language model this bot is connected to, without your name; nothing else goes to anybody. Your cards are seen by nobody but you; whoever runs this bot sees counts, not contents. A deleted card or deck can be restored for a while.
