### The placement quiz, in the chat and in the Mini App: plain text, the bot puts what is bold around it.

# Button in the settings that begins it
placement-check = Check my level
# Above the questions
placement-title = Your level
# $number – which question this is · $most – how many there can be
placement-progress = Question { $number }, { $most } at most
# Above the first question. $most – how many there can be
placement-intro = { $most } short questions at most, each a little easier or harder than the one before.
# Above a sentence with a gap and four options
placement-ask = What belongs in the gap?
# Under the first question
placement-no-guess = If you don't know, say so: that tells me more than a guess.
placement-unknown = I don't know
# Button: ends the quiz before its end, with the level found so far
placement-stop = Stop here

## The result

# $level – A1 to C2
placement-level = Your level: { $level }
placement-means-a1 = You are at the beginning: the first words, the first phrases. We'll build on them step by step.
placement-means-a2 = You manage simple everyday talk: shopping, family, what you did yesterday.
placement-means-b1 = You get by in most everyday situations, can tell a story and say what you think.
placement-means-b2 = You talk quite fluently about many things and can follow films, news and discussions.
placement-means-c1 = You express yourself freely, at work and at university too, and read long, demanding texts.
placement-means-c2 = You understand practically everything and choose your words as well as an educated native speaker.
# Under it: whether the level is certain
placement-sure = Your answers are clear about that.
placement-close = It's a close call with the next level. In doubt I take the lower one; you can change it in the settings.
# Instead: stopped after a few questions
placement-early = That was too few answers to tell more.
# Button of a newcomer: on to the first card
placement-start = Start learning
# Buttons of somebody who had a level before. $level – A1 to C2
placement-take = Set my level to { $level }
placement-keep = Leave it at { $level }
placement-again = Once more
# A notice, once the level is set. $level – A1 to C2
placement-taken = Your level is now { $level }.
