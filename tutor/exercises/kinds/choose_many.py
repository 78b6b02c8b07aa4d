"""Choose all that fit."""

from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Localised, Option, Setting, Spec, Text, base


class ChooseMany(Spec):
    kind: Literal["choose_many"]
    ask: Localised
    text: Text | None = None
    right: Annotated[list[Option], Field(min_length=2, max_length=5)]
    wrong: Annotated[list[Option], Field(min_length=1, max_length=5)]


def write(spec: ChooseMany, setting: Setting) -> Item:
    shown = setting.shuffled([*spec.right, *spec.wrong])
    return Item(
        kind="choose_many",
        shape="many",
        answer_language=setting.language,
        text=spec.text or "",
        options=tuple(shown),
        rights=tuple(sorted(shown.index(right) for right in spec.right)),
        **base(spec, setting),
    )


KIND: Final = Kind(name="choose_many", shape="many", step=2, spec=ChooseMany, write=write, mark=marking.many)
