"""Reading what models write: thoughts before the answer, fences and small talk around the JSON."""

import json
import re
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

THOUGHTS: Final = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>\s*|\Z)", re.DOTALL)
OPENINGS: Final = ("<think>", "<thinking>")
CLOSING: Final = re.compile(r"</think(?:ing)?>\s*")
FAULTS_SHOWN: Final = 8

ModelT = TypeVar("ModelT", bound=BaseModel)


class UnreadableError(ValueError):
    """Not what was asked for. Its text says why, without what was written: the model may be told, a log too."""


def read(text: str, result: type[ModelT]) -> ModelT:
    """The object in ``text``, wherever it stands. Raises UnreadableError."""
    text = THOUGHTS.sub("", text).replace("\\u0000", "")  # a sign no database can hold
    try:
        return result.model_validate(_object(text))
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False, include_context=False)
        raise UnreadableError(
            "\n".join(
                f"- {'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}"
                for fault in faults[:FAULTS_SHOWN]
            )
        ) from None


def _object(text: str) -> dict[str, Any]:
    """The first JSON object that can be read; strings may hold raw line breaks, as small models write them."""
    decoder = json.JSONDecoder(strict=False)
    start = text.find("{")
    while start >= 0:
        try:
            found, _ = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            start = text.find("{", start + 1)
            if start > 20_000:  # noqa: PLR2004 - nobody talks that long before an answer
                break
            continue
        if isinstance(found, dict):
            return found
    raise UnreadableError("- the whole: no complete JSON object in it")


class Thoughts:
    """Keeps back what a reasoning model thinks aloud before it answers, in a text that comes in pieces."""

    def __init__(self) -> None:
        self._held = ""
        self._state = "start"

    def take(self, piece: str) -> str:
        """What of it may be shown."""
        if self._state == "answer":
            return piece
        if self._state == "thought":  # the empty lines between the thoughts and the answer
            piece = piece.lstrip()
            return self._let_go(piece) if piece else ""
        self._held += piece
        if self._state == "start":
            begun = self._held.lstrip()
            if begun.startswith(OPENINGS):
                self._state = "thinking"
            elif begun and not any(opening.startswith(begun) for opening in OPENINGS):
                return self._let_go(self._held)
        if self._state == "thinking":
            closed = CLOSING.search(self._held)
            if closed:
                self._state = "thought"
                return self.take(self._held[closed.end() :])
        return ""

    def rest(self) -> str:
        """What was held back at the end and turned out to be no thought."""
        return self._let_go(self._held) if self._state == "start" else ""

    def _let_go(self, text: str) -> str:
        self._state, self._held = "answer", ""
        return text
