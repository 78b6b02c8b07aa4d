"""Put words in order."""

from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Line, Localised, Option, Setting, Spec, Text, base, made, said

TILES_LEAST: Final = 3
TILES_MOST: Final = 10


class Order(Spec):
    kind: Literal["order"]
    right: Annotated[list[Text], Field(min_length=1)]
    means: Localised | None = None
    extra: list[Option] = Field(default=[], max_length=2)


def write(spec: Order, setting: Setting) -> Item:
    return Item(
        kind="order",
        shape="order",
        answer_language=setting.language,
        meaning=said(spec.means, setting),
        options=tuple(_mixed([*spec.right[0].split(), *spec.extra], setting)),
        accepted=tuple(spec.right),
        **base(spec, setting),
    )


def from_line(line: Line, setting: Setting) -> Item | None:
    """A sentence of a few words, whose tiles all differ."""
    tiles = line.text.split()
    if not TILES_LEAST <= len(tiles) <= TILES_MOST or len(set(tiles)) < len(tiles) or "—" in tiles:
        return None
    return Item(
        kind="order",
        shape="order",
        answer_language=setting.language,
        meaning=line.meaning,
        options=tuple(_mixed(tiles, setting)),
        accepted=(line.text,),
        **made(setting, line.words),
    )


def _mixed(tiles: list[str], setting: Setting) -> list[str]:
    """Never in the right order already, if there is another."""
    mixed = setting.shuffled(tiles)
    if mixed == tiles and len(set(tiles)) > 1:
        mixed = [*mixed[1:], mixed[0]]
    return mixed


KIND: Final = Kind(
    name="order", shape="order", step=2, spec=Order, write=write, from_line=from_line, mark=marking.order
)
