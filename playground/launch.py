"""Launch data of a Mini App, signed as Telegram signs it."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlencode

import orjson

VERSION: Final = "9.0"
PLATFORM: Final = "web"

LIGHT: Final = {
    "bg_color": "#ffffff",
    "text_color": "#000000",
    "hint_color": "#707579",
    "link_color": "#00488f",
    "button_color": "#3390ec",
    "button_text_color": "#ffffff",
    "secondary_bg_color": "#f4f4f5",
    "header_bg_color": "#ffffff",
    "bottom_bar_bg_color": "#ffffff",
    "accent_text_color": "#3390ec",
    "section_bg_color": "#ffffff",
    "section_header_text_color": "#3390ec",
    "section_separator_color": "#e4e4e6",
    "subtitle_text_color": "#707579",
    "destructive_text_color": "#df3f40",
}
DARK: Final = {
    "bg_color": "#212121",
    "text_color": "#ffffff",
    "hint_color": "#aaaaaa",
    "link_color": "#8774e1",
    "button_color": "#8774e1",
    "button_text_color": "#ffffff",
    "secondary_bg_color": "#0f0f0f",
    "header_bg_color": "#212121",
    "bottom_bar_bg_color": "#212121",
    "accent_text_color": "#8774e1",
    "section_bg_color": "#212121",
    "section_header_text_color": "#8774e1",
    "section_separator_color": "#333333",
    "subtitle_text_color": "#aaaaaa",
    "destructive_text_color": "#e53935",
}
"""Near to what Telegram's web client sends; the accents fail AA on purpose, as the real ones do."""


def init_data(token: str, user: Mapping[str, Any], now: float, start_param: str | None = None) -> str:
    """``tgWebAppData`` for ``user`` (a Bot API User) at ``now`` (Unix seconds), URL-encoded."""
    shown = ("id", "first_name", "last_name", "username", "language_code")
    person = {key: user[key] for key in shown if user.get(key)} | {"allows_write_to_pm": True}
    fields = {
        "query_id": secrets.token_urlsafe(18),
        "user": orjson.dumps(person).decode(),
        "auth_date": str(int(now)),
        "chat_type": "sender",
        "chat_instance": str(int.from_bytes(hashlib.sha256(str(user["id"]).encode()).digest()[:8], "big", signed=True)),
        "signature": secrets.token_urlsafe(64),
    }
    if start_param:
        fields["start_param"] = start_param
    return urlencode({**fields, "hash": sign(token, fields)}, quote_via=quote)


def sign(token: str, fields: Mapping[str, str]) -> str:
    lines = "\n".join(f"{key}={fields[key]}" for key in sorted(fields))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()


def launch_url(url: str, data: str, *, dark: bool) -> str:
    """``url`` with the fragment Telegram opens a Mini App with."""
    theme = DARK if dark else LIGHT
    fragment = urlencode(
        {
            "tgWebAppData": data,
            "tgWebAppVersion": VERSION,
            "tgWebAppPlatform": PLATFORM,
            "tgWebAppThemeParams": orjson.dumps(theme).decode(),
        },
        quote_via=quote,
    )
    base, _, own = url.partition("#")
    return f"{base}#{own}{'&' if own else ''}{fragment}"
