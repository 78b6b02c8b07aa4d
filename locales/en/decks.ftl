# Decks, cards, course decks and stubborn words in the bot.

## The list of decks

# $count – decks · $due – cards to review today in all of them
decks-list = { $count ->
    [0] <b>Your decks</b>

      There are none yet. Make one, or take one from the course.
   *[other] <b>Your decks</b>

      To review today: { $due }. New words go into the deck with the tick.
  }
# A deck in the list. $title – its title · $due – cards to review today
decks-line = { $due ->
    [0] { $title }
   *[other] { $title } · { $due }
  }
decks-new = ➕ New deck
decks-courses = 🎓 Course
decks-all-cards = 🔎 All words
decks-leeches = 🩹 Stubborn words
# $deleted – what was deleted: a deck's title
decks-deleted = 🗑 “{ $deleted }” is deleted.

# $deleted – a deck's title or a card's word
decks-restore = ↩︎ Undo: { $deleted }
decks-ask-title = What shall the new deck be called? Send me its name.

## One deck

# $title · $cards – in it · $due – of them today · $limit – new cards a day, or "no limit" · $active – yes or no
# $place – in the list · $of – decks in the list
decks-deck = <b>{ $title }</b>

    Cards: { $cards }
    To review today: { $due }
    New words a day: { $limit }
    Place in the list: { $place } of { $of }
    { $active ->
        [yes] ✓ New words go into this deck.
       *[no] New words go into another deck.
    }
# $due – cards to review today
decks-review = { $due ->
    [0] 🗂 Review this deck
   *[other] 🗂 Review this deck ({ $due })
  }
# $cards – how many
decks-cards = 📄 Words ({ $cards })
decks-rename = ✏️ Rename
decks-limit = 🌱 New a day
decks-up = ▲ Up
decks-down = ▼ Down
decks-activate = ✓ Put new words here
decks-delete = 🗑 Delete
# $title – the deck's
decks-ask-new-title = Send me the new name for “{ $title }”.
decks-ask-limit = How many new words a day may “{ $title }” bring? Your limit for all decks together stays as it is.
decks-no-limit = no limit

## Lists of cards

decks-cards-title = <b>Words</b>. Tap one to open it, or send me part of a word to find it.
decks-no-cards = There are no words here yet.
# $query – what was looked for
decks-found = 🔎 Found for “{ $query }”:
decks-none-found = 🔎 Nothing found for “{ $query }”. Send me another part of the word.
decks-search-end = ✕ End the search
decks-leeches-title = <b>Stubborn words</b>: you have forgotten them again and again, so I took them aside. Open one, give it a better example or a hint, and take it back into learning.
decks-no-leeches = There are no stubborn words. Well remembered!
# One line of a list. $word and $translation – the card's · $state – see decks-card-state
decks-card-line = { $state ->
    [new] 🌱 <b>{ $word }</b> — { $translation }
    [suspended] ⏸ <b>{ $word }</b> — { $translation }
    [leech] 🩹 <b>{ $word }</b> — { $translation }
   *[other] • <b>{ $word }</b> — { $translation }
  }
# Above a list. $deleted – the deleted card's word
decks-card-deleted = 🗑 “{ $deleted }” is deleted.

## One card

# Below the card. $deck – its deck's title · $state – how well it is known · $when – when it comes next, may be empty
decks-card-state = 📚 { $deck }
    { $state ->
        [new] 🌱 not shown yet
        [learning] being learnt, next { $when }
        [young] known for a short while, next { $when }
        [mature] known well, next { $when }
        [suspended] ⏸ suspended: not shown
       *[leech] 🩹 stubborn: taken aside
    }
decks-rescue = 💪 Back into learning
decks-card-edit = ✏️ Edit
decks-card-move = 📚 Move
decks-card-suspend = ⏸ Suspend
decks-card-resume = ▶️ Resume
decks-card-delete = 🗑 Delete
decks-ask-field = What shall we change?
decks-field-word = Word
decks-field-translation = Translation
decks-field-transcription = Transcription
decks-field-example = Example
decks-field-example-translation = Example's translation
decks-field-hint = Hint
# $field – one of those above · $value – what stands there now
decks-ask-value = <b>{ $field }</b> now:
    { $value }

    Send me the new text.
# Where nothing stands yet. $field – one of those above
decks-ask-value-first = <b>{ $field }</b>: nothing yet. Send me the text.
decks-clear = ✕ Leave it empty
# $word – the card's
decks-ask-deck = Which deck shall “{ $word }” go to?

## The course

# $taken – decks already taken · $all – decks in the course
decks-course-list = <b>The course</b>

    Decks in the order they are best learnt. Taken: { $taken } of { $all }.
# $title – the deck's · $level – A1 to C2
decks-course-line = { $title } · { $level }
# $title · $level · $size – words in it · $taken – yes or no
decks-course-deck = <b>{ $title }</b> · { $level }

    { $size ->
        [one] { $size } word with an example and its translation.
       *[other] { $size } words, each with an example and its translation.
    }
    { $taken ->
        [yes] ✓ You have this deck.
       *[no] Words you already have are left out.
    }
decks-course-take = ➕ Take this deck
decks-course-review = 🗂 Review it
# Notice over the screen
decks-course-taken = The deck is yours now.
