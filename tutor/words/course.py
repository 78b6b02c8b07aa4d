"""A course's decks, and taking one."""

from datetime import datetime
from typing import Any, Final

from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows
from tutor.decks.aside import restore_deck
from tutor.decks.views import CourseDeckView
from tutor.errors import Refusal
from tutor.words.cards import write_course_deck

TITLE: Final = "coalesce(c.title->>$2, c.title->>'en', c.key)"
OFFERED: Final = f"""SELECT c.key, {TITLE} AS title, c.level, c.size, d.id AS deck_id
    FROM course_deck c LEFT JOIN deck d ON d.profile_id = $1 AND d.source = c.key AND d.deleted_at IS NULL
    WHERE c.language = $3 ORDER BY c.level, c.position, c.key"""  # noqa: S608 - constants
ONE_OFFERED: Final = f"""SELECT c.key, {TITLE} AS title, d.id, d.deleted_at
    FROM course_deck c LEFT JOIN deck d ON d.profile_id = $1 AND d.source = c.key
    WHERE c.key = $4 AND c.language = $3 ORDER BY d.deleted_at DESC NULLS FIRST LIMIT 1"""  # noqa: S608 - constants
FIRST: Final = "SELECT key FROM course_deck WHERE language = $1 ORDER BY level = $2 DESC, level, position, key LIMIT 1"
NEW_DECK: Final = """INSERT INTO deck (profile_id, title, position, source, created_at)
    SELECT $1, $2, coalesce(max(position) + 1, 0), $3, $4 FROM deck WHERE profile_id = $1 AND deleted_at IS NULL
    RETURNING id"""


async def course_decks(profile: ProfileView) -> list[CourseDeckView]:
    """In the order they are learnt."""
    return [
        CourseDeckView(*found)
        for found in await rows(OFFERED, profile.id, profile.interface_language, profile.language)
    ]


async def take_course_deck(profile: ProfileView, key: str, now: datetime) -> int:
    """The id of the learner's deck made from ``key``: the one there is, a deleted one brought back with its progress,
    or a new one. The caller holds the profile's lock. Raises Refusal (missing)."""
    offered: Any = await row(ONE_OFFERED, profile.id, profile.interface_language, profile.language, key)
    if offered is None:
        raise Refusal("refusals-course-deck-missing", "missing")
    deck_id: int | None = offered["id"]
    if deck_id is None:
        deck_id = await new_deck(profile, offered["title"], now, source=key)
        await write_course_deck(profile, deck_id, key, now)
    elif offered["deleted_at"] is not None:
        await restore_deck(profile, deck_id)
    return deck_id


async def take_first_course_deck(profile: ProfileView, now: datetime) -> None:
    """What a new profile starts with; nothing while no course is loaded."""
    first = await row(FIRST, profile.language, profile.level)
    if first is not None:
        await take_course_deck(profile, first["key"], now)


async def new_deck(profile: ProfileView, title: str, now: datetime, source: str | None = None) -> int:
    """An empty deck after all others; its id."""
    made = await one(NEW_DECK, profile.id, title[:64], source, now)
    return int(made["id"])
