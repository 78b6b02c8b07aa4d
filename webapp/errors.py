"""What the HTTP face answers when something is not to be: a status, a key from ``locales/`` and its variables."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

import orjson

from tutor.errors import Kind

STATUS_OF: Final[Mapping[Kind, HTTPStatus]] = {
    "missing": HTTPStatus.NOT_FOUND,
    "moved": HTTPStatus.CONFLICT,
    "invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "limit": HTTPStatus.TOO_MANY_REQUESTS,
    "unavailable": HTTPStatus.SERVICE_UNAVAILABLE,
}


class Problem(Exception):  # noqa: N818 - an answer like any other; nothing went wrong inside
    """An answer that is not the one asked for. ``headers`` go out with it."""

    def __init__(self, status: int, key: str, params: Mapping[str, str | float] | None = None, **headers: str) -> None:
        super().__init__(key)
        self.status = status
        self.key = key
        self.params = params or {}
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def unauthorised() -> Problem:
    return Problem(HTTPStatus.UNAUTHORIZED, "refusals-unauthorised", WWW_Authenticate="Bearer")


def error_body(key: str, params: Mapping[str, str | float], request_id: str) -> bytes:
    """The one shape of every error."""
    return orjson.dumps({"error": {"key": key, "params": params, "request_id": request_id}})
