# Settings of the active profile in the bot.

# $language – the one the profile is for
settings-title = <b>Settings</b> · { $language }

## What holds now: a line each. $value – the setting in words

settings-interface = Interface: { $value }
settings-own = Translations: { $value }
settings-level = Level: { $value }
settings-goal = Goal: { $value }
settings-minutes = A day: { $value }
settings-reminder = Reminder: { $value }
settings-zone = Time zone: { $value }
settings-new = New words a day: { $value }
settings-reviews = Reviews a day, at most: { $value }
settings-retention = Words remembered: { $value }
# $percent – 75 to 97
settings-percent = { $percent } %

## Buttons that change one

settings-change-interface = Interface
settings-change-own = Translations
settings-change-level = Level
settings-change-goal = Goal
settings-change-minutes = Minutes a day
settings-change-reminder = Reminder
settings-change-zone = Time zone
settings-change-new = New words
settings-change-reviews = Reviews
settings-change-retention = Remembering
# Switches. $state – on or off
settings-both = { $state ->
    [on] ☑ Ask in both directions
   *[off] ☐ Ask in both directions
  }
settings-typing = { $state ->
    [on] ☑ Type the words I know well
   *[off] ☐ Type the words I know well
  }
settings-profiles = 👤 My languages

## Questions above the choices

settings-ask-interface = Which language shall I speak?
settings-ask-own = Which language shall translations of new words be in?
settings-ask-level = What is your level now?
settings-ask-goal = What do you need the language for?
settings-ask-minutes = How much time a day?
settings-ask-reminder = When shall I remind you, if cards are still waiting?
settings-ask-zone = What time is it where you are?
settings-ask-new = How many new words a day at most?
settings-ask-reviews = How many reviews a day at most? What is left over waits for the next days.
settings-ask-retention = How many of the words shall you remember when their card comes? The more, the oftener cards come: 90 % is a good balance.
