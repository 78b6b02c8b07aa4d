"""Lessons as a model writes them, taken from the recordings of the evaluations, and spoilt where a test wants it."""

from copy import deepcopy
from functools import cache
from typing import Any, Final

from evals import recording
from evals.golden import FOLDER
from tests.support.llm import Reply, gives

COFFEE: Final = "заказать кофе"
"""What the lesson ``es-coffee`` is about. Its exercise 3 has a fault."""


@cache
def _recorded() -> recording.Recording:
    return recording.read([FOLDER.parent / "recorded" / "lessons.json"])


def lesson(name: str = "es-coffee", **changes: Any) -> dict[str, Any]:
    found = _recorded().replies[f"lessons/{name}"][0].object
    assert found is not None
    return {**deepcopy(found), **changes}


def writes(name: str = "es-coffee", **changes: Any) -> Reply:
    return gives(lesson(name, **changes))


def exercise(kind: str, **fields: Any) -> dict[str, Any]:
    """One of a lesson's; what is not named stays empty."""
    empty = {"ask": "", "text": "", "meaning": "", "right": [], "wrong": [], "pairs": [], "own": False, "why": "",
             "hint": ""}  # fmt: skip
    return {**empty, "kind": kind, **fields}
