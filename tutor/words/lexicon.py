"""Asking the lexicon, which all share, and a profile's own cards: one statement each, however long the list."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import rows
from tutor.decks.views import EntryView
from tutor.words.draft import Draft
from tutor.words.text import fold, is_written_in, lemma_key, translations

ENTRY: Final = """e.id, e.word, e.lemma_key, e.sense, e.level, e.transcription, e.translation, e.part_of_speech,
    e.grammar::text, e.example, e.example_translation, e.hint"""
BY_FORM: Final = f"""SELECT f.form_key, {ENTRY} FROM entry_form f JOIN entry e ON e.id = f.entry_id
    WHERE f.language = $1 AND f.own_language = $2 AND f.form_key = ANY($3::text[])
    ORDER BY e.level, e.source, e.position, e.id"""  # noqa: S608 - constants
BY_ID: Final = f"SELECT {ENTRY} FROM entry e WHERE e.id = ANY($1::bigint[]) AND e.language = $2 AND e.own_language = $3"  # noqa: S608
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


def form_keys(profile: ProfileView, word: str) -> list[str]:
    """What the lexicon is asked for: without its article, and as it stands (an article may be part of the form)."""
    key = lemma_key(profile.language, word)
    own = lemma_key(profile.own_language, word)
    return [key, own] if own != key and is_written_in(profile.own_language, word) else [key]


async def entry_by_id(profile: ProfileView, entry_id: int) -> Entry | None:
    return (await entries_by_id(profile, [entry_id])).get(entry_id)


async def entries_by_id(profile: ProfileView, ids: Sequence[int]) -> dict[int, Entry]:
    """Those of ``ids`` that are of the profile's languages."""
    found = await rows(BY_ID, list(ids), profile.language, profile.own_language) if ids else []
    return {entry["id"]: entry for entry in found}


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
        example_translation=entry["example_translation"], hint=entry["hint"], sense=entry["sense"],
    )  # fmt: skip


def view_of(entry: Entry) -> EntryView:
    return EntryView(
        id=entry["id"], word=entry["word"], transcription=entry["transcription"],
        part_of_speech=entry["part_of_speech"], translation=entry["translation"], sense=entry["sense"],
    )  # fmt: skip


def view_of_draft(draft: Draft) -> EntryView:
    """Of a draft that an entry stands behind."""
    return EntryView(
        id=draft.entry_id or 0, word=draft.word, transcription=draft.transcription,
        part_of_speech=draft.part_of_speech, translation=draft.translation, sense=draft.sense,
    )  # fmt: skip


def means(entry: Entry, translation: str) -> bool:
    """Whether one of the meanings in ``translation`` is the entry's."""
    known = {fold(part) for part in translations(entry["translation"])}
    return any(fold(part) in known for part in translations(translation))
