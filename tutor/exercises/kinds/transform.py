"""Transform into another tense, number, case, gender or voice."""

from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Localised, Setting, Spec, Text, base


class Transform(Spec):
    kind: Literal["transform"]
    ask: Localised
    text: Text
    right: Annotated[list[Text], Field(min_length=1)]


def write(spec: Transform, setting: Setting) -> Item:
    return Item(
        kind="transform",
        shape="text",
        answer_language=setting.language,
        text=spec.text,
        accepted=marking.expanded(spec.right),
        **base(spec, setting),
    )


KIND: Final = Kind(name="transform", shape="text", step=4, spec=Transform, write=write, mark=marking.form)
