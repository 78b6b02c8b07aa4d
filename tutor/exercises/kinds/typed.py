"""Type the answer."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Localised, Setting, Spec, Text, Word, base, made


class Type(Spec):
    kind: Literal["type"]
    ask: Localised
    text: Text | None = None
    right: Annotated[list[Text], Field(min_length=1)]


def write(spec: Type, setting: Setting) -> Item:
    return Item(
        kind="type",
        shape="text",
        answer_language=setting.language,
        text=spec.text or "",
        accepted=marking.expanded(spec.right),
        **base(spec, setting),
    )


def listed(word: str) -> list[str]:
    """The single forms of a word that stands in several: "el amigo / la amiga"."""
    return [part for part in (part.strip() for part in word.split("/")) if part]


def from_word(word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    """The word of a translation. Other words that say the same are right too."""
    same = [other.word for other in others if other.translation == word.translation]
    right = dict.fromkeys(way for text in (word.word, *same) for way in (text, *listed(text)))
    return Item(
        kind="type",
        shape="text",
        answer_language=setting.language,
        meaning=word.translation,
        accepted=tuple(right),
        **made(setting, [word.lemma]),
    )


KIND: Final = Kind(name="type", shape="text", step=3, spec=Type, write=write, from_word=from_word, mark=marking.text)
