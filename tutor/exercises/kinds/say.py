"""Say aloud."""

from typing import Final, Literal

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Line, Localised, Setting, Spec, Text, base, made, said
from tutor.exercises.kinds.listen_type import LONGEST


class Say(Spec):
    kind: Literal["say"]
    text: Text
    means: Localised | None = None


def write(spec: Say, setting: Setting) -> Item:
    return Item(
        kind="say",
        shape="voice",
        answer_language=setting.language,
        text=spec.text,
        meaning=said(spec.means, setting),
        accepted=(spec.text,),
        **base(spec, setting),
    )


def from_line(line: Line, setting: Setting) -> Item | None:
    if len(line.text) > LONGEST:
        return None
    return Item(
        kind="say",
        shape="voice",
        answer_language=setting.language,
        text=line.text,
        meaning=line.meaning,
        accepted=(line.text,),
        **made(setting, line.words),
    )


KIND: Final = Kind(
    name="say", shape="voice", step=3, spec=Say, write=write, from_line=from_line, mark=marking.text, needs="hearing"
)
