"""Asking the lexicon, which all share, and a profile's own cards: one statement each, however long the list."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.decks.views import EntryView
from tutor.words.cards import Draft

ENTRY: Final = """e.id, e.word, e.lemma_key, e.sense, e.transcription, e.translation, e.part_of_speech, e.grammar::text,
    e.example, e.example_translation, e.hint"""
BY_FORM: Final = f"""SELECT f.form_key, {ENTRY} FROM entry_form f JOIN entry e ON e.id = f.entry_id
    WHERE f.language = $1 AND f.own_language = $2 AND f.form_key = ANY($3::text[])
    ORDER BY e.level, e.source, e.position, e.id"""  # noqa: S608 - constants
BY_ID: Final = f"SELECT {ENTRY} FROM entry e WHERE e.id = $1 AND e.language = $2 AND e.own_language = $3"  # noqa: S608
OWN_CARDS: Final = """SELECT c.id, c.lemma_key, c.entry_id FROM card c JOIN deck d ON d.id = c.deck_id
    WHERE c.profile_id = $1 AND c.lemma_key = ANY($2::text[]) AND c.deleted_at IS NULL AND d.deleted_at IS NULL
    ORDER BY c.id"""

Entry = Any
"""A record with the columns of ENTRY."""


async def entries_by_form(profile: ProfileView, keys: Iterable[str]) -> dict[str, list[Entry]]:
    """Entries under each key: those whose dictionary form it is, else those that have it among their other forms
    (plural, past tense, a translation in another script)."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for record in await rows(BY_FORM, profile.language, profile.own_language, list(keys)):
        found[record["form_key"]].append(record)
    return {key: [e for e in entries if e["lemma_key"] == key] or entries for key, entries in found.items()}


async def entry_by_id(profile: ProfileView, entry_id: int) -> Entry | None:
    return await row(BY_ID, entry_id, profile.language, profile.own_language)


class OwnCards:
    """The profile's cards of some lemmas, to tell duplicates."""

    def __init__(self, records: list[Any]) -> None:
        self._cards: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
        for record in records:
            self._cards[record["lemma_key"]].append((record["id"], record["entry_id"]))

    def of(self, draft: Draft) -> int | None:
        """The card ``draft`` would repeat. Another meaning of the same lemma that the lexicon tells apart is no
        repetition; a word with no entry repeats every card of its lemma."""
        for card_id, entry_id in self._cards[draft.lemma_key]:
            if draft.entry_id is None or entry_id is None or entry_id == draft.entry_id:
                return card_id
        return None


async def own_cards(profile: ProfileView, lemma_keys: Iterable[str]) -> OwnCards:
    return OwnCards(await rows(OWN_CARDS, profile.id, list(lemma_keys)))


def draft_of(entry: Entry, translation: str = "") -> Draft:
    """A card of an entry; with a ``translation`` of the learner's own, that stands on it."""
    return Draft(
        word=entry["word"], lemma_key=entry["lemma_key"], translation=translation or entry["translation"],
        entry_id=entry["id"], transcription=entry["transcription"], part_of_speech=entry["part_of_speech"],
        grammar=orjson.loads(entry["grammar"]), example=entry["example"],
        example_translation=entry["example_translation"], hint=entry["hint"],
    )  # fmt: skip


def view_of(entry: Entry) -> EntryView:
    return EntryView(
        id=entry["id"], word=entry["word"], transcription=entry["transcription"],
        part_of_speech=entry["part_of_speech"], translation=entry["translation"], sense=entry["sense"],
    )  # fmt: skip
