"""Put words in order."""

from typing import Annotated, Final, Literal

from pydantic import Field

from tutor.exercises import marking
from tutor.exercises.item import Item
from tutor.exercises.kind import Kind, Line, Localised, Option, Setting, Spec, Text, base, made, said

PUNCTUATION: Final = '¿?¡!.,;:…—–-«»"“”„()'
TILES_LEAST: Final = 3
TILES_MOST: Final = 10


class Order(Spec):
    kind: Literal["order"]
    right: Annotated[list[Text], Field(min_length=1)]
    means: Localised | None = None
    extra: list[Option] = Field(default=[], max_length=2)


def tiles(sentence: str) -> list[str]:
    """Its words, without the punctuation that would tell where they belong."""
    bare = (word.strip(PUNCTUATION) for word in sentence.split())
    return [word for word in bare if any(map(str.isalnum, word))]


def write(spec: Order, setting: Setting) -> Item:
    return Item(
        kind="order",
        shape="order",
        answer_language=setting.language,
        meaning=said(spec.means, setting),
        options=tuple(_mixed([*tiles(spec.right[0]), *spec.extra], setting)),
        accepted=tuple(spec.right),
        **base(spec, setting),
    )


def from_line(line: Line, setting: Setting) -> Item | None:
    """A sentence of a few words, whose tiles all differ."""
    cut = tiles(line.text)
    if not TILES_LEAST <= len(cut) <= TILES_MOST or len({tile.casefold() for tile in cut}) < len(cut):
        return None
    return Item(
        kind="order",
        shape="order",
        answer_language=setting.language,
        meaning=line.meaning,
        options=tuple(_mixed(cut, setting)),
        accepted=(line.text,),
        **made(setting, line.words),
    )


def _mixed(cut: list[str], setting: Setting) -> list[str]:
    """Never in the right order already, if there is another."""
    mixed = setting.shuffled(cut)
    if mixed == cut and len(set(cut)) > 1:
        mixed = [*mixed[1:], mixed[0]]
    return mixed


KIND: Final = Kind(
    name="order", shape="order", step=2, spec=Order, write=write, from_line=from_line, mark=marking.order
)
