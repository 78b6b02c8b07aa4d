# Home, and words that stand on many screens of the bot.

# First line of home. $name – the learner's first name, may be empty · $language – name of the language learnt
common-greeting = <b>{ $name }</b>, here is your { $language }.
# Home. $count – cards to review today
common-due = { $count ->
    [0] All done: no cards left for now.
    [one] 🗂 <b>{ $count }</b> card to review today
   *[other] 🗂 <b>{ $count }</b> cards to review today
  }
# Home. $count – cards reviewed today · $goal – today's goal in cards
common-done = ✓ Done today: { $count } of { $goal }
# Home. $days – days in a row
common-streak = { $days ->
    [one] 🔥 { $days } day in a row
   *[other] 🔥 { $days } days in a row
  }
# Home. $count – cards that are forgotten again and again, taken aside
common-leeches = { $count ->
    [one] 🩹 { $count } stubborn word is waiting under “Words”
   *[other] 🩹 { $count } stubborn words are waiting under “Words”
  }

## Buttons

# $count – cards to review today
common-review = { $count ->
    [0] 🗂 Review
   *[other] 🗂 Review ({ $count })
  }
common-review-now = 🗂 Review
common-words = 📚 Words
common-add = ➕ Add words
common-talk = 💬 Talk
common-settings = ⚙️ Settings
common-app = 📱 Open the app
common-home = 🏠 Home
common-back = ‹ Back
common-begin = Let's begin
# Arrows under a list of several pages
common-earlier = ◂
common-later = ▸
# What is chosen in a list. $label – the choice
common-chosen = ✓ { $label }

## Notices

# Over the screen, when a button belongs to something that is over
common-old-screen = That screen is old. Here is where you are now.
# A message of its own, when the bot failed
common-sorry = Sorry, something went wrong on my side. Please send that again, or press /start.
# Over the screen, when the bot failed
common-sorry-short = Sorry, something went wrong. Please try again.
