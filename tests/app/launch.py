"""Launch data as a Telegram client makes it, for learners and themes a test chooses."""

import hashlib
import hmac
import itertools
import json
import os
import time
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

LIGHT: Final = {
    "bg_color": "#ffffff",
    "secondary_bg_color": "#efeff4",
    "text_color": "#000000",
    "hint_color": "#8e8e93",
    "link_color": "#007aff",
    "button_color": "#007aff",
    "button_text_color": "#ffffff",
    "section_bg_color": "#ffffff",
    "accent_text_color": "#007aff",
    "destructive_text_color": "#ff3b30",
    "bottom_bar_bg_color": "#f9f9f9",
}
DARK: Final = {
    "bg_color": "#17212b",
    "secondary_bg_color": "#0e1621",
    "text_color": "#f5f5f5",
    "hint_color": "#708499",
    "link_color": "#6ab2f2",
    "button_color": "#5288c1",
    "button_text_color": "#ffffff",
    "section_bg_color": "#17212b",
    "accent_text_color": "#6ab2f2",
    "destructive_text_color": "#ec3942",
    "bottom_bar_bg_color": "#17212b",
}
THEMES: Final = {"light": LIGHT, "dark": DARK}

# Telegram ids no other run of the tests has: a database may be used again.
_ids = itertools.count((time.time_ns() // 1_000_000 % 10**9) * 1_000 + os.getpid() % 997)


@dataclass(frozen=True)
class Visitor:
    """Someone with a Telegram account. A new one by default, so tests share nothing."""

    token: str
    first_name: str = "Анна"
    language: str = "ru"
    telegram_id: int = field(default_factory=lambda: next(_ids))

    def fragment(self, theme: str = "light", start_param: str | None = None) -> str:
        """What follows ``#`` in the address of the Mini App: signed data, version, theme."""
        user = {"id": self.telegram_id, "first_name": self.first_name, "language_code": self.language}
        data = {
            "auth_date": str(int(time.time())),
            "query_id": "AAF03QEAAAAAAHTdAQ",
            "signature": "c2lnbmF0dXJl",
            "user": json.dumps(user, ensure_ascii=False),
        }
        if start_param is not None:
            data["start_param"] = start_param
        secret = hmac.new(b"WebAppData", self.token.encode(), hashlib.sha256).digest()
        signed = "\n".join(f"{name}={value}" for name, value in sorted(data.items()))
        data["hash"] = hmac.new(secret, signed.encode(), hashlib.sha256).hexdigest()
        return urlencode(
            {
                "tgWebAppData": urlencode(data),
                "tgWebAppVersion": "9.0",
                "tgWebAppPlatform": "weba",
                "tgWebAppThemeParams": json.dumps(THEMES[theme]),
            }
        )
