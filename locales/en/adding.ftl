# Adding words in the bot: a command, a request in plain words, a pasted list, a word met somewhere.

# What people write to add words, all forms with commas between: "add house to my cards"
adding-openings = add, please add, remember, learn
# What may stand before the last word of such a list, instead of a comma
adding-conjunctions = and
# What may stand at the end of such a request
adding-endings = to my cards, to cards, to my words, please

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
