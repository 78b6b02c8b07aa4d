### The Mini App's frame: tabs, general words, welcome, settings. The bot does not use this file.

app-tab-today = Today
app-tab-words = Words
app-tab-teacher = Teacher
app-tab-settings = Settings
# Read by screen readers before the tabs
app-sections = Sections
app-back = Back
app-close = Close
app-cancel = Cancel
app-delete = Delete
app-undo = Undo
app-retry = Try again
app-loading = Loading
# Buttons − and + beside a number, for screen readers
app-less = Less
app-more = More

## States

# Strip over a screen while there is no network
app-offline = No connection. Your answers are kept and sent later.
app-offline-title = No connection
app-error-title = That did not work
app-error-unreachable = The server cannot be reached. Check the network and try again.
app-error-unknown = Something went wrong. Try again in a moment.
app-outside-title = Open it in Telegram
app-outside-text = This page needs to know who you are. Open it with the button in your chat with the bot.
app-expired-title = This link has expired
app-expired-text = Close this page and open it again with the button in your chat with the bot.

## Spans of time under the grade buttons, as short as can be. $n: a number, for months and years with a decimal

app-span-minutes = { $n } min
app-span-hours = { $n } h
app-span-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
app-span-months = { $n } mo
app-span-years = { $n } y

## When something comes due: end of "Next review: …", lower case. $n: a number; $time: a time of day

app-moment-minutes = { $n ->
    [one] in a minute
   *[other] in { $n } minutes
  }
app-moment-today = today at { $time }
app-moment-tomorrow = tomorrow
app-moment-days = { $n ->
    [one] in a day
   *[other] in { $n } days
  }

## Welcome: one question a screen

# $name: the learner's first name
app-welcome-title = Hello, { $name }!
app-welcome-another = One more language
# Screen readers. $n: this step; $of: how many there are
app-welcome-steps = Step { $n } of { $of }
app-welcome-language = Which language would you like to learn?
app-welcome-level = How much do you know already?
app-welcome-goal = What do you learn it for?
app-welcome-minutes = How much time a day?
app-welcome-minutes-text = A little every day beats a lot once a week. You can change it at any time.
app-welcome-reminder = When shall we remind you?
app-welcome-reminder-text = One card in the chat, only on days you have not practised yet.
app-welcome-start = Show my first cards

## What a profile can be set to

app-own-language = I speak
app-level = Level
app-level-unsure = I don’t know
app-level-unsure-note = a short quiz finds out
app-level-a1 = first words and phrases
app-level-a2 = simple everyday talk
app-level-b1 = get by on my own
app-level-b2 = talk freely
app-level-c1 = fluent
app-level-c2 = like a native speaker
app-goal = Goal
app-goal-travel = Travel
app-goal-work = Work
app-goal-study = Studies
app-goal-people = Friends and family
app-goal-culture = Books, films, music
app-goal-exam = An exam
app-daily-minutes = Time a day
# $n: minutes
app-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }

## Settings

app-settings-title = Settings
app-settings-profiles = Languages
app-settings-learning = Learning
app-settings-reviews = Reviews
app-settings-reminder = Reminder
app-interface-language = Interface language
app-retention = Share of words to remember
app-retention-note = Higher means more reviews
app-new-per-day = New cards a day
app-reviews-per-day = Reviews a day
app-both-directions = Ask both ways
app-both-directions-note = the word and its translation
app-typing = Type the answer
app-typing-note = for words you know well
app-reminder = Daily reminder
app-reminder-note = a due card in the chat
app-reminder-time = Time
app-zone = Time zone
app-add-profile = Learn another language
# $language: name of the language, as in "Delete: Spanish"
app-delete-profile = Delete: { $language }
app-delete-profile-text = Its decks, cards and reviews go with it.
app-profile-deleted = Deleted: { $language }

## Names of languages, standing alone

app-language-en = English
app-language-de = German
app-language-fr = French
app-language-es = Spanish
app-language-ru = Russian
