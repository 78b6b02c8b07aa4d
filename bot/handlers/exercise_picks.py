"""Answers that take several taps: several options, tiles in order, pairs. Pure.

A button says what it will do (``+3``: takes place 3, ``b2``: takes the second step back), so that tapping it twice does
it once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tutor.exercises.item import Answer, Item

ADD: Final = "+"
DROP: Final = "-"
BACK: Final = "b"
LEFT: Final = "l"
PAIR: Final = "p"

PICKING: Final = frozenset({ADD, DROP, BACK, LEFT, PAIR})


@dataclass(frozen=True, slots=True)
class Picks:
    """``places``: options that are chosen, tiles in their order, or of pairs left, right, left, right … ``left``: the
    left side that a right one is to be found for, if it was chosen."""

    places: tuple[int, ...] = ()
    left: int | None = None

    @property
    def pairs(self) -> list[tuple[int, int]]:
        return [*zip(self.places[::2], self.places[1::2], strict=True)]


def looking_for(item: Item, picks: Picks) -> int:
    """The left side whose partner is asked for: the one that was chosen, else the first that is open."""
    open_ones = open_sides(item.options, [left for left, _ in picks.pairs])
    return picks.left if picks.left in open_ones else open_ones[0]


def open_sides(side: Sequence[str], taken: Sequence[int]) -> list[int]:
    return [place for place in range(len(side)) if place not in taken]


def picked(item: Item, picks: Picks, act: str, places: Sequence[int]) -> Picks:
    """``picks`` after a tap. One that no longer fits changes nothing."""
    if item.shape == "pairs":
        return _paired(item, picks, act, places)
    if len(places) != 1:
        return picks
    (place,) = places
    if act == BACK and place == len(picks.places) > 0:
        return Picks(picks.places[:-1])
    if act == ADD and place < len(item.options) and place not in picks.places:
        return Picks((*picks.places, place))
    if act == DROP:
        return Picks(tuple(each for each in picks.places if each != place))
    return picks


def _paired(item: Item, picks: Picks, act: str, places: Sequence[int]) -> Picks:
    pairs = picks.pairs
    lefts = open_sides(item.options, [left for left, _ in pairs])
    rights = open_sides(item.others, [right for _, right in pairs])
    if act == BACK and [*places] == [len(pairs)] and pairs:
        return Picks(picks.places[:-2])
    if act == LEFT and len(places) == 1 and places[0] in lefts:
        return replace(picks, left=places[0])
    if act == PAIR and len(places) == 2 and places[0] in lefts and places[1] in rights:  # noqa: PLR2004 - a pair
        lefts.remove(places[0])
        rights.remove(places[1])
        last = (lefts[0], rights[0]) if len(lefts) == 1 else ()  # what is left belongs together
        return Picks((*picks.places, *places, *last))
    return picks


def answer_of(item: Item, picks: Picks) -> Answer:
    if item.shape == "pairs":
        partners = dict(picks.pairs)
        return Answer(picked=tuple(partners[left] for left in range(len(item.options)) if left in partners))
    return Answer(picked=picks.places)


def is_whole(item: Item, picks: Picks) -> bool:
    """Nothing is left to be tapped: pairs need no "Done"."""
    return item.shape == "pairs" and len(picks.pairs) == len(item.options)
