"""Setting decks and cards aside and taking them back: a schedule's ``aside`` and ``version`` change together.

Nothing is lost: a deleted card keeps its schedules, and one that was suspended before stays so afterwards.
Callers hold the profile's lock.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from tutor.accounts.views import ProfileView
from tutor.database import rows, run

# The reverse of a card comes back only if the profile asks both ways.
_BACK: Final = "CASE WHEN direction = 'recall' AND NOT $2::boolean THEN 'off' END"

DELETE_DECK: Final = "UPDATE deck SET deleted_at = $3 WHERE id = $1 AND profile_id = $2 AND deleted_at IS NULL"
DECK_SCHEDULES_ASIDE: Final = """UPDATE schedule SET aside = 'deleted', version = version + 1
    WHERE deck_id = $1 AND (aside IS NULL OR aside = 'leech')"""
DECK_SCHEDULES_BACK: Final = f"""UPDATE schedule s SET aside = {_BACK}, version = s.version + 1
    FROM card c WHERE c.id = s.card_id AND c.deleted_at IS NULL AND s.deck_id = $1 AND s.aside = 'deleted'"""  # noqa: S608

DELETE_CARDS: Final = """UPDATE card SET deleted_at = $3, updated_at = $3
    WHERE id = ANY($1::bigint[]) AND profile_id = $2 AND deleted_at IS NULL RETURNING id"""
CARD_SCHEDULES_ASIDE: Final = """UPDATE schedule SET aside = $2, version = version + 1
    WHERE card_id = ANY($1::bigint[]) AND (aside IS NULL OR aside = 'leech')"""
CARD_SCHEDULES_BACK: Final = f"""UPDATE schedule SET aside = {_BACK}, version = version + 1
    WHERE card_id = $1 AND aside = $3"""  # noqa: S608 - constants


async def delete_deck(profile: ProfileView, deck_id: int, now: datetime) -> bool:
    """Whether there was such a deck."""
    if not await run(DELETE_DECK, deck_id, profile.id, now):
        return False
    await run(DECK_SCHEDULES_ASIDE, deck_id)
    await run("UPDATE profile SET active_deck_id = NULL WHERE id = $1 AND active_deck_id = $2", profile.id, deck_id)
    return True


async def restore_deck(profile: ProfileView, deck_id: int) -> None:
    await run("UPDATE deck SET deleted_at = NULL WHERE id = $1 AND profile_id = $2", deck_id, profile.id)
    await run(DECK_SCHEDULES_BACK, deck_id, profile.both_directions)


async def delete_cards(profile: ProfileView, card_ids: Sequence[int], now: datetime) -> list[int]:
    """Those of ``card_ids`` that were the profile's, and are deleted now."""
    gone = [record["id"] for record in await rows(DELETE_CARDS, list(card_ids), profile.id, now)]
    await run(CARD_SCHEDULES_ASIDE, gone, "deleted")
    return gone


async def restore_card(profile: ProfileView, card_id: int) -> None:
    await run("UPDATE card SET deleted_at = NULL WHERE id = $1 AND profile_id = $2", card_id, profile.id)
    await run(CARD_SCHEDULES_BACK, card_id, profile.both_directions, "deleted")


async def suspend_card(card_id: int) -> None:
    await run(CARD_SCHEDULES_ASIDE, [card_id], "suspended")


async def resume_card(profile: ProfileView, card_id: int) -> None:
    await run(CARD_SCHEDULES_BACK, card_id, profile.both_directions, "suspended")
