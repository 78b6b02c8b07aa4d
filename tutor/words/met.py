"""Words of a text that are worth learning, as far as the lexicon knows them: no model is asked."""

from collections.abc import Sequence
from typing import Final

from tutor.accounts.views import LEVELS, ProfileView
from tutor.words.draft import Draft
from tutor.words.guess import SMALL, runs_of, words_of
from tutor.words.lexicon import Entry, draft_of, entries_by_form, own_cards
from tutor.words.offers import OfferItem
from tutor.words.text import is_written_in, lemma_key

WORTH_MOST: Final = 8
LEVELS_ABOVE: Final = 1
SMALL_WORDS: Final = frozenset({"pronoun", "preposition", "conjunction", "determiner", "numeral"})
"""With the smallest words of a language: everybody meets them everywhere, nobody learns them from a text."""


async def worth_learning(profile: ProfileView, text: str, most: int = WORTH_MOST) -> list[OfferItem]:
    """Those at the learner's level and a little above first, then as they stand in the text; none that is a card."""
    small = SMALL.get(profile.language, frozenset())
    places: dict[str, int] = {}
    for place, run in runs_of(words_of(text)):
        key = lemma_key(profile.language, run)
        if key not in small and is_written_in(profile.language, run):
            places.setdefault(key, place)
    places.pop("", None)
    found = await entries_by_form(profile, places)
    entries: dict[int, tuple[int, Entry]] = {}
    for key, meanings in found.items():
        entry = meanings[0]
        if _is_worth(profile, entry):
            entries.setdefault(entry["id"], (places[key], entry))
    left = {
        draft.entry_id for draft in await without_cards(profile, [draft_of(entry) for _, entry in entries.values()])
    }
    new = [(place, entry) for place, entry in entries.values() if entry["id"] in left]
    new.sort(key=lambda met: (_distance(profile, met[1]), met[0]))
    return [OfferItem(entry["word"], entry["translation"], entry_id=entry["id"]) for _, entry in new[:most]]


async def without_cards(profile: ProfileView, drafts: Sequence[Draft]) -> list[Draft]:
    """Those that the profile has no cards of."""
    own = await own_cards(profile, {draft.lemma_key for draft in drafts})
    return [draft for draft in drafts if own.of(draft) is None]


def _is_worth(profile: ProfileView, entry: Entry) -> bool:
    return (
        entry["part_of_speech"] not in SMALL_WORDS
        and LEVELS.index(entry["level"]) <= LEVELS.index(profile.level) + LEVELS_ABOVE
    )


def _distance(profile: ProfileView, entry: Entry) -> int:
    """From the learner's level; what is a little harder goes before what is easier."""
    above = LEVELS.index(entry["level"]) - LEVELS.index(profile.level)
    return above if above >= 0 else LEVELS_ABOVE - above
