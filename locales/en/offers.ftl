# Words under a message (the teacher's answer, a forwarded text, a photo): one tap, and a word has become a card.

## Buttons

# $word – the word, often with its translation
offers-word = ➕ { $word }
# A mistake put right. $word – how it is said
offers-correction = ✏️ { $word }
# A word that is a card by now; a tap takes it back. $word – the word
offers-taken = ✓ { $word }
# $count – words that are no cards yet
offers-all = ➕ Add all ({ $count })

## Notices over the screen

# $word, $translation – the word and its translation · $title – the deck
offers-added = ➕ { $word } — { $translation } added to “{ $title }”
# $count – words added · $title – the deck
offers-added-all = { $count ->
    [one] ➕ { $count } word added to “{ $title }”
   *[other] ➕ { $count } words added to “{ $title }”
  }
offers-had = You have this in your cards already.
# $word – the word whose card is gone
offers-put-back = ↩︎ { $word }: taken out of your cards
# $word – a word that was reviewed, or was there before
offers-kept = “{ $word }” stays: that card is yours already. You can delete it in /words.

## In place of the message about added words, after an undo

offers-undone = ↩︎ Taken back: these words were not added.
# $words – words that were reviewed in the meantime, with commas
offers-undone-some = ↩︎ Taken back. Words you have reviewed already stay: { $words }.

## Words the dictionary did not have, looked up by the model: a message of its own

# $words – the words, with commas · $count – how many
offers-unknown = { $count ->
    [one] Not found: { $words }. You can add it with your own translation.
   *[other] Not found: { $words }. You can add them with your own translation.
  }
# $word – a word with several meanings; a button for each stands below
offers-which = “{ $word }” has several meanings. Which one shall I add?
# Button. $word – a word the learner will write a translation for
offers-own = ✍️ { $word }
# $words – the words that could not be looked up, with commas
offers-not-looked-up = I was looking up: { $words }. For now you can add them with your own translation.
# $words – the words that could not be looked up because something of ours broke
offers-failed = Looking words up broke down, and I have noted why. { $words }: for now you can add them with your own translation.

## A forwarded message

# $count – words below the message
offers-forwarded = { $count ->
    [one] One word here is worth learning:
   *[other] { $count } words here are worth learning:
  }
# The model is looking for words; it takes some seconds
offers-forwarded-looking = 🔎 Looking for something to learn in it…
offers-forwarded-nothing = No new words for you in this one.
# $language – the language being learnt
offers-forwarded-other = This does not look like { $language }. Send me a text in the language you are learning, and I'll find new words in it.
# Button
offers-ask-teacher = 💬 Ask the teacher
