"""Reading cards: a page, or one, with where each stands in its learning."""

import re
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.decks.views import CardPage, CardView
from tutor.errors import Refusal

PAGE_MOST: Final = 100
GRAMMAR: Final = 7
LIKE_SIGNS: Final = re.compile(r"[\\%_]")

# state: 0 new · 1 and 3 learning · 2 young · 4 mature (the next interval is 21 days or more). The reverse only tells
# whether it was taken aside as a leech.
CARD: Final = """c.id, c.deck_id, c.title, c.word, c.transcription, c.translation, c.part_of_speech, c.grammar::text,
    c.example, c.example_translation, c.hint, c.met_in,
    CASE WHEN s.aside = 'suspended' THEN 'suspended' WHEN s.aside = 'leech' OR r.aside = 'leech' THEN 'leech'
        WHEN s.state = 0 THEN 'new' WHEN s.state <> 2 THEN 'learning'
        WHEN s.due - s.last_review >= interval '21 days' THEN 'mature' ELSE 'young' END AS state,
    CASE WHEN s.aside IS NULL AND s.state <> 0 THEN s.due END AS due"""
SCHEDULES: Final = """JOIN schedule s ON s.card_id = c.id AND s.direction = 'recognise'
    LEFT JOIN schedule r ON r.card_id = c.id AND r.direction = 'recall'"""
# Decks are not joined to their cards: the planner would then guess how many cards a deck has, and may read them all.
LIVE: Final = """SELECT c.*, (SELECT d.title FROM deck d WHERE d.id = c.deck_id) AS title FROM card c
    WHERE c.deleted_at IS NULL AND (SELECT d.deleted_at IS NULL FROM deck d WHERE d.id = c.deck_id)"""
OF_ONE_DECK: Final = """SELECT c.*, (SELECT title FROM deck WHERE id = $1) AS title FROM card c
    WHERE c.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM deck WHERE id = $1 AND profile_id = $4 AND deleted_at IS NULL)"""


def _page(key: str, cards: str) -> str:
    """A page after ($1, $2) by (``key``, id), at most $3 cards.

    By the pair, though its first half is always the same, and with a limit the planner can see: told either less, it
    may walk the primary key through everybody's cards, or sort all of the learner's.
    """
    pair = f"c.{key}, c.id"
    return f"""SELECT {CARD} FROM ({cards} AND ({pair}) > ($1::bigint, $2::bigint) AND c.{key} <= $1
        ORDER BY {pair} LIMIT {PAGE_MOST + 1}) c {SCHEDULES} ORDER BY {pair} LIMIT $3"""  # noqa: S608 - constants


OF_DECK: Final = _page("deck_id", OF_ONE_DECK)
OF_ALL: Final = _page("profile_id", LIVE)
FOUND: Final = _page(
    "profile_id", f"{LIVE} AND ($4::bigint IS NULL OR c.deck_id = $4) AND (c.word ILIKE $5 OR c.translation ILIKE $5)"
)
ONE: Final = f"SELECT {CARD} FROM ({LIVE} AND c.profile_id = $1 AND c.id = $2) c {SCHEDULES}"  # noqa: S608 - constants
LEECHES: Final = f"""SELECT {CARD} FROM ({LIVE} AND c.profile_id = $1 AND c.id IN (
    SELECT card_id FROM schedule WHERE profile_id = $1 AND aside = 'leech')) c {SCHEDULES}
    ORDER BY c.id LIMIT $2"""  # noqa: S608 - constants


async def card_page(profile: ProfileView, deck_id: int | None, query: str, after: int | None, limit: int) -> CardPage:
    """In the order they were added; ``query`` is looked for in words and translations."""
    limit = max(1, min(limit, PAGE_MOST))
    query = query.strip().replace("\0", "")
    start = 0 if after is None else after
    if query:
        pattern = "%" + LIKE_SIGNS.sub(r"\\\g<0>", query) + "%"
        found = await rows(FOUND, profile.id, start, limit + 1, deck_id, pattern)
    elif deck_id is not None:
        found = await rows(OF_DECK, deck_id, start, limit + 1, profile.id)
    else:
        found = await rows(OF_ALL, profile.id, start, limit + 1)
    cards = [_view(record) for record in found[:limit]]
    return CardPage(cards, cards[-1].id if len(found) > limit else None)


async def card_view(profile: ProfileView, card_id: int) -> CardView:
    """Raises Refusal (missing)."""
    found = await row(ONE, profile.id, card_id)
    if found is None:
        raise Refusal("refusals-card-missing", "missing")
    return _view(found)


async def leech_views(profile: ProfileView) -> list[CardView]:
    return [_view(record) for record in await rows(LEECHES, profile.id, PAGE_MOST)]


def _view(record: Any) -> CardView:
    fields = list(record)  # in the order of CardView's fields
    fields[GRAMMAR] = orjson.loads(fields[GRAMMAR])
    return CardView(*fields)
