"""Which deck somebody means by a name as people say it: in another case, inflected, with a slip. Pure."""

import re
from collections.abc import Sequence
from typing import Final

from tutor.words.text import distance, fold

SHORTEST_PREFIX: Final = 3
ENDING_MOST: Final = 3
LETTERS_PER_SLIP: Final = 5
VOWELS: Final = frozenset("aeiouyáéíóúаеиоуыэюя")
_NOT_LETTERS: Final = re.compile(r"[\W_]+")


def named(name: str, titles: Sequence[str]) -> int | None:
    """The place in ``titles`` of the one that is meant; None if none is, or several might be."""
    wanted, known = _words(name), [_words(title) for title in titles]
    if not wanted:
        return None
    for is_meant in (_same, _inflected, _begun):
        found = [place for place, title in enumerate(known) if is_meant(wanted, title)]
        if found:
            return found[0] if len(found) == 1 or is_meant is _same else None
    return None


def covered(name: str, titles: Sequence[str]) -> int | None:
    """The first title that has every word of ``name`` in it: "seasons" in "Days and seasons"."""
    wanted = _words(name)
    for place, title in enumerate(titles):
        words = _words(title)
        if wanted and all(any(_alike(one, other) for other in words) for one in wanted):
            return place
    return None


def _words(title: str) -> list[str]:
    return _NOT_LETTERS.sub(" ", fold(title)).split()


def _same(wanted: list[str], title: list[str]) -> bool:
    return wanted == title


def _inflected(wanted: list[str], title: list[str]) -> bool:
    return len(wanted) == len(title) and all(map(_alike, wanted, title))


def _begun(wanted: list[str], title: list[str]) -> bool:
    beginning = " ".join(wanted)
    return len(beginning) >= SHORTEST_PREFIX and " ".join(title).startswith(beginning)


def _alike(one: str, other: str) -> bool:
    """The same word with another ending, or a slip of the pen in a long one."""
    if one == other:
        return True
    longest = max(len(one), len(other))
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if longest <= SHORTEST_PREFIX:
        return same >= longest - 1 > 0 and len(one) == len(other) and one[-1] in VOWELS and other[-1] in VOWELS
    return same >= max(SHORTEST_PREFIX, longest - ENDING_MOST) or distance(one, other) <= longest // LETTERS_PER_SLIP
