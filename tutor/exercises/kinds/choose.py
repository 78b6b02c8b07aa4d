"""Choose one."""

from collections.abc import Sequence
from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking, options
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, LocalisedOption, Option, Setting, Spec, Text, Word, base, made, said


class Choose(Spec):
    kind: Literal["choose"]
    text: Text | None = None
    right: Option | LocalisedOption
    wrong: Annotated[list[Option | LocalisedOption], Field(min_length=2, max_length=3)]


def write(spec: Choose, setting: Setting) -> Item:
    localised = isinstance(spec.right, dict)
    return Item(
        kind="choose",
        shape="one",
        answer_language=setting.own_language if localised else setting.language,
        text=spec.text or "",
        **options.choice(option(spec.right, setting), [option(wrong, setting) for wrong in spec.wrong], setting),
        **base(spec, setting),
    )


def option(text: str | dict[str, str], setting: Setting) -> str:
    return said(text, setting) if isinstance(text, dict) else text


def from_word(word: Word, others: Sequence[Word], setting: Setting) -> Item | None:
    """The translation of a word, or the word of a translation."""
    wrong = options.decoys(word, others, setting)
    if len(wrong) < 2:  # noqa: PLR2004 - fewer are no choice
        return None
    back = setting.rng.random() < 0.5  # noqa: PLR2004 - either way round
    shown = [w.word if back else w.translation for w in (word, *wrong)]
    if not all(map(options.short, shown)):
        return None
    return Item(
        kind="choose",
        shape="one",
        answer_language=setting.language if back else setting.own_language,
        text="" if back else word.word,
        meaning=word.translation if back else "",
        **options.choice(shown[0], shown[1:], setting),
        **made(setting, [word.lemma]),
    )


KIND: Final = Kind(name="choose", shape="one", step=1, spec=Choose, write=write, from_word=from_word, mark=marking.one)
