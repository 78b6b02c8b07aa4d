"""What can be read from an update before anybody handles it."""

from typing import Any

import orjson


def type_of(update: dict[str, Any]) -> str:
    """``message``, ``callback_query``, …: the one key beside ``update_id``."""
    return next((key for key in update if key != "update_id"), "unknown")


def event_of(update: dict[str, Any]) -> dict[str, Any]:
    event = update.get(type_of(update))
    return event if isinstance(event, dict) else {}


def person_of(update: dict[str, Any]) -> dict[str, Any]:
    """The user who did it, as Telegram describes users; empty if nobody in particular."""
    event = event_of(update)
    person = event.get("from") or event.get("user") or {}
    return person if isinstance(person, dict) else {}


def chat_of(update: dict[str, Any]) -> dict[str, Any]:
    event = event_of(update)
    message = event.get("message")
    chat = event.get("chat") or (message.get("chat") if isinstance(message, dict) else None) or {}
    return chat if isinstance(chat, dict) else {}


def lane_of(update: dict[str, Any]) -> int:
    """Whose order the update keeps: the person's, else the chat's, else a lane for all the rest."""
    for holder in (person_of(update), chat_of(update)):
        number = holder.get("id")
        if isinstance(number, int) and -(2**63) <= number < 2**63:
            return number
    return 0


def is_update(value: Any) -> bool:
    """Has the shape of an update: an object with a sane ``update_id``."""
    number = value.get("update_id") if isinstance(value, dict) else None
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**63


def without_nul(update: dict[str, Any], body: str) -> tuple[dict[str, Any], str]:
    """The update and its JSON text without NUL characters: nobody types them, and PostgreSQL's texts have none."""
    if "\\u0000" not in body:
        return update, body
    clean = _clean(update)
    return clean, orjson.dumps(clean).decode()


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value
