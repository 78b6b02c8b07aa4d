"""Keyboards below messages and below the input line: checked as Telegram checks them."""

from typing import Any, Final
from urllib.parse import urlsplit

from playground.errors import ApiError, bad_request
from playground.params import Params

MOST_DATA_BYTES: Final = 64
MOST_BUTTONS: Final = 100
MOST_KEYBOARD_BUTTONS: Final = 300

_INLINE_ACTIONS: Final = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    }
)
_KEYBOARD_ACTIONS: Final = (
    "request_users",
    "request_chat",
    "request_managed_bot",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
)
_LOOKS: Final = ("icon_custom_emoji_id", "style")

Json = dict[str, Any]


def read_markup(params: Params, *, inline_only: bool = False) -> Json | None:
    """``reply_markup`` with nothing in it that Telegram would not keep; None when there is none."""
    given = params.structure("reply_markup")
    if not given:
        return None
    if not isinstance(given, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in given:
        return _inline(given["inline_keyboard"])
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in given:
        rows = _rows(given["keyboard"], _keyboard_button, MOST_KEYBOARD_BUTTONS)
        kept = ("is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder")
        return {"keyboard": rows, **{key: given[key] for key in kept if given.get(key)}}
    if given.get("remove_keyboard"):
        return {"remove_keyboard": True}
    if given.get("force_reply"):
        return {"force_reply": True, "input_field_placeholder": given.get("input_field_placeholder", "")}
    return None


def _inline(given: Any) -> Json | None:
    rows = _rows(given, _inline_button, MOST_BUTTONS)
    return {"inline_keyboard": rows} if rows else None


def _rows(given: Any, read: Any, most: int) -> list[list[Json]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    rows = [[read(button) for button in row] for row in given if row]
    if sum(len(row) for row in rows) > most:
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    text = given.get("text")
    if not isinstance(text, str) or not text:
        raise _button("inline keyboard", 'Field "text" must be a non-empty String')
    actions = [
        key for key, value in given.items() if key in _INLINE_ACTIONS and value is not None and value is not False
    ]
    if not actions:
        raise _button("inline keyboard", "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _button("inline keyboard", "exactly one action must be specified")
    button = {"text": text, actions[0]: given[actions[0]], **{key: given[key] for key in _LOOKS if key in given}}
    _check_action(button)
    return button


def _check_action(button: Json) -> None:
    data = button.get("callback_data")
    if data is not None and (not isinstance(data, str) or not 1 <= len(data.encode()) <= MOST_DATA_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and urlsplit(str(button["url"])).scheme not in ("http", "https", "tg", "mailto"):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Unsupported URL protocol")
    if "web_app" in button:
        check_web_app(button["web_app"], "inline keyboard button")


def _keyboard_button(given: Any) -> Json:
    if isinstance(given, str):
        given = {"text": given}
    if not isinstance(given, dict) or not isinstance(given.get("text"), str) or not given["text"]:
        raise _button("keyboard", 'Field "text" must be a non-empty String')
    if sum(bool(given.get(action)) for action in _KEYBOARD_ACTIONS) > 1:
        raise _button("keyboard", "at most one action can be specified")
    if "web_app" in given:
        check_web_app(given["web_app"], "keyboard button")
    return {key: given[key] for key in ("text", *_KEYBOARD_ACTIONS, *_LOOKS) if given.get(key)}


def check_web_app(given: Any, where: str) -> None:
    """A Mini App's address: https, or on this machine."""
    url = given.get("url") if isinstance(given, dict) else None
    parts = urlsplit(url) if isinstance(url, str) else None
    local = parts is not None and parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts is None or not (local or (parts.scheme == "https" and parts.hostname)):
        raise bad_request(f"{where} Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _button(where: str, what: str) -> ApiError:
    return bad_request(f"can't parse {where} button: {what}")
