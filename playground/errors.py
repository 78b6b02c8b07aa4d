"""What the Bot API refuses, in its own words."""

from typing import Any


class ApiError(Exception):
    """Becomes ``{"ok": false, "error_code": code, "description": …, "parameters": …}`` with HTTP status ``code``."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(what: str) -> ApiError:
    return ApiError(400, f"Bad Request: {what}")
