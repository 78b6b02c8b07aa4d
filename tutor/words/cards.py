"""New cards, written with their schedules and the day's figure in one statement."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import rows
from tutor.days import day_of
from tutor.decks.views import CardView
from tutor.words.draft import Draft

COURSE_WAITS: Final = timedelta(days=3650)
"""A new card's ``due`` is its place in the line of new cards: words the learner chose go before those of a course."""

REVERSE_WAITS: Final = timedelta(days=1)
"""The reverse of a word comes in after the words that were added with it."""

WRITE: Final = """
WITH card_rows AS (
    INSERT INTO card (profile_id, deck_id, entry_id, word, lemma_key, transcription, translation,
        part_of_speech, grammar,
        example, example_translation, hint, met_in, created_at, updated_at)
    SELECT $1, $2, d.entry_id, d.word, d.lemma_key, d.transcription, d.translation, d.part_of_speech, d.grammar,
        d.example, d.example_translation, d.hint, $3, $4, $4
    FROM ({drafts}) d ORDER BY d.position
    RETURNING id
), schedules AS (
    INSERT INTO schedule (card_id, profile_id, deck_id, direction, state, due, reps, lapses, version)
    SELECT c.id, $1, $2, way.direction, 0, $5::timestamptz + way.waits, 0, 0, 0
    FROM card_rows c CROSS JOIN (VALUES ('recognise', interval '0'), ('recall', $6::interval)) way (direction, waits)
    WHERE way.direction = 'recognise' OR $7::boolean ORDER BY way.direction DESC, c.id
), today AS (
    INSERT INTO study_day (profile_id, day, reviews, new_cards, milliseconds, added)
    SELECT $1, $8, 0, 0, 0, n.cards FROM (SELECT count(*) AS cards FROM card_rows) n WHERE n.cards > 0 AND $9::boolean
    ON CONFLICT (profile_id, day) DO UPDATE SET added = study_day.added + excluded.added
)
SELECT id FROM card_rows ORDER BY id"""

WRITE_DRAFTS: Final = WRITE.format(
    drafts="""SELECT * FROM unnest($10::bigint[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[],
        $16::jsonb[], $17::text[], $18::text[], $19::text[]) WITH ORDINALITY AS given (entry_id, word, lemma_key,
        transcription, translation, part_of_speech, grammar, example, example_translation, hint, position)"""
)

# Words the profile already has are left out: an own card of the same lemma, or a card of the very same meaning.
WRITE_COURSE: Final = WRITE.format(
    drafts="""SELECT e.id AS entry_id, e.* FROM entry e
        WHERE e.source = $10 AND e.own_language = $11 AND NOT EXISTS (
            SELECT 1 FROM card c JOIN deck k ON k.id = c.deck_id
            WHERE c.profile_id = $1 AND c.lemma_key = e.lemma_key AND c.deleted_at IS NULL AND k.deleted_at IS NULL
              AND (c.entry_id IS NULL OR c.entry_id = e.id))"""
)


async def write_drafts(
    profile: ProfileView, deck_id: int, deck_title: str, drafts: Sequence[Draft], met_in: str, now: datetime
) -> list[CardView]:
    """In the order given. They count as the learner's own work of the day."""
    if not drafts:
        return []
    found = await rows(
        WRITE_DRAFTS, profile.id, deck_id, met_in, now, now, REVERSE_WAITS, profile.both_directions,
        day_of(now, profile.zone), True,
        [d.entry_id for d in drafts], [d.word for d in drafts], [d.lemma_key for d in drafts],
        [d.transcription for d in drafts], [d.translation for d in drafts], [d.part_of_speech for d in drafts],
        [orjson.dumps(d.grammar).decode() for d in drafts], [d.example for d in drafts],
        [d.example_translation for d in drafts], [d.hint for d in drafts],
    )  # fmt: skip
    return [
        CardView(
            id=record["id"],
            deck_id=deck_id,
            deck_title=deck_title,
            word=d.word,
            transcription=d.transcription,
            translation=d.translation,
            part_of_speech=d.part_of_speech,
            grammar=d.grammar,
            example=d.example,
            example_translation=d.example_translation,
            hint=d.hint,
            met_in=met_in,
            state="new",
            due=None,
        )
        for record, d in zip(found, drafts, strict=True)
    ]


async def write_course_deck(profile: ProfileView, deck_id: int, key: str, now: datetime) -> int:
    """Copies a course deck's entries into ``deck_id``; how many cards that made. Taking a deck is no day's work."""
    found = await rows(
        WRITE_COURSE, profile.id, deck_id, "course", now, now + COURSE_WAITS, REVERSE_WAITS, profile.both_directions,
        day_of(now, profile.zone), False, key, profile.own_language,
    )  # fmt: skip
    return len(found)
