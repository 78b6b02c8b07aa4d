"""How many tokens something is likely to be: for reservations, and where a server does not say."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
from pydantic import BaseModel

from tutor.llm.schema import strict_schema

CHARACTERS: Final = 3.5  # of English in a token
BYTES: Final = 4  # of other scripts in UTF-8: a Cyrillic letter has two, a Chinese sign three
MESSAGE: Final = 4  # around every message
IMAGE: Final = 1500


def of_text(text: str) -> int:
    return round(max(len(text) / CHARACTERS, len(text.encode("utf-8", "replace")) / BYTES) + 0.49)


def of_messages(messages: Sequence[Mapping[str, Any]]) -> int:
    return sum(MESSAGE + _of_content(message.get("content")) + _of_calls(message) for message in messages)


def _of_content(content: Any) -> int:
    if isinstance(content, str):
        return of_text(content)
    return sum(
        of_text(part["text"]) if part.get("type") == "text" else IMAGE
        for part in content or ()
        if isinstance(part, Mapping)
    )


def _of_calls(message: Mapping[str, Any]) -> int:
    calls = message.get("tool_calls")
    return of_text(orjson.dumps(calls).decode()) if calls else 0


def of_tools(tools: Sequence[Mapping[str, Any]] | None) -> int:
    return of_text(orjson.dumps(tools).decode()) if tools else 0


def of_schema(model: type[BaseModel]) -> int:
    return of_text(orjson.dumps(strict_schema(model)).decode())
