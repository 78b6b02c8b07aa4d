"""Texts that learners bring, to be read: how much of each they know, words to take from it, questions about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any, Final

from tutor.accounts.lock import lock_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.decks.views import Added
from tutor.errors import Refusal
from tutor.exercises.item import Ability, Item
from tutor.exercises.kind import Setting, Word
from tutor.readings import text as texts
from tutor.readings.knowing import MET_IN, Studied, share, study
from tutor.readings.languages import can_be, language_of
from tutor.readings.questions import ASKED, Asks, Material, questions
from tutor.readings.views import ReadingPage, ReadingRow, ReadingView
from tutor.words.service import Words
from tutor.words.text import is_written_in

TEXT_MOST: Final = 8_000
"""Characters to be read."""

RAW_MOST: Final = 40_000
"""Characters with all that is taken out."""

WORDS_LEAST: Final = 5
SENTENCES_LEAST: Final = 2
WORTH_READING: Final = 12
"""Words from which on several sentences are offered as a reading; a learner may bring shorter ones."""

LIST_MOST: Final = 50
KEPT_MOST: Final = 200
SAME_LOOKED_AT: Final = 20
OTHERS: Final = 60

COLUMNS: Final = "id, title, text, words, known, level, created_at"
MINE: Final = "profile_id = $1 AND deleted_at IS NULL"
READ: Final = f"SELECT {COLUMNS} FROM reading WHERE {MINE} AND id = $2"  # noqa: S608 - constants
LIST: Final = f"""SELECT id, title, level, words, known, created_at FROM reading
    WHERE {MINE} AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3"""  # noqa: S608 - constants
# The same text brought again is the same reading, if it is not long ago.
SAME: Final = f"""SELECT {COLUMNS} FROM (
        SELECT * FROM reading WHERE {MINE} ORDER BY id DESC LIMIT {SAME_LOOKED_AT}
    ) latest WHERE text = $2 LIMIT 1"""  # noqa: S608 - constants
IS_FULL: Final = f"SELECT count(*) >= {KEPT_MOST} AS is_full FROM reading WHERE {MINE}"  # noqa: S608 - constants
KEEP: Final = f"""INSERT INTO reading (profile_id, title, text, words, known, level, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING {COLUMNS}"""  # noqa: S608 - constants
DELETE: Final = f"UPDATE reading SET deleted_at = $3 WHERE {MINE} AND id = $2"  # noqa: S608 - constants
RESTORE: Final = "UPDATE reading SET deleted_at = NULL WHERE profile_id = $1 AND id = $2"
OPEN_RUN: Final = """SELECT id FROM quiz WHERE profile_id = $1 AND sort = 'reading' AND finished_at IS NULL
    AND dropped_at IS NULL AND source->>'reading' = $2 ORDER BY id DESC LIMIT 1"""

WORD: Final = """SELECT e.id AS entry_id, e.word, e.lemma_key AS lemma, e.translation, e.part_of_speech,
    array(SELECT form_key FROM entry_form f WHERE f.entry_id = e.id) AS forms FROM entry e"""
OTHER: Final = "e.language = $2 AND e.own_language = $3 AND e.part_of_speech = ANY($4::text[])"
# The text's own, and two runs of neighbours from some letter on: ranges of one index, however large the lexicon.
WORDS: Final = f"""({WORD} WHERE e.id = ANY($1::bigint[])) UNION ALL
    ({WORD} WHERE {OTHER} AND e.lemma_key >= $5 ORDER BY e.lemma_key LIMIT {OTHERS}) UNION ALL
    ({WORD} WHERE {OTHER} AND e.lemma_key < $5 ORDER BY e.lemma_key DESC LIMIT {OTHERS})"""


@dataclass(frozen=True, slots=True)
class Questions:
    """``title``: of the run, the text's."""

    title: str
    items: list[Item]


class Readings:
    """Every id is held against the profile: what is another's is missing."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def is_worth_offering(self, profile: ProfileView, text: str) -> bool:
        """Several sentences in the language being learnt, and not too much of them."""
        if len(text) > RAW_MOST or language_of(text) != profile.language:
            return False
        cleaned = texts.clean(text)
        if len(cleaned) > TEXT_MOST:
            return False
        counted = [len(texts.words(each.text, profile.language)) for each in texts.sentences(cleaned, profile.language)]
        return sum(1 for count in counted if count > 1) >= SENTENCES_LEAST and sum(counted) >= WORTH_READING

    async def bring(self, profile: ProfileView, text: str, now: datetime) -> ReadingView:
        """Makes a reading of ``text``; the same text brought again is the same reading. Raises Refusal (invalid: too
        long, next to nothing to read, another language; limit: there are too many)."""
        cleaned = texts.clean(text) if len(text) <= RAW_MOST else ""
        if len(text) > RAW_MOST or len(cleaned) > TEXT_MOST:
            raise Refusal("refusals-reading-too-long", most=TEXT_MOST)
        if any(map(str.isalpha, cleaned)) and not can_be(profile.language, cleaned):
            raise Refusal("refusals-reading-language", language=profile.language)
        studied = await study(profile, cleaned)
        if studied.length < WORDS_LEAST:
            raise Refusal("refusals-reading-too-short")
        async with transaction():
            await lock_profile(profile.id)
            kept = await row(SAME, profile.id, cleaned)
            if kept is None:
                if (await one(IS_FULL, profile.id))["is_full"]:
                    raise Refusal("refusals-too-many-readings", "limit", most=KEPT_MOST)
                title, counts = texts.title(cleaned, profile.language), studied.counts
                kept = await one(KEEP, profile.id, title, cleaned, counts.all, counts.known, studied.level, now)
        return _view(kept, studied)

    async def list(self, profile: ProfileView, before: int | None = None, limit: int = 20) -> ReadingPage:
        """Newest first."""
        limit = max(1, min(limit, LIST_MOST))
        found = await rows(LIST, profile.id, before, limit + 1)
        shown = [_row(record) for record in found[:limit]]
        return ReadingPage(shown, shown[-1].id if len(found) > limit else None)

    async def reading(self, profile: ProfileView, reading_id: int) -> ReadingView:
        """With its words as they are known now. Raises Refusal (missing)."""
        record = await self._record(profile, reading_id)
        return _view(record, await study(profile, record["text"]))

    async def delete(self, profile: ProfileView, reading_id: int, now: datetime) -> None:
        """Raises Refusal (missing)."""
        if not await run(DELETE, profile.id, reading_id, now):
            raise Refusal("refusals-reading-missing", "missing")

    async def restore(self, profile: ProfileView, reading_id: int) -> None:
        """Undoes ``delete``. Raises Refusal (missing)."""
        if not await run(RESTORE, profile.id, reading_id):
            raise Refusal("refusals-reading-missing", "missing")

    async def add(
        self, profile: ProfileView, reading_id: int, entry_ids: Sequence[int], now: datetime, *, default_title: str
    ) -> Added:
        """Makes cards of words that were met in a reading. Raises Refusal (missing: the reading, or all the words)."""
        await self._record(profile, reading_id)
        return await self._words.add_entries(profile, entry_ids, None, MET_IN, now, default_title=default_title)

    async def questions(
        self,
        profile: ProfileView,
        reading_id: int,
        rng: Random,
        *,
        asks: Asks,
        abilities: frozenset[Ability] = frozenset(),
    ) -> Questions:
        """Exercises about the text, for ``Quizzes.start_with``; ``asks``: what is to be done, as the face says it.
        Raises Refusal (missing; invalid: nothing can be asked about it)."""
        record = await self._record(profile, reading_id)
        studied = await study(profile, record["text"])
        ids = [entry["id"] for entry in studied.entries if entry is not None]
        found = await rows(
            WORDS, ids, profile.language, profile.own_language, sorted(ASKED), rng.choice("abcdefghilmnoprstv")
        )
        words = {each["entry_id"]: _word(profile.language, each) for each in found}
        known = [words.get(entry["id"]) if entry is not None else None for entry in studied.entries]
        others = [word for entry_id, word in words.items() if entry_id not in ids]
        material = Material(studied.sentences, studied.words, known, others)
        setting = Setting(profile.language, profile.own_language, rng)
        items = questions(material, asks, setting, abilities)
        if not items:
            raise Refusal("refusals-reading-no-questions")
        return Questions(record["title"], items)

    async def open_run(self, profile: ProfileView, reading_id: int) -> int | None:
        """The questions about it that were begun and not finished."""
        found = await row(OPEN_RUN, profile.id, str(reading_id))
        return None if found is None else int(found["id"])

    async def _record(self, profile: ProfileView, reading_id: int) -> Any:
        found = await row(READ, profile.id, reading_id)
        if found is None:
            raise Refusal("refusals-reading-missing", "missing")
        return found


def _view(record: Any, studied: Studied) -> ReadingView:
    counts = studied.counts
    return ReadingView(
        record["id"],
        record["title"],
        record["level"],
        record["created_at"],
        studied.sentences,
        studied.words,
        counts,
        share(counts.known, counts.all),
        share(record["known"], record["words"]),
    )


def _row(record: Any) -> ReadingRow:
    return ReadingRow(
        record["id"],
        record["title"],
        record["level"],
        record["words"],
        share(record["known"], record["words"]),
        record["created_at"],
    )


def _word(language: str, record: Any) -> Word:
    forms = tuple(form for form in record["forms"] if is_written_in(language, form))
    return Word(
        record["word"],
        record["lemma"],
        record["translation"],
        record["part_of_speech"],
        forms=forms,
        entry_id=record["entry_id"],
    )
