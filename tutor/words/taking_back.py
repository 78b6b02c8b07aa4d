"""Cards that were just added, taken back."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tutor.accounts.views import ProfileView
from tutor.database import row, run
from tutor.days import day_of
from tutor.decks.aside import delete_cards

# Only cards that were never shown are taken back; a card with a history is deleted by its learner, not by an undo.
UNDOABLE: Final = """SELECT coalesce(array_agg(c.id), '{}') AS ids FROM card c
    WHERE c.id = ANY($1::bigint[]) AND c.profile_id = $2 AND c.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM schedule s WHERE s.card_id = c.id AND s.reps > 0)"""
LESS_ADDED: Final = "UPDATE study_day SET added = greatest(0, added - $3) WHERE profile_id = $1 AND day = $2"


async def take_back(profile: ProfileView, card_ids: Sequence[int], now: datetime) -> list[int]:
    """Those of ``card_ids`` that were never shown, and are gone now. The caller holds the profile's lock."""
    found = await row(UNDOABLE, list(card_ids), profile.id)
    gone = await delete_cards(profile, found["ids"] if found else [], now)
    await run(LESS_ADDED, profile.id, day_of(now, profile.zone), len(gone))
    return gone
