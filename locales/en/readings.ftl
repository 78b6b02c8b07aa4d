# Readings: texts a learner has forwarded or pasted, to be read. In the chat first, then what only the Mini App says.

## Under a text that can be read

# Button
readings-read = 📰 Read it
# A message under a long text that was pasted and that the teacher is answering too; the button above stands below it
readings-offered = This would make a good read: see how much of it you know already, pick up new words, answer questions.

## The list

readings-list = 📰 <b>My texts</b>
readings-list-how = Tap one to read on. To add another, forward me a post or paste an article.
readings-list-empty = Nothing here yet. Forward me a post or paste an article in the language you are learning: I'll mark the words that are new to you and ask a few questions afterwards.
# Button. $title – how the text begins · $share – per cent of its words that were known when it was brought
readings-row = { $title } · { $share } %

## A text, page by page

# $title – how the text begins
readings-title = 📰 <b>{ $title }</b>
# $level – from A1 to C2, or "none" where it can't be told · $share – per cent of its words that are known
readings-figures = { $level ->
    [none] You know { $share } % of its words
   *[other] { $level } · you know { $share } % of its words
  }
# $figures – the line above · $number – the page · $count – how many pages there are
readings-page = { $figures } · page { $number } of { $count }
# The text was read before, with fewer words known. $before – per cent
readings-grown = It was { $before } % when you first brought it.
# Below the text
readings-legend = <i>Bold words are new to you. Tap one below to learn it.</i>

# Buttons
# $word, $translation – a word of the page that is on no card
readings-take = ➕ { $word } — { $translation }
# A word that has just become a card; a tap takes it back
readings-taken = ✓ { $word } — { $translation }
# Shows the next few words. $first, $last – which ones stand here · $count – how many the page has
readings-more = { $first }–{ $last } of { $count } words ›
# $count – words of the page that are on no card
readings-take-all = ➕ All { $count }
readings-before = ‹ Page before
readings-after = Next page ›
readings-questions = ❓ Questions
readings-questions-go-on = ▶️ Go on with the questions
readings-delete = 🗑 Delete
readings-all = 📰 My texts

# Over the screen. $word – the word that became a card · $title – of the deck it is in
readings-taken-one = ➕ “{ $word }” is in “{ $title }” now
# $count – words that became cards
readings-taken-many = { $count ->
    [one] ➕ { $count } word is in “{ $title }” now
   *[other] ➕ { $count } words are in “{ $title }” now
  }

# In place of a text that was deleted, with a button that brings it back
readings-deleted = The text is deleted. The words you took from it stay.
readings-restore = ↩︎ Bring it back

## Questions about a text: what is to be done, above each one

readings-ask-gap = Which word stood here in the text?
readings-ask-order = Put the words in order, as in the text.

## The Mini App

# Title of the list, and the row that leads to it
readings-app-title = Readings
readings-app-row-text = Texts of your own, with the new words marked
readings-app-new = New text
# $language – name of the language being learnt
readings-app-paste = { $language }: your text
readings-app-placeholder = An article, a post, a song…
# Under the field. $count – characters · $most – how many there may be
readings-app-count = { $count } of { $most }
readings-app-bring = Read it
readings-app-empty = No texts yet
readings-app-empty-text = Paste an article or a post. You'll see how much of it you know, and new words are a tap away.
# $count – different words of a text · $share – per cent that were known when it was brought
readings-app-figures = { $count ->
    [one] { $count } word, { $share } % known at first
   *[other] { $count } words, { $share } % known at first
  }
# Badge, for screen readers. $level – from A1 to C2
readings-app-level = Level { $level }
readings-app-more = Show more

# One text. $share – per cent of its words that are known
readings-app-share = { $share } % known
# $before – per cent when it was brought
readings-app-before = { $before } % at first
# Legend: colours of the words. $count – different words
readings-app-known = known { $count }
readings-app-learning = learning { $count }
readings-app-unseen = new { $count }
readings-app-unknown = not in the dictionary { $count }
# Above the text, for screen readers and everybody
readings-app-hint = Tap a word to see what it means.
# States of a word, in its sheet
readings-app-is-known = You know this word.
readings-app-is-learning = You are learning this word.
readings-app-is-plain = One of the small words, or a name.
readings-app-add = Learn this word
# $word – the word · $title – the deck
readings-app-added = “{ $word }” is in “{ $title }” now
# $word – the word whose card was taken back
readings-app-undone = “{ $word }” taken back
readings-app-questions = Questions about the text
readings-app-options = What to do with the text
readings-app-delete = Delete text
# $title – how the text begins
readings-app-deleted = “{ $title }” deleted
