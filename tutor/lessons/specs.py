"""An exercise as a model writes it, flat, made into what an author would have written of its kind. Pure."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from pydantic import TypeAdapter

from tutor.exercises.item import GAP
from tutor.exercises.kind import Spec
from tutor.exercises.registry import AnySpec
from tutor.lessons.reply import WrittenExercise
from tutor.words.text import clean

SPEC: Final[TypeAdapter[Spec]] = TypeAdapter(AnySpec)
LINE: Final = re.compile(r"_{2,}")
"""However long a gap is drawn."""


def spec_of(written: WrittenExercise, own_language: str) -> Spec:
    """An exercise as an author would have written it. Raises ValueError, which pydantic.ValidationError is one of."""
    build = BUILDERS.get(written.kind)
    if build is None:
        raise ValueError("no such kind")
    parts = _Parts(written, own_language)
    fields = {"ask": parts.own(written.ask), "why": parts.own(written.why), "hint": parts.own(written.hint)}
    try:
        given = {**fields, **build(parts), "kind": written.kind}
    except IndexError:
        raise ValueError("no right answer") from None
    return SPEC.validate_python({name: value for name, value in given.items() if value is not None})


class _Parts:
    """The fields of one exercise, tidied."""

    def __init__(self, written: WrittenExercise, own_language: str) -> None:
        self.language = own_language
        self.in_own = written.own
        self.text = LINE.sub(GAP, clean(written.text)) or None
        self.meaning = clean(written.meaning) or None
        self.right = [text for text in map(clean, written.right) if text]
        self.wrong = [text for text in map(clean, written.wrong) if text]
        self.pairs = [(clean(pair.left), clean(pair.right)) for pair in written.pairs]

    def own(self, text: str | None) -> dict[str, str] | None:
        text = clean(text or "")
        return {self.language: text} if text else None

    def option(self, text: str) -> str | dict[str, str]:
        return {self.language: text} if self.in_own else text

    def options(self) -> dict[str, Any]:
        return {"right": self.option(self.right[0]), "wrong": [self.option(text) for text in self.wrong[:3]]}


def _choose(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text, **parts.options()}


def _several(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text, "right": parts.right[:5], "wrong": parts.wrong[:5]}


def _typed(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text, "right": parts.right}


def _gap(parts: _Parts) -> dict[str, Any]:
    """The gap is written as ___ beside its answers."""
    text = parts.text or ""
    answers = "|".join(parts.right[:1] if parts.wrong else parts.right)
    return {"text": text.replace(GAP, f"{{{answers}}}", 1) if answers else text, "wrong": parts.wrong[:3] or None}


def _order(parts: _Parts) -> dict[str, Any]:
    return {"right": parts.right, "means": parts.own(parts.meaning), "extra": parts.wrong[:2]}


def _match(parts: _Parts) -> dict[str, Any]:
    return {"pairs": [{"left": left, "right": parts.option(right)} for left, right in parts.pairs[:6]]}


def _translate(parts: _Parts) -> dict[str, Any]:
    if parts.text and (parts.in_own or not parts.meaning):
        return {"text": parts.text, "right": {parts.language: parts.right}}
    return {"from": parts.own(parts.meaning), "right": parts.right}


def _heard(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text}


def _heard_choice(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text, **parts.options()}


def _say(parts: _Parts) -> dict[str, Any]:
    return {"text": parts.text, "means": parts.own(parts.meaning)}


BUILDERS: Final[Mapping[str, Callable[[_Parts], dict[str, Any]]]] = {
    "choose": _choose,
    "choose_many": _several,
    "match": _match,
    "listen_choose": _heard_choice,
    "gap": _gap,
    "order": _order,
    "type": _typed,
    "listen_type": _heard,
    "say": _say,
    "transform": _typed,
    "translate": _translate,
    "mistake": _typed,
}
