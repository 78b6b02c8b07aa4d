"""Asking the lexicon and a learner's cards about thousands of words at once.

Word by word, each with a limit the planner can see: asked for all of them at once, it takes them for a large part of
the whole and may read everybody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from tutor.accounts.views import ProfileView
from tutor.database import rows
from tutor.words.lexicon import ENTRY, Entry

MEANINGS_MOST: Final = 12
CARDS_MOST: Final = 10
"""Of one lemma."""

REVIEW: Final = 2
"""The schedule's state of a card that has been learnt."""

ENTRIES: Final = f"""SELECT f.form_key, e.source, e.position, {ENTRY} FROM unnest($3::text[]) asked (key)
    CROSS JOIN LATERAL (SELECT form_key, entry_id FROM entry_form WHERE language = $1 AND own_language = $2
        AND form_key = asked.key LIMIT {MEANINGS_MOST}) f
    CROSS JOIN LATERAL (SELECT * FROM entry WHERE id = f.entry_id LIMIT 1) e"""  # noqa: S608 - constants
CARDS: Final = f"""SELECT c.id, c.lemma_key, c.entry_id, c.word, c.translation, c.transcription, c.part_of_speech,
        c.met_in, s.state, s.reps, s.aside
    FROM unnest($2::text[]) asked (lemma)
    CROSS JOIN LATERAL (SELECT * FROM card WHERE profile_id = $1 AND lemma_key = asked.lemma AND deleted_at IS NULL
        LIMIT {CARDS_MOST}) c
    CROSS JOIN LATERAL (SELECT * FROM schedule WHERE card_id = c.id AND direction = 'recognise' LIMIT 1) s
    WHERE (SELECT d.deleted_at IS NULL FROM deck d WHERE d.id = c.deck_id)"""  # noqa: S608 - a constant


async def entries_of(profile: ProfileView, keys: Iterable[str]) -> dict[str, list[Entry]]:
    """As tutor.words.lexicon.entries_by_form: under each key those whose dictionary form it is, else those that have it
    among their other forms; the most basic first."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for record in await rows(ENTRIES, profile.language, profile.own_language, list(keys)):
        found[record["form_key"]].append(record)
    return {key: _first([e for e in entries if e["lemma_key"] == key] or entries) for key, entries in found.items()}


def _first(entries: Sequence[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry["level"], entry["source"], entry["position"], entry["id"]))


class Cards:
    """A learner's cards of some lemmas."""

    def __init__(self, records: Sequence[Any]) -> None:
        self._by_lemma: dict[str, list[Any]] = defaultdict(list)
        for record in records:
            self._by_lemma[record["lemma_key"]].append(record)

    def best(self, entries: Sequence[Entry], lemmas: Iterable[str]) -> Any | None:
        """The one that is known best; of the very meaning first."""
        ids = {entry["id"] for entry in entries}
        cards = [card for lemma in lemmas for card in self._by_lemma.get(lemma, ())]
        return max(cards, key=lambda card: (is_known(card), card["entry_id"] in ids, -card["id"]), default=None)


async def cards_of(profile: ProfileView, lemmas: Iterable[str]) -> Cards:
    return Cards(await rows(CARDS, profile.id, list(lemmas)))


def is_known(card: Any) -> bool:
    return bool(card["state"] == REVIEW and card["aside"] != "leech")
