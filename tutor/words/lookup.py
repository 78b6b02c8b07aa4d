"""What a word met in a text means, as far as the lexicon knows, and whether the learner has it already."""

from dataclasses import dataclass

from tutor.accounts.views import ProfileView
from tutor.decks.views import EntryView
from tutor.words.lexicon import draft_of, entries_by_form, own_cards, view_of
from tutor.words.text import lemma_key


@dataclass(frozen=True, slots=True)
class LookedUp:
    entries: list[EntryView]
    """Its meanings, the most basic one first; none: the lexicon does not know it."""
    card_id: int | None
    """The learner's card of one of these meanings."""


async def look_up(profile: ProfileView, word: str) -> LookedUp:
    """``word`` in whatever form it stands there."""
    key = lemma_key(profile.language, word)
    entries = (await entries_by_form(profile, {key})).get(key, []) if key else []
    drafts = [draft_of(entry) for entry in entries]
    cards = await own_cards(profile, {key, *(draft.lemma_key for draft in drafts)} - {""})
    had = (cards.of(draft) for draft in drafts)
    return LookedUp([view_of(entry) for entry in entries], next((card_id for card_id in had if card_id), None))
