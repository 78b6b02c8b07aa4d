"""What the teacher says and what the teacher notes: one stream, split where the notes begin. Pure.

The notes stand behind ``@@@`` at the beginning of a line. A model that writes none is understood just as well.
"""

import logging
import re
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

log = logging.getLogger(__name__)

MARK: Final = "@@@"
FIXES_MOST: Final = 5
WORDS_MOST: Final = 6
USED_MOST: Final = 8
ADDRESS: Final = re.compile(r"://|\bwww\.|\bt\.me/", re.IGNORECASE)
"""Telegram makes a link of it wherever it stands, and no correction or word needs one."""

BEGINNING: Final = re.compile(r"(?:^|\n)[ \t`]*@@@")

Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


class _Noted(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Fix(_Noted):
    """A minimal edit of the learner's message."""

    wrong: Short
    right: Short
    why: Line = ""
    card: Line = ""
    """What is worth learning from it; else ``right`` is."""
    translation: Line = ""


class Word(_Noted):
    word: Short
    translation: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class Notes:
    fixes: list[Fix] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    used: list[str] = field(default_factory=list)


class Splitter:
    """Takes an answer piece by piece; ``text`` is what may be shown so far: never a beginning of the notes."""

    def __init__(self) -> None:
        self._all = ""
        self._notes_at: int | None = None
        self.text = ""

    def add(self, piece: str) -> str:
        """The next piece; returns what is new to be shown."""
        self._all += piece
        if self._notes_at is not None:
            return ""
        found = BEGINNING.search(self._all, max(0, len(self.text) - len(MARK) - 1))
        if found is not None:
            self._notes_at = found.start()
            shown = self._all[: self._notes_at].rstrip()
        else:
            shown = self._all[: _safe(self._all)]
        new = shown[len(self.text) :]
        self.text = max(shown, self.text, key=len)
        return new

    def end(self) -> Notes:
        """The stream is over: ``text`` is whole now. Returns what was noted."""
        if self._notes_at is None:
            self.text = self._all.strip()
            return Notes()
        self.text = self._all[: self._notes_at].strip()
        return read_notes(self._all[self._notes_at :].partition(MARK)[2])


def _safe(text: str) -> int:
    """How much of ``text`` cannot be the beginning of a mark that is still to come."""
    line = text.rfind("\n")
    start = max(line, 0)
    tail = text[start:].strip("\n \t`")
    return start if tail == "" or MARK.startswith(tail) else len(text)


def read_notes(text: str) -> Notes:
    """What can be used of a model's notes; the rest is dropped. Never raises."""
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        return Notes()
    try:
        given: Any = orjson.loads(text[start : end + 1].replace("\\u0000", ""))  # which no database can hold
    except orjson.JSONDecodeError:
        log.info("the teacher's notes are no JSON")
        return Notes()
    if not isinstance(given, dict):
        return Notes()
    used = given.get("used")
    return Notes(
        _each(Fix, given.get("fix"), FIXES_MOST),
        _each(Word, given.get("words"), WORDS_MOST),
        [word for word in used if isinstance(word, str)][:USED_MOST] if isinstance(used, list) else [],
    )


def _each(model: type[Any], given: Any, most: int) -> list[Any]:
    found = []
    for item in given if isinstance(given, list) else []:
        try:
            made = model.model_validate(item)
        except ValidationError:
            continue
        if not ADDRESS.search(repr(made)):
            found.append(made)
    return found[:most]


def fitting_fixes(fixes: list[Fix], message: str) -> list[Fix]:
    """Those that are about what the learner really wrote and change something."""
    seen: set[str] = set()
    kept = []
    for fix in fixes:
        if fix.wrong in message and fix.wrong != fix.right and fix.wrong not in seen:
            seen.add(fix.wrong)
            kept.append(fix)
    return kept
