# Adding words in the bot: a command, a request in plain words, a pasted list, a word met somewhere.

# What people write to add words, all forms with commas between: "add house to my cards"
adding-openings = add, please add, remember, learn
# What may stand before the last word of such a list, instead of a comma
adding-conjunctions = and
# The same, if a place follows: "put house into my cards"
adding-puttings = put, please put, save, write down
# What may stand before the words themselves: "add the words house and home"
adding-fillers = the word, the words, word, words, a new word, new words
# How the deck for them is named: "add house to the deck Home"
adding-to-deck = to the deck, to deck, to my deck, to a new deck, into the deck, into my deck, into deck, in the deck, into
# The same with the word "deck" after the name: "add house to my Home deck"
adding-to = to my, to the, to, in my, in the
adding-deck-word = deck
# What may stand at the end of such a request
adding-endings = to my cards, to cards, to my words, to the cards, into my cards, into cards, into my words, please

adding-ask = Send me a word or a list, up to 50: one in a line, or with commas between them. Your own translation goes after a dash:

    <code>el verano
    la playa — пляж</code>
# A word with several meanings. $word · $added – cards made so far · $left – words with open questions, this one too
adding-meaning = “<b>{ $word }</b>” has several meanings. Which one shall I add?

    { $left ->
        [one] This is the last one to settle.
       *[other] { $left } words to settle.
    }{ $added ->
        [0] {""}
       *[other] {" "}Added so far: { $added }.
    }
# A word the dictionary does not have; the variables are as above
adding-translation = I don't know “<b>{ $word }</b>” yet. Send me its translation, and I'll make the card.

    { $left ->
        [one] This is the last one to settle.
       *[other] { $left } words to settle.
    }{ $added ->
        [0] {""}
       *[other] {" "}Added so far: { $added }.
    }
# The deck that was named is not there. $title – as it was named · $words – what to add
adding-no-such-deck = You have no deck called “<b>{ $title }</b>”. Where shall { $words } go?
# $title – the new deck's name
adding-create-deck = ➕ To a new one: { $title }
adding-usual-deck = 📚 To my usual deck
adding-cancel = Don't add
# Notice over the screen
adding-cancelled = All right, nothing added.
# The request looks like the name of a course deck. $title – its name · $size – words in it · $words – what was written
adding-course-deck = { $size ->
    [one] The course has a deck “<b>{ $title }</b>”: { $size } word with an example. Shall we take it?
   *[other] The course has a deck “<b>{ $title }</b>”: { $size } words with examples. Shall we take it?
  }

    Or add “{ $words }” simply as words?
# $title – the course deck's name
adding-take-course = 📚 { $title }
adding-as-words = ➕ Add as words
adding-skip = Skip it
adding-finish = Finish

## What came of it

# $count – cards made · $title – their deck
adding-added = { $count ->
    [one] ✅ <b>{ $count } word</b> added to “{ $title }”:
   *[other] ✅ <b>{ $count } words</b> added to “{ $title }”:
  }
adding-none = Nothing was added.
# $count – words that are not in the list above
adding-and-more = { $count ->
    [one] … and { $count } more
   *[other] … and { $count } more
  }
# $count – words that were there already · $words – those, with commas
adding-duplicates = { $count ->
    [one] You already have it: { $words }
   *[other] You already have them: { $words }
  }
# The model looks the rest up; what comes of it is told in a message of its own. $count – words · $words – those, with commas
adding-looking = { $count ->
    [one] 🔎 Not in the dictionary yet, I'm looking it up: { $words }. You'll hear from me in a moment.
   *[other] 🔎 Not in the dictionary yet, I'm looking them up: { $words }. You'll hear from me in a moment.
  }
adding-keep-both = Add again, keep both
# $title – the deck they went to
adding-deck = 📚 { $title }
adding-undo = ↩︎ Undo all
adding-more = ➕ More words
adding-review = 🗂 Review
# Notice over the screen
adding-undone = Taken back.
adding-ask-deck = Which deck shall these words go to?
# Title of the deck that is made for a learner's first own words
adding-default-deck = My words

## A word sent as plain text

# Under one word from the dictionary
adding-add-one = ➕ Add to my cards
# Under several. $word – the word with its translation
adding-add-this = ➕ { $word }
# $word – as it was sent
adding-unknown = I don't know the word “<b>{ $word }</b>” yet. You can add it with your own translation.
adding-add-own = ➕ Add it with my translation
