"""Listen and type what was said."""

from typing import Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Line, Setting, Spec, Text, base, made

LONGEST: Final = 60
"""Characters of a sentence that is heard once and kept in mind."""


class ListenType(Spec):
    kind: Literal["listen_type"]
    text: Text
    right: list[Text] = Field(default=[])


def write(spec: ListenType, setting: Setting) -> Item:
    return Item(
        kind="listen_type",
        shape="text",
        answer_language=setting.language,
        heard=spec.text,
        accepted=(spec.text, *marking.expanded(spec.right)),
        **base(spec, setting),
    )


def from_line(line: Line, setting: Setting) -> Item | None:
    if len(line.text) > LONGEST:
        return None
    return Item(
        kind="listen_type",
        shape="text",
        answer_language=setting.language,
        heard=line.text,
        accepted=(line.text,),
        **made(setting, line.words),
    )


KIND: Final = Kind(
    name="listen_type",
    shape="text",
    step=3,
    spec=ListenType,
    write=write,
    from_line=from_line,
    mark=marking.text,
    needs="speech",
)
