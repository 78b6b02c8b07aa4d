"""A profile's decks with what each has to show today, in one statement bounded by the day's caps."""

from datetime import datetime
from typing import Any, Final

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.days import day_of
from tutor.decks.views import DeckView
from tutor.errors import Refusal
from tutor.review.queue import DECK_ROOM, SHOWABLE, TODAY, day_values


def _count(state: int, until: str, most: str) -> str:
    return f"""(SELECT count(*) FROM (SELECT 1 FROM schedule s WHERE s.deck_id = d.id
        AND s.state = {state} AND {SHOWABLE}        {until} LIMIT {most}) counted)"""  # noqa: S608 - constants


LISTING: Final = f"""WITH {TODAY}
SELECT d.id, d.title, d.position,
    (SELECT count(*) FROM card c WHERE c.deck_id = d.id AND c.deleted_at IS NULL) AS cards,
    {_count(1, "AND s.due < $4", "100")} + {_count(3, "AND s.due < $4", "100")}
        + {_count(2, "AND s.due < $4", "(SELECT reviews FROM room)")}
        + {_count(0, "AND $3::timestamptz IS NOT NULL", DECK_ROOM)} AS due,
    d.new_per_day, d.source, p.active_deck_id IS NOT DISTINCT FROM d.id AS active
FROM deck d JOIN profile p ON p.id = d.profile_id
WHERE d.profile_id = $1 AND d.deleted_at IS NULL"""  # noqa: S608 - constants
ALL: Final = f"{LISTING} ORDER BY d.position, d.id"
ONE: Final = f"{LISTING} AND d.id = $7"


async def deck_views(profile: ProfileView, now: datetime) -> list[DeckView]:
    """In the learner's order."""
    return [DeckView(*found) for found in await rows(ALL, *_values(profile, now))]


async def deck_view(profile: ProfileView, deck_id: int, now: datetime) -> DeckView:
    """Raises Refusal (missing)."""
    found = await row(ONE, *_values(profile, now), deck_id)
    if found is None:
        raise Refusal("refusals-deck-missing", "missing")
    return DeckView(*found)


def _values(profile: ProfileView, now: datetime) -> list[Any]:
    return day_values(profile, now, day_of(now, profile.zone))
