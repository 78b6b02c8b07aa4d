"""What a failure of the model's server means: for the person, for the ledger, and whether to ask again."""

import email.utils
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

from tutor.llm import errors
from tutor.llm.errors import LlmRefusal

if TYPE_CHECKING:
    import openai

PATIENCE: Final = 10.0
"""Seconds: a server that asks to wait longer than this is not waited for."""
FILTERED: Final = frozenset({"content_filter", "content_policy_violation", "moderation_blocked"})
NO_MONEY: Final = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
SERVER: Final = 500
WORDS: Final = re.compile(r"[a-z0-9_.-]{1,40}")


class SpoiltError(Exception):
    """An answer that broke off before anything of it could be used."""


class GarbledError(Exception):
    """Not what was agreed upon: no JSON, or JSON of another shape."""


class EventError(Exception):
    """A server that said in the middle of a stream that it failed."""

    def __init__(self, said: Any) -> None:
        super().__init__("error in a stream")
        code = said.get("code") if isinstance(said, Mapping) else None
        self.status = code if isinstance(code, int) else SERVER


@dataclass(frozen=True, slots=True)
class Failure:
    refusal: LlmRefusal
    again: bool
    after: float | None = None
    """Seconds the server asked for."""


def judge(error: Exception) -> Failure:
    """Raises the error itself if it is not about the server."""
    import httpx2
    import openai

    match error:
        case LlmRefusal():
            return Failure(error, again=False)
        case openai.APIStatusError():
            return _status(error)
        case EventError():
            return _of(error.status, f"event-{error.status}", None)
        case TimeoutError() | openai.APITimeoutError() | httpx2.TimeoutException():
            return Failure(errors.unavailable("timeout"), again=False)
        case openai.APIConnectionError() | httpx2.TransportError():
            return Failure(errors.unavailable("connection"), again=True)
        case SpoiltError():
            return Failure(errors.unavailable("cut"), again=True)
        case GarbledError() | httpx2.HTTPError() | httpx2.StreamError() | openai.OpenAIError():
            return Failure(errors.garbled("unreadable"), again=False)
        case _:
            raise error


def said_code(error: "openai.APIStatusError") -> str:
    """The server's own word for it ("model_not_found"), if it is a word; never its sentence, which may quote."""
    code = str(error.code or error.type or "")
    return code if WORDS.fullmatch(code) else ""


def _status(error: "openai.APIStatusError") -> Failure:
    code = said_code(error)
    if code in FILTERED:
        return Failure(errors.refused("filter"), again=False)
    if code in NO_MONEY or error.status_code == HTTPStatus.PAYMENT_REQUIRED:
        return Failure(errors.unavailable(code or "http-402"), again=False)
    return _of(error.status_code, f"http-{error.status_code}", _retry_after(error.response.headers))


def _of(status: int, code: str, after: float | None) -> Failure:
    patient = after is None or after <= PATIENCE
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Failure(errors.busy(code), patient, after)
    if status >= SERVER or status in (HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.CONFLICT):
        return Failure(errors.unavailable(code), patient, after)
    return Failure(errors.misconfigured(code), again=False)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """In seconds; the header holds seconds or a date."""
    given = headers.get("retry-after", "")
    try:
        return max(0.0, float(given))
    except ValueError:
        moment = email.utils.parsedate_tz(given)
        return None if moment is None else max(0.0, email.utils.mktime_tz(moment) - time.time())
