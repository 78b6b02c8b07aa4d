"""Find the mistake and correct it."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Answer, Item, Marked
from tutor.exercises.kind import Kind, Setting, Spec, Text, base


class Mistake(Spec):
    kind: Literal["mistake"]
    text: Text
    right: Annotated[list[Text], Field(min_length=1)]


def write(spec: Mistake, setting: Setting) -> Item:
    return Item(
        kind="mistake",
        shape="text",
        answer_language=setting.language,
        text=spec.text,
        accepted=marking.expanded(spec.right),
        **base(spec, setting),
    )


def mark(item: Item, answer: Answer, more: Sequence[str]) -> Marked:
    """The sentence put right, or only the words that were wrong in it. To repeat the mistake is wrong."""
    if marking.matches(answer.text, [item.text], item.answer_language):
        marked = marking.form(item, answer, more)
        return Marked("wrong", marked.answer, marked.parts, marked.slip, item.why)
    words = [word for right in (*item.accepted, *more) if (word := mended(item.text, right))]
    if marking.matches(answer.text, words, item.answer_language):
        return Marked("right", item.answer)
    return marking.form(item, answer, more)


def mended(wrong: str, right: str) -> str:
    """The words of ``right`` that stand where ``wrong`` has others; empty if some are only left out."""
    old, new = wrong.split(), right.split()
    changes = [code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal"]
    if not changes:
        return ""
    return " ".join(new[changes[0][3] : changes[-1][4]])


KIND: Final = Kind(name="mistake", shape="text", step=4, spec=Mistake, write=write, mark=mark)
