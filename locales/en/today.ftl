### The Mini App's first screen.

## Greeting by the hour. $name: the learner's first name

today-greeting-night = Good night, { $name }
today-greeting-morning = Good morning, { $name }
today-greeting-day = Good afternoon, { $name }
today-greeting-evening = Good evening, { $name }
# Beside the flame, for screen readers. $count: days
today-streak = { $count ->
    [one] { $count } day in a row
   *[other] { $count } days in a row
  }
# After a big number. $count: that number, cards left today
today-due = { $count ->
    [one] card for today
   *[other] cards for today
  }
# In place of the number when nothing is left
today-clear = All done for today
today-clear-text = Nothing is due. New words are always welcome.
# $count: minutes
today-minutes = { $count ->
    [one] About a minute
   *[other] About { $count } minutes
  }
# $count: how many of the cards are new
today-new = { $count } of them new
# Ring, for screen readers. $done: reviews today; $goal: the day's goal
today-goal = { $done } of { $goal }: today’s goal
# In the ring, under the number done. $goal: the day's goal
today-of = of { $goal }
today-start = Start review
today-add = Add words
# Screen readers: the row of seven days
today-week = The last seven days
today-today = Today
today-day-done = done
today-day-missed = not yet
today-decks = Decks
today-all-decks = All decks
today-take-course = Take a ready-made deck
# $count: cards set aside because they were forgotten too often
today-leeches = { $count ->
    [one] { $count } stubborn word needs a look
   *[other] { $count } stubborn words need a look
  }
