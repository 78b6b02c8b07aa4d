"""A conversation's messages as the faces show them."""

from collections.abc import Sequence
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.errors import Refusal
from tutor.teacher.views import Correction, Counted, HistoryPage, MessageView
from tutor.words.offers import Offers, OfferView

PAGE_MOST: Final = 50

COLUMNS: Final = """id, role, text, state, error, scene, heard, created_at, reply_to, corrections::text, counted::text,
    actions::text, offer_id, translation"""
PAGE: Final = f"""SELECT {COLUMNS} FROM teacher_message
    WHERE profile_id = $1 AND ($2::bigint IS NULL OR id < $2) AND hidden_at IS NULL ORDER BY id DESC LIMIT $3"""  # noqa: S608
ONE: Final = f"SELECT {COLUMNS} FROM teacher_message WHERE profile_id = $1 AND id = $2"  # noqa: S608 - constants
ANSWER: Final = f"""SELECT {COLUMNS} FROM teacher_message
    WHERE profile_id = $1 AND reply_to = $2 AND role = 'teacher'"""  # noqa: S608 - constants


async def page(profile: ProfileView, offers: Offers, before: int | None, limit: int) -> HistoryPage:
    limit = max(1, min(limit, PAGE_MOST))
    found = await rows(PAGE, profile.id, before, limit + 1)
    shown = list(reversed(found[:limit]))
    offered = await offers.views(profile, [record["offer_id"] for record in shown if record["offer_id"]])
    views = [view(record, offered.get(record["offer_id"])) for record in shown]
    return HistoryPage(views, shown[0]["id"] if len(found) > limit else None)


async def one(profile: ProfileView, offers: Offers, message_id: int) -> MessageView:
    """Raises Refusal (missing)."""
    found = await row(ONE, profile.id, message_id)
    if found is None:
        raise Refusal("refusals-message-missing", "missing")
    return await _whole(profile, offers, found)


async def answer(profile: ProfileView, offers: Offers, message_id: int) -> MessageView | None:
    found = await row(ANSWER, profile.id, message_id)
    return None if found is None else await _whole(profile, offers, found)


async def _whole(profile: ProfileView, offers: Offers, record: Any) -> MessageView:
    offered = await offers.views(profile, [record["offer_id"]]) if record["offer_id"] else {}
    return view(record, offered.get(record["offer_id"]))


def view(record: Any, offer: OfferView | None) -> MessageView:
    return MessageView(
        id=record["id"],
        role=record["role"],
        text=record["text"],
        state=record["state"],
        error=record["error"],
        scene=record["scene"],
        heard=record["heard"],
        created_at=record["created_at"],
        reply_to=record["reply_to"],
        corrections=[
            Correction(each["wrong"], each["right"], each["why"]) for each in orjson.loads(record["corrections"])
        ],
        counted=[Counted(each["word"], each["undone"]) for each in orjson.loads(record["counted"])],
        offer=offer,
        translation=record["translation"],
        actions=names(orjson.loads(record["actions"])),
    )


def names(actions: Sequence[dict[str, Any]]) -> list[str]:
    """What a face may open: ``lesson:12`` and ``quiz:food`` where it is known which one."""
    return [_name(action) for action in actions]


def _name(action: dict[str, Any]) -> str:
    if "lesson_id" in action:
        return f"lesson:{action['lesson_id']}"
    topic = action.get("topic") if action["name"] == "quiz" else None
    return f"quiz:{topic}" if topic else str(action["name"])
