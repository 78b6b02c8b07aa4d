# The command menu: one short line each, as Telegram shows it. And the button beside the message field.

commands-start = Home
commands-review = Review cards
commands-learn = Lessons
commands-quiz = Take a quiz
commands-add = Add words
commands-talk = Talk with the teacher
commands-words = Find a word
commands-decks = Decks and course
commands-undo = Take back the last grade
commands-settings = Settings
commands-profile = Languages you learn
commands-app = Open the app
commands-help = What I can do
commands-privacy = What I keep about you
commands-menu = App
