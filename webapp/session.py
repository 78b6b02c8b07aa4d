"""Who is calling: Telegram's launch data, checked strictly, and the short session it is exchanged for."""

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import parse_qsl

import orjson

LAUNCH_BYTES: Final = 8192
LAUNCH_AGE: Final = timedelta(hours=1)
CLOCK_SKEW: Final = timedelta(seconds=60)
"""How far Telegram's clock may be ahead of ours."""

SESSION_LIFE: Final = timedelta(hours=1)
LOGIN_LIFE: Final = timedelta(hours=24)
"""A session can be refreshed for so long after the login; then launch data is wanted anew."""

BIGGEST_ID: Final = 2**63 - 1  # PostgreSQL's bigint
HEX_HASH: Final = re.compile(rb"[0-9a-f]{64}")
DIGITS: Final = re.compile(r"[0-9]{1,12}")
TOKEN: Final = re.compile(r"[0-9]{1,19}\.[0-9]{1,12}\.[0-9]{1,12}\.[0-9a-f]{64}")


class ForgedError(Exception):
    """Launch data or a token that is not ours, not whole, or too old. Which of these is nobody's business outside."""


@dataclass(frozen=True, slots=True)
class Launch:
    """What Telegram vouches for."""

    telegram_id: int
    first_name: str
    username: str | None
    language: str | None
    start_param: str | None


@dataclass(frozen=True, slots=True)
class Session:
    learner_id: int
    issued_at: datetime
    login_at: datetime

    @property
    def expires_at(self) -> datetime:
        return min(self.issued_at + SESSION_LIFE, self.login_at + LOGIN_LIFE)


class Sessions:
    """Checks launch data and tokens against one bot's token; those of another bot are void."""

    def __init__(self, bot_token: str) -> None:
        token = bot_token.encode()
        self._launch_key = hmac.digest(b"WebAppData", token, "sha256")
        self._session_key = hmac.new(token, b"lang-agent session 1", hashlib.sha256)

    def read_launch(self, init_data: str, now: datetime) -> Launch:
        """The launch data of a Mini App (``initData``). Raises ForgedError."""
        fields = _launch_fields(init_data)
        given = fields.pop("hash", "").encode()
        lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
        right = hmac.digest(self._launch_key, lines.encode(), "sha256").hex().encode()
        # Compared before anything in it is believed; bytes, because text that is not ASCII would raise.
        if not hmac.compare_digest(given, right) or not HEX_HASH.fullmatch(given):
            raise ForgedError
        _check_age(fields.get("auth_date", ""), now)
        return _launch(fields)

    def issue(self, learner_id: int, now: datetime, login_at: datetime | None = None) -> tuple[str, Session]:
        """A token and what it says. ``login_at``: of the session it follows; None: this is the login."""
        issued = now.astimezone(UTC).replace(microsecond=0)
        session = Session(learner_id, issued, login_at or issued)
        said = f"{learner_id}.{int(issued.timestamp())}.{int(session.login_at.timestamp())}"
        return f"{said}.{self._sign(said)}", session

    def read(self, token: str, now: datetime) -> Session:
        """Raises ForgedError."""
        if not TOKEN.fullmatch(token):
            raise ForgedError
        said, _, signature = token.rpartition(".")
        if not hmac.compare_digest(signature, self._sign(said)):
            raise ForgedError
        learner_id, issued, login = map(int, said.split("."))
        session = Session(learner_id, datetime.fromtimestamp(issued, UTC), datetime.fromtimestamp(login, UTC))
        if now >= session.expires_at or session.issued_at > now + CLOCK_SKEW:  # ahead: another replica's clock
            raise ForgedError
        return session

    def _sign(self, said: str) -> str:
        signing = self._session_key.copy()
        signing.update(said.encode())
        return signing.hexdigest()


def _launch_fields(init_data: str) -> dict[str, str]:
    """Every field exactly once."""
    try:
        if not init_data or len(init_data.encode()) > LAUNCH_BYTES:
            raise ForgedError
        pairs = parse_qsl(init_data, keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=32)
    except ValueError as error:  # not a query string, or not UTF-8
        raise ForgedError from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ForgedError
    return fields


def _check_age(auth_date: str, now: datetime) -> None:
    if not DIGITS.fullmatch(auth_date):
        raise ForgedError
    age = now.timestamp() - int(auth_date)
    if not -CLOCK_SKEW.total_seconds() <= age <= LAUNCH_AGE.total_seconds():
        raise ForgedError


def _launch(fields: dict[str, str]) -> Launch:
    try:
        user: Any = orjson.loads(fields.get("user", ""))
    except orjson.JSONDecodeError as error:
        raise ForgedError from error
    if not isinstance(user, dict) or user.get("is_bot") is True:
        raise ForgedError
    telegram_id = user.get("id")
    # A bool is an int to Python, and not to us.
    if type(telegram_id) is not int or not 0 < telegram_id <= BIGGEST_ID:
        raise ForgedError
    return Launch(
        telegram_id=telegram_id,
        first_name=_text(user.get("first_name")) or "",
        username=_text(user.get("username")),
        language=_text(user.get("language_code")),
        start_param=_text(fields.get("start_param")),
    )


def _text(value: object) -> str | None:
    return value.replace("\0", "") if isinstance(value, str) and value else None
