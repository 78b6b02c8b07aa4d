"""Which deck new cards go to when nobody names one."""

from datetime import datetime
from typing import Final

from tutor.accounts.views import ProfileView
from tutor.database import row
from tutor.errors import Refusal
from tutor.words.course import new_deck

# A named deck must be there; else the active one, else the newest the learner made.
TARGET: Final = """SELECT d.id, d.title FROM deck d JOIN profile p ON p.id = d.profile_id
    WHERE p.id = $1 AND d.deleted_at IS NULL AND
        CASE WHEN $2::bigint IS NULL THEN d.id = p.active_deck_id OR d.source IS NULL ELSE d.id = $2 END
    ORDER BY (d.id = p.active_deck_id) IS TRUE DESC, d.id DESC LIMIT 1"""


async def target_deck(profile: ProfileView, deck_id: int | None, default_title: str, now: datetime) -> tuple[int, str]:
    """Id and title. ``deck_id`` None: the active deck, else the newest own one, else a new one called
    ``default_title``. The caller holds the profile's lock. Raises Refusal (missing)."""
    found = await row(TARGET, profile.id, deck_id)
    if found is not None:
        return found["id"], found["title"]
    if deck_id is not None:
        raise Refusal("refusals-deck-missing", "missing")
    return await new_deck(profile, default_title, now), default_title[:64]


async def deck_is_there(profile: ProfileView, deck_id: int) -> bool:
    return await row(TARGET, profile.id, deck_id) is not None
