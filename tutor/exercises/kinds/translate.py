"""Translate, into the language being learnt or out of it."""

from typing import Annotated, Any, Final, Literal

from pydantic import Field, model_validator

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Localised, Setting, Spec, Text, base, said

Rights = Annotated[list[Text], Field(min_length=1)]


class Translate(Spec):
    """Into the language: ``from`` and a list; out of it: ``text`` and lists by own language."""

    kind: Literal["translate"]
    text: Text | None = None
    source: Annotated[Localised | None, Field(alias="from")] = None
    right: Rights | dict[str, Rights]

    @model_validator(mode="after")
    def _one_direction(self) -> Any:
        into = self.source is not None and self.text is None and isinstance(self.right, list)
        out = self.source is None and self.text is not None and isinstance(self.right, dict)
        if not (into or out):
            raise ValueError("either `from` with a list in `right`, or `text` with lists by own language")
        return self


def write(spec: Translate, setting: Setting) -> Item:
    if isinstance(spec.right, dict):
        right = spec.right.get(setting.own_language) or spec.right.get("en") or []
        language = setting.own_language
    else:
        right, language = spec.right, setting.language
    return Item(
        kind="translate",
        shape="text",
        answer_language=language,
        text=spec.text or "",
        meaning=said(spec.source, setting),
        accepted=marking.expanded(right),
        **base(spec, setting),
    )


KIND: Final = Kind(name="translate", shape="text", step=4, spec=Translate, write=write, mark=marking.text)
