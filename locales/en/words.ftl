### Decks and cards in the Mini App.

words-title = Words
words-search = Search your cards
words-none-found = No such card yet
# $text: what was searched for
words-none-found-text = Nothing matches “{ $text }”.
words-add-it = Add it
words-decks = Decks
words-order = Change order
words-order-done = Done
words-new-deck = New deck
words-course-decks = Ready-made decks
words-no-decks = No decks yet
words-no-decks-text = Take a ready-made deck or start one of your own.
# $count: cards in a deck
words-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
  }
words-deck-active = new words go here
# Before a number, for screen readers
words-due-label = for today:
# Screen readers. $title: the deck's name
words-up = Move “{ $title }” up
words-down = Move “{ $title }” down

## One deck

words-deck = Deck
words-deck-title = Name
words-deck-settings = Deck settings
words-create = Create
words-rename = Rename
# $count: cards due
words-review-deck = Review ({ $count })
words-make-active = Put new words here
words-make-active-note = unless you choose another deck
words-own-limit = A limit of its own
words-new-per-day = New cards a day
words-delete-deck = Delete deck
# $title: the deck's name
words-deck-deleted = Deck “{ $title }” deleted
words-deck-empty = This deck is empty
words-deck-empty-text = Add a word or paste a whole list.
# Name of the deck made for a learner's first own word
words-default-deck = My words

## State of a card, a small mark in lists

words-state-new = new
words-state-learning = learning
words-state-young = young
words-state-mature = known
words-state-suspended = paused
words-state-leech = stubborn

## One card

words-card = Card
words-edit-card = Edit card
words-edit = Edit
words-move = Move to another deck
words-move-to = Move to
# $title: the deck's name
words-moved = Moved to “{ $title }”
words-suspend = Pause
words-suspended = Paused: it will not be asked
words-resume = Ask again
words-resumed = Back in the reviews
words-delete = Delete
# $word: the word on the card
words-deleted = “{ $word }” deleted
words-save = Save
words-saved = Saved
words-due-now = Due now
# $moment: app-moment-…, such as "tomorrow"
words-due = Next review: { $moment }
words-field-word = Word
words-field-transcription = Transcription
words-field-translation = Translation
words-field-example = Example
words-field-example-translation = Translation of the example
words-field-hint = Hint

## Grammar under the transcription, lower case

words-pos-noun = noun
words-pos-verb = verb
words-pos-adjective = adjective
words-pos-adverb = adverb
words-pos-pronoun = pronoun
words-pos-preposition = preposition
words-pos-conjunction = conjunction
words-pos-numeral = number
words-pos-interjection = interjection
words-pos-phrase = phrase
words-pos-determiner = determiner
words-gender-m = masculine
words-gender-f = feminine
words-gender-n = neuter
words-gender-mf = masculine or feminine
words-gender-c = common gender
words-form-plural = plural
words-form-feminine = feminine
words-form-past = past
words-form-participle = participle
words-form-comparative = comparative
words-form-superlative = superlative
words-form-gerund = -ing form

## Words set aside after many lapses

words-leeches = Stubborn words
words-leeches-text = You have forgotten these again and again, so they wait here. Change the hint or the example, then take them back.
words-no-leeches = No stubborn words
words-rescue = Take back
# $word: the word on the card
words-rescued = “{ $word }” is back in the reviews

## Adding

words-add = Add words
# $language: name of the language being learnt
words-add-label = { $language }: a word or a list
words-add-placeholder = One word, or a list by lines or commas
words-add-deck = To deck
words-add-one = Add
# $count: words in the list
words-add-count = { $count ->
    [one] Add { $count } word
   *[other] Add { $count } words
  }
# $most: how many at once
words-add-many = At most { $most } words at once.
# $count: cards made; $title: the deck's name
words-added = { $count ->
    [one] Added { $count } card to “{ $title }”
   *[other] Added { $count } cards to “{ $title }”
  }
words-add-undo = Undo all
# $count: cards taken back
words-add-undone = { $count ->
    [one] { $count } card taken back
   *[other] { $count } cards taken back
  }
# $word: the word asked about
words-which = Which “{ $word }” do you mean?
# Above words the lexicon does not know, each with a field for its translation. $count: how many
words-unknown = { $count ->
    [one] New to us. What does it mean?
   *[other] New to us. What do they mean?
  }
# Button beside such a word, for screen readers. $word: the word
words-add-named = Add “{ $word }”
words-example-optional = Example, if you like
words-duplicates = You have these already
words-keep-both = Keep both
words-review-now = Review now

## Bundled decks

words-course-text = Words of everyday life with examples. Take as many as you like.
# $level: A1–C2
words-level = Level { $level }
words-take = Take
words-taken = taken
# $title: the deck's name
words-course-taken = “{ $title }” is yours now
words-no-courses = No ready-made decks for this language yet
