# Reviews in the bot: questions, answers, grades, and what comes after them. Cards' grammar in words, everywhere.

# Above a question. $deck – title of its deck · $left – cards left for today
review-header = { $deck } · { $left } left
# Above a card that was never shown before
review-new = 🌱 A new word
# Under a translation: the learner remembers the word
review-ask-recall = What is the word?
# Under a translation: the learner types the word
review-ask-type = Type the word.
review-show = Show the answer
review-undo = ↩︎ Undo
review-more = ⋯ More
# Under a card. $hint – its memory hint
review-hint = 💡 { $hint }

## Grades: $interval – until the card comes again, "10 min"

review-grade-again = Again · { $interval }
review-grade-hard = Hard · { $interval }
review-grade-good = Good · { $interval }
review-grade-easy = Easy · { $interval }
# The grade suggested for a typed answer. $grade – one of those above
review-suggested = ▸ { $grade }

## Lengths of time on grades

review-interval-minutes = { $number } min
review-interval-hours = { $number } h
review-interval-days = { $number } d
review-interval-months = { $number } mo
review-interval-years = { $number } y

## A typed answer; the letters follow below, wrong ones struck, right ones bold

review-typed-right = ✅ <b>Right!</b>
review-typed-nearly = 🟡 <b>Nearly:</b>
review-typed-wrong = ❌ <b>Not quite:</b>

## A card's menu

review-edit = ✏️ Edit
review-suspend = ⏸ Suspend
review-delete = 🗑 Delete
# $word – the card's
review-suspended = <b>{ $word }</b> won't be shown until you resume it.
review-deleted = <b>{ $word }</b> is deleted.
review-take-back = ↩︎ Undo
review-go-on = Go on ›

## Nothing left for now

review-done = 🎉 <b>That's all for now!</b>
review-nothing = There is nothing to review right now.
# $count – cards reviewed today
review-done-today = { $count ->
    [one] { $count } card reviewed today.
   *[other] { $count } cards reviewed today.
  }
# $when – one of the moments below
review-next-due = Next cards: { $when }.
review-when-minutes = { $minutes ->
    [one] in { $minutes } minute
   *[other] in { $minutes } minutes
  }
# $time – 21:30
review-when-today = today at { $time }
review-when-tomorrow = tomorrow
review-when-days = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
  }
# $title – the next deck of the course · $size – its words
review-offer = { $size ->
    [one] Next in the course: <b>{ $title }</b>, { $size } word.
   *[other] Next in the course: <b>{ $title }</b>, { $size } words.
  }
review-take = ➕ { $title }
# Where only one deck was reviewed
review-all-decks = 🗂 Review all decks

## Notices over the screen

review-stale = This card has moved on. Here is the current one.
review-undone = Taken back: grade it again.
review-taken-back = Taken back.
review-leech = This word keeps slipping away. I've put it aside under “Stubborn words”, where you can give it a better example or a hint.
# $title – a course deck that was taken
review-deck-taken = “{ $title }” is yours now.

## Parts of speech and grammar on cards. $value – the form, or the gender's letter

review-pos-noun = noun
review-pos-verb = verb
review-pos-adjective = adjective
review-pos-adverb = adverb
review-pos-pronoun = pronoun
review-pos-preposition = preposition
review-pos-conjunction = conjunction
review-pos-numeral = number
review-pos-interjection = interjection
review-pos-phrase = phrase
review-pos-determiner = determiner
review-grammar-gender = { $value ->
    [m] masculine
    [f] feminine
    [n] neuter
   *[other] { $value }
  }
review-grammar-plural = plural { $value }
review-grammar-feminine = feminine { $value }
review-grammar-yo = yo { $value }
review-grammar-past = past { $value }
review-grammar-participle = participle { $value }
